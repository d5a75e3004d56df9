// What an editor probably meant by a value that cannot be read as it stands.
import { parseYear } from '#calendar/era.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { slugOf } from './places.ts';

/** 2026/4/1, 令和8年4月1日 and R8.4.1 are 2026-04-01. */
function dayMeant(found: string): string | null {
  const read = parsePrintedDate(found);
  return read.ok && read.value.precision === 'day' && read.value.start === read.value.end
    ? read.value.start
    : null;
}

/** ▲18 is -18, １８ is 18, 約1,200件 is 1200, and 令和8年度 is 2026. */
export function numberMeant(found: string): string | null {
  const plain = found.normalize('NFKC').replace(/[\s,]/g, '');
  const year = /^[^\d]*\d+年度?$|元年度?$/.test(plain) ? parseYear(plain.replace(/度$/, '')) : null;
  if (year !== null) return String(year);
  const [, sign = '', digits] = /^(?:約|およそ|概ね)?([▲△−‐–-]?)(\d+(?:\.\d+)?)[^\d]{0,6}$/.exec(plain) ?? [];
  return digits === undefined ? null : `${sign && '-'}${digits}`;
}

/** The choice that a word is near to, or that the words about the field explain with it: 施行 is `in force`. */
export function choiceMeant(found: string, allowed: readonly string[], about: string | null): string | null {
  const near = nearest(found, allowed);
  if (near !== null || about === null || found.length < 2) return near;
  const explained = about.split(/[。、（]/).flatMap((part) => {
    const choice = allowed.find((one) => part.startsWith(`${one} は`));
    return choice === undefined ? [] : [{ choice, words: part.slice(choice.length + 2) }];
  });
  const [only, another] = explained.filter(({ words }) => words.includes(found) || found.includes(words));
  return another === undefined ? (only?.choice ?? null) : null;
}

/** What would be read, where the schema wants words of a certain form. */
export function wordsMeant(found: string, written: string): string | null {
  if (/2026-04-01 の形/.test(written)) return dayMeant(found);
  if (/半角の英小文字/.test(written)) return slugOf(found);
  if (/上位の組織と/.test(written)) return found.split('/').at(-1)?.trim() || null;
  return null;
}
