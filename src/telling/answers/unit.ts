import { lookupIn } from '#archive/4-link/lookup.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedChange, LinkedUnit } from '#archive/4-link/types.ts';
import { afterwardsOf, workTodayOf } from '#archive/4-link/units/afterwards.ts';
import { onceOf } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { touches } from '#calendar/stretch.ts';
import { lastName, type NamedUnit, pathAbove } from '#org/path.ts';
import { verbs } from '#org/verbs/verbs.ts';
import type { Answer } from '../answer.ts';
import { changeDayWords } from '../dates.ts';
import { type Line, lineText, link, text } from '../inline.ts';
import { pathOf, quoted, unitName } from '../names.ts';
import { untilWords } from '../reorganizations/change-notes.ts';
import { type PlannedUnit, plannedUnit, unreportedPlanWords } from '../reorganizations/plans.ts';
import { type Deed, deedsOf } from '../sentences/deeds.ts';
import { turnoverOn, turnoverWords } from '../sentences/parts.ts';
import { named, type Party, partiesOf, partyNow, ranked, waysToName } from '../sentences/party.ts';
import * as predicate from '../sentences/predicate.ts';
import { type Form, finished, fitting, form, moodOf } from '../sentences/predicate.ts';
import { sentenceOf } from '../sentences/sentence.ts';
import { endedWith, isBeginningStated, isEndStated, mergerAfter } from '../units/ending.ts';
import { placeUnknown } from '../units/place.ts';
import { dayOf, formsByVerb, formsOfDuties, selfNow } from './unit-changes.ts';

const known = onceOf<LinkedUnit, Answer>();

/** The last change of a unit, or the next one. Cached, because the page, its Markdown and search use it. */
export function unitAnswer(archive: Archive, unit: LinkedUnit): Answer {
  return known(unit, () => answerOf(archive, unit));
}

function answerOf(archive: Archive, unit: LinkedUnit): Answer {
  const planned = plannedUnit(archive, unit);
  if (planned && !planned.mayCome) return answerOfPlanned(unit, planned);
  const deeds = lastDeeds(archive, unit);
  const { lede, when } = whatHappened(archive, unit, deeds);
  const doubts = planned?.support ?? unreportedOf(archive, deeds);
  const support = [
    ...when,
    ...termLine(archive, unit),
    ...partsLine(archive, unit, deeds),
    ...whereNow(archive, unit, deeds),
    text(doubts),
  ].filter((one) => one.kind !== 'text' || one.text !== '');
  return {
    title: unitName(unit),
    lede,
    ...(support.length > 0 ? { support } : {}),
  };
}

/** Adds that the sources do not say whether a planned change took place. */
function unreportedOf(archive: Archive, [deed]: readonly Deed[]): string {
  return deed && deed.change.status !== 'in force'
    ? unreportedPlanWords(archive, eventOf(archive, [deed.change]))
    : '';
}

/** For a unit known only from a plan that cannot come any more. */
function answerOfPlanned(unit: LinkedUnit, { plan, lede, support }: PlannedUnit): Answer {
  return {
    title: unitName(unit),
    lede: [...selfNow(unit), text(lede)],
    support: [link(quoted(plan.data.title), plan.url), text(`の予定。${support ?? ''}`)],
  };
}

/** The changes that matter most: units before posts before duties, planned before past. */
function lastDeeds(archive: Archive, unit: LinkedUnit): readonly Deed[] {
  const own = changesOf(archive, unit);
  const heaviest = Math.max(...own.map(weightOf));
  const found = own.filter((change) => weightOf(change) === heaviest);
  const last = found.at(-1);
  // Changes to a unit appear one by one; duties transferred together are counted.
  const together = found.filter(
    ({ verb, reorganization }) =>
      verb === last?.verb && reorganization === last.reorganization && verbs[verb].about === 'duties',
  );
  return deedsOf(archive, together.length > 0 ? together : found.slice(-1));
}

function weightOf({ verb, status }: LinkedChange): number {
  const { about } = verbs[verb];
  return (about === 'duties' ? 0 : about === 'grades' ? 1 : 2) * 2 + (status === 'in force' ? 0 : 1);
}

interface Happened {
  readonly lede: Line;
  /** The date, if the sentence does not contain it. */
  readonly when: Line;
}

function whatHappened(archive: Archive, unit: LinkedUnit, [deed, ...others]: readonly Deed[]): Happened {
  const merger = endedWith(archive, unit);
  if (merger) {
    const how = `は、${formatDate(merger.on)}の合併で、${archive.name}とともになくなった。`;
    return { lede: [...selfNow(unit), text(how)], when: [] };
  }
  const along = happenedAlong(archive, unit);
  if (along) return along;
  const isQuiet = !deed || (verbs[deed.change.verb].about === 'duties' && deed.change.status === 'in force');
  return (
    (isQuiet ? (toArrive(archive, unit) ?? partsHappened(archive, unit)) : null) ??
    (deed ? deedHappened(archive, unit, [deed, ...others]) : nothingHappened(archive, unit))
  );
}

/** The end or the beginning of a unit that only a change of a unit above it implies. */
function happenedAlong(archive: Archive, unit: LinkedUnit): Happened | null {
  const { abolished, established } = unit;
  if (abolished !== null && !isEndStated(archive, unit)) {
    if (unit.isLost)
      return along(archive, abolished, [
        form({ ...predicate.unknown, did: '分からない' }, selfNow(unit), 'のその後は、資料からは'),
      ]);
    const heirs = kinOn(archive, unit.successors, abolished);
    if (heirs.length === 0) return along(archive, abolished, [form(predicate.end, selfNow(unit), 'は、')]);
    const forms = waysToName(heirs, 'begins').map((who) =>
      form(predicate.become, selfNow(unit), 'は、', who, 'に'),
    );
    return along(archive, abolished, forms);
  }
  const origins = kinOn(archive, unit.predecessors, established);
  if (established === null || origins.length === 0 || isBeginningStated(archive, unit)) return null;
  // Units that even the name of the unit above does not tell apart are counted.
  const areAlike = new Set(origins.map(({ name, above }) => `${above}/${name}`)).size < origins.length;
  const forms = waysToName(origins, 'ends')
    .slice(areAlike ? -1 : 0)
    .map((who) => form(predicate.begin, selfNow(unit), 'は、', who, 'が一つになって'));
  return along(archive, established, forms);
}

function along(archive: Archive, day: ISODate, forms: readonly Form[]): Happened {
  const ofDay = archive.changes.filter(({ date, status }) => date === day && status === 'in force');
  return {
    lede: fitting(forms.map((one) => finished(one, 'done'))),
    when: [link(`${changeDayWords(archive, day)}の改正`, eventOf(archive, ofDay)?.url), text('。')],
  };
}

function kinOn(archive: Archive, kin: LinkedUnit['successors'], day: ISODate | null): readonly Party[] {
  const ids = new Set(kin.flatMap(({ id, date }) => (date === day ? [id] : [])));
  return ranked(archive.units.filter(({ id }) => ids.has(id)).map((one) => partyNow(archive, one)));
}

function deedHappened(archive: Archive, unit: LinkedUnit, deeds: readonly [Deed, ...Deed[]]): Happened {
  const [deed] = deeds;
  const mood = moodOf(deed.change, archive.asOf);
  const forms = deeds.length > 1 ? formsOfDuties(deeds, unit) : formsByVerb[deed.change.verb](deed, unit);
  return { lede: fitting(forms.map((one) => finished(one, mood))), when: whenOf(archive, deed) };
}

/** Planned moves to a unit that does not change itself. */
function toArrive(archive: Archive, unit: LinkedUnit): Happened | null {
  const isBelow = ({ path }: NamedUnit) => path.startsWith(`${pathOf(unit)}/`);
  const moves = archive.changes.filter(
    ({ verb, status, from, to }) =>
      verb === 'move' && status !== 'in force' && to.some(isBelow) && !from.some(isBelow),
  );
  const [deed, ...others] = deedsOf(archive, moves);
  if (!deed) return null;
  const who = waysToName(ranked([deed, ...others].flatMap(({ to }) => to)), 'none');
  const mood = moodOf(deed.change, archive.asOf);
  return {
    lede: fitting(who.map((one) => finished(form(predicate.move, selfNow(unit), 'へ、', one, 'が'), mood))),
    when: [...whenOf(archive, deed), text(unreportedOf(archive, [deed]))],
  };
}

/** Changes of the units below: 総務部では、秘書課が市長戦略部へ移った. */
function partsHappened(archive: Archive, unit: LinkedUnit): Happened | null {
  if (unit.abolished !== null) return null;
  const turnover = turnoverOn(archive, unit, null);
  const changes = turnover
    ? [...new Set(turnover.rows.flatMap(({ change }) => change ?? []))]
    : lastBelow(archive, unit);
  const [first] = changes;
  if (!first) return null;
  const { name } = partyNow(archive, unit);
  // Do not repeat the unit of the page.
  const isOwn = ({ above }: Party) => above === name;
  const here = (one: Party) => (isOwn(one) ? { ...one, within: '' } : one);
  const deeds = deedsOf(archive, changes).map((deed) => ({
    ...deed,
    from: deed.from.map((one) => (isOwn(one) ? { ...one, above: '', within: '' } : one)),
    to: deed.to.map(here),
    leaving: deed.leaving.map(here),
    coming: deed.coming.map(here),
  }));
  const start: Line = [...selfNow(unit), text('では、')];
  return {
    lede: [...start, ...sentenceOf(deeds, 'done', lineText(start).length)],
    when: [link(`${dayOf(first)}の改正`, eventOf(archive, changes)?.url), text('。')],
  };
}

/** The changes anywhere below a unit on the last day that had any. */
function lastBelow({ changes, asOf }: Archive, { names }: LinkedUnit): readonly LinkedChange[] {
  const below = changes.filter(({ status, date, verb, from, to }) => {
    // Another unit may have had the same path at another time.
    const then = names.filter((one) => touches(one, date));
    return (
      status === 'in force' &&
      date <= asOf &&
      !['duties', 'grades'].includes(verbs[verb].about) &&
      [...from, ...to].some((side) => then.some(({ path }) => side.path.startsWith(`${path}/`)))
    );
  });
  const last = below
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return below.filter(({ date }) => date === last);
}

function nothingHappened(archive: Archive, unit: LinkedUnit): Happened {
  const planned = plannedUnit(archive, unit);
  if (planned) return { lede: [...selfNow(unit), text(planned.lede)], when: [] };
  const { known } = unit;
  const chart = archive.charts.find(({ asOf, published }) => asOf === known && published !== null);
  return {
    lede: unchanged(archive, unit),
    when: chart ? [link(`${formatDate(chart.asOf)}の組織図`, chart.url), text('にある。')] : [],
  };
}

/** A unit without changes of its own: only its parents changed, or nothing did. */
function unchanged(archive: Archive, unit: LinkedUnit): Line {
  const [before, now] = [unit.names.at(-2), unit.names.at(-1)];
  const self = partyNow(archive, unit);
  const who = named({ ...self, isShared: false }, 'none');
  if (before && now && before.name === now.name && self.above !== '') {
    const [from, to] = [pathAbove(pathAbove(before.path)), pathAbove(pathAbove(now.path))];
    const place = lastName(to);
    const isSameAbove = lastName(pathAbove(before.path)) === self.above;
    if (isSameAbove && place && !isRenameOf(archive, from, to))
      return [...who, text(`は、${self.above}とともに${place}へ移った。`)];
    return [...who, text(`は、${self.above}の下で続いている。`)];
  }
  return [...who, text('は、記録のある間、変わっていない。')];
}

/** Whether one unit had both paths, one after the other. */
function isRenameOf({ units }: Archive, from: string, to: string): boolean {
  return units.some(({ names }) => names.some(({ path }, at) => path === from && names[at + 1]?.path === to));
}

/** For example 設置は、令和11年3月31日まで。 */
function termLine(archive: Archive, unit: LinkedUnit): Line {
  if (unit.abolished !== null) return [];
  const terms = changesOf(archive, unit).flatMap(({ verb, until }) =>
    verb === 'establish' && until !== null ? [until] : [],
  );
  const term = terms.at(-1);
  return term ? [text(`設置は、${untilWords(term)}。`)] : [];
}

/** For example 令和8年4月1日の改正。 */
function whenOf(archive: Archive, { change }: Deed): Line {
  if (change.verb === 'abolish' || (change.verb === 'establish' && change.replaces === null)) return [];
  return [
    link(
      `${dayOf(change)}の${change.status === 'in force' ? '改正' : '予定'}`,
      eventOf(archive, [change])?.url,
    ),
    text('。'),
  ];
}

/** The reorganization to which all of the changes belong, if there is only one. */
function eventOf({ reorganizations }: Archive, changes: readonly LinkedChange[]) {
  const [only, ...others] = new Set(changes.map(({ reorganization }) => reorganization));
  return others.length === 0 ? reorganizations.find(({ id }) => id === only) : undefined;
}

/** Units below that began and ended on the day when the unit itself changed. */
function partsLine(archive: Archive, unit: LinkedUnit, [deed]: readonly Deed[]): Line {
  if (unit.abolished !== null) return [];
  if (deed?.change.status !== 'in force' || verbs[deed.change.verb].about === 'duties') return [];
  const turnover = turnoverOn(archive, unit, deed.change.date);
  return turnover ? [text(turnoverWords(archive, turnover))] : [];
}

/** The parent of the unit, or its successors. */
function whereNow(archive: Archive, unit: LinkedUnit, [deed]: readonly Deed[]): Line {
  if (unit.planned !== null) return [];
  if (unit.abolished === null) return placeLine(archive, unit);
  if (unit.isLost) return [];
  const heirs = archive.units.filter(({ id }) => unit.today.includes(id) && id !== unit.id);
  const [work] = waysToName(
    [
      ...ranked(workTodayOf(archive, unit).map((one) => partyNow(archive, one))),
      ...bodiesWithWork(archive, unit),
    ],
    'none',
  );
  if (heirs.length === 0) {
    const merger = mergerAfter(archive, unit);
    if (merger)
      return [text(`${archive.name}は、`), link(merger.into, merger.url ?? undefined), text('になった。')];
    return work ? [text('仕事は、いま'), ...work, text('にある。')] : [text('引き継いだ組織の記録はない。')];
  }
  const successors = isEndStated(archive, unit)
    ? (deed?.to ?? [])
    : kinOn(archive, unit.successors, unit.abolished);
  const namedBefore = new Set(successors.map(({ name }) => name));
  const parties = heirs.map((heir) => partyNow(archive, heir));
  if (parties.every(({ name }) => namedBefore.has(name))) return [];
  const [who = []] = waysToName(parties, 'none');
  return [text('いまは'), ...who, text('が引き継いでいる。')];
}

/** Bodies outside the chart to which the duties of an ended unit and of its parts went. */
function bodiesWithWork(archive: Archive, unit: LinkedUnit): readonly Party[] {
  const sides = afterwardsOf(archive, unit).handedOn.flatMap(({ to }) => to);
  const bodies = sides.filter(({ isOutside }) => isOutside).map(partiesOf(archive));
  return [...new Map(bodies.map((one) => [one.name, one])).values()];
}

/** For example いま企画部にある。 Empty directly below the municipality. */
export function placeLine(archive: Archive, unit: LinkedUnit): Line {
  const last = unit.names.at(-1);
  const above = pathAbove(last?.path ?? '').replaceAll('/', 'の');
  if (above === '') return last?.isPlaceUnknown ? [text(`${placeUnknown}。`)] : [];
  return [text('いま'), link(above, lookupIn(archive).units.get(unit.parent ?? '')?.url), text('にある。')];
}
