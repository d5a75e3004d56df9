import { lookupIn } from '#archive/4-link/lookup.ts';
import { dutyName } from '#archive/4-link/reorganizations/duty-name.ts';
import type { LinkedChange } from '#archive/4-link/types.ts';
import { isPlaceUnknownAt } from '#archive/4-link/units/place-at.ts';
import type { NamedUnit } from '#org/path.ts';
import { dateAsKnown, dateWords } from '#telling/dates.ts';
import { text } from '#telling/inline.ts';
import { childrenWords, ofKindWords, untilWords } from '#telling/reorganizations/change-notes.ts';
import { mentioning } from '#telling/units/mentioned.ts';
import { pathOrUnknown, placeUnknown } from '#telling/units/place.ts';
import { changeWords, extentWords, jointWords, statusWords } from '#telling/verbs.ts';
import { lineMarkdown, siteLink, type Twin, type TwinContext } from './context.ts';
import { filledTable, words } from './markdown.ts';

/**
 * A table of changes with their places in the source. `dated` adds the date, for lists that span several
 * dates.
 */
export function changesTable(
  context: Twin,
  changes: readonly LinkedChange[],
  { dated }: { readonly dated: boolean },
): string {
  const { archive } = context;
  const { units } = lookupIn(archive);
  const side = ({ id, path }: NamedUnit) => {
    const unit = id === null ? undefined : units.get(id);
    if (unit === undefined) return words(pathOrUnknown(path));
    const isNowhere = isPlaceUnknownAt(unit, path) && !path.includes('/');
    return `${siteLink(context, path, unit.url)}${isNowhere ? words(`（${placeUnknown}）`) : ''}`;
  };
  const header = ['種類', '改正前', '改正後', '事務・職位・補足', '出典の箇所'];
  return filledTable(
    dated ? ['期日', ...header] : header,
    changes.map((change) => {
      const cells = [
        siteLink(context, changeWords(change), change.url),
        change.from.map(side).join('、'),
        change.to
          .map((to) => `${side(to)}${to.extent === null ? '' : words(`（${extentWords[to.extent]}）`)}`)
          .join('、'),
        asides(context, change).join(' / '),
        words(change.ref.join('、')),
      ];
      return dated ? [words(dayOfChange(context, change)), ...cells] : cells;
    }),
  );
}

/** The effective date, with the status if the change is not in force. */
export function dayOfChange(context: TwinContext, { date, datePrecision, status }: LinkedChange): string {
  const state = status === 'in force' ? '' : `（${statusWords[status]}）`;
  const when = datePrecision === 'day' ? dateWords(context.site, date) : dateAsKnown(date, datePrecision);
  return `${when}${state}`;
}

function asides(context: Twin, change: LinkedChange): readonly string[] {
  const { date, duty, grade, known, replaces, until, children, supervisedBy, note } = change;
  const facts = [
    duty ? `${duty.isArea ? '区域' : '事務'}: ${dutyName(change)}` : null,
    grade ? `職位: ${grade.from} → ${grade.to}` : null,
    replaces ? `${replaces.path}に代わるもの` : null,
    known ? ofKindWords(known.length) : null,
    jointWords(change),
    children ? childrenWords[children] : null,
    until ? untilWords(until) : null,
    supervisedBy.length > 0 ? `所管: ${supervisedBy.join('、')}` : null,
  ].flatMap((one) => (one === null ? [] : [words(one)]));
  if (note === null) return facts;
  return [...facts, lineMarkdown(context, [text('補足: '), ...mentioning(context.archive, note, date)])];
}
