import { closeness, type WrittenDate } from '../text/dates.ts';
import { codeKey, type Prepared } from './prepared.ts';
import type { Term } from './term.ts';

/** What the name of a duty adds to its subject: 内部統制 in 内部統制に関する事務. */
const OF_DUTIES = /(?:に関する)?(?:事務|業務|こと)$/;

/** Whether the term is exactly a current or former name of the record, its reading or its number. */
export function isCalled(
  { names, title, code, readings, record }: Prepared,
  { forms, reading }: Term,
): boolean {
  const own = forms.filter(({ standsFor, isInflected }) => standsFor === null || isInflected);
  const called = [
    ...names.flatMap(({ field, pathField }) => [field.folded.text, pathField.folded.text]),
    ...(names.length === 0 ? [title.folded.text] : []),
    ...(record.type === 'duty' ? dutyNames(title.folded.text) : []),
  ];
  if (own.some(({ folded }) => called.includes(folded))) return true;
  if (code !== null && own.some(({ normal }) => codeKey(normal) === code)) return true;
  const read = [...names.flatMap((name) => name.readings), ...(names.length === 0 ? readings : [])];
  return reading !== null && read.some(({ keys: [whole] }) => whole === reading);
}

/** Shorter names of a duty: 電子地域通貨(ISECA)に関する事務 is also called 電子地域通貨 and ISECA. */
export function dutyNames(title: string): readonly string[] {
  const core = title.replace(OF_DUTIES, '');
  const inside = /\(([^()]+)\)$/.exec(core)?.[1] ?? '';
  return [core, core.replace(/\([^()]+\)$/, ''), ...inside.split(/[・、]/)].filter((one) => one.length > 1);
}

/** Whether the record is the page of that year: 令和8年度の変化, 令和8年度に変わったこと. */
export function isYear({ title }: Prepared, asked: WrittenDate): boolean {
  const [written] = title.dates;
  const rest = written && written.start === 0 ? title.normal.text.slice(written.end) : null;
  return (
    written !== undefined &&
    /^(?:の変化|に変わったこと)$/.test(rest ?? '') &&
    closeness(asked, written) >= (asked.isPlain ? 0.7 : 0.8)
  );
}
