import { chartAt } from '#archive/4-link/charts/chart-at.ts';
import { unitsById } from '#archive/4-link/charts/chart-units.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { changesOf, droppedOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedUnit, Relative } from '#archive/4-link/types.ts';
import { afterwardsOf } from '#archive/4-link/units/afterwards.ts';
import type { ISODate } from '#calendar/date.ts';
import { unitAnswer } from '#telling/answers/unit.ts';
import { changeDateWords, spanWords, tenureWords } from '#telling/dates.ts';
import { unitCited } from '#telling/documents/cited.ts';
import { editionName, itemName, pathOf } from '#telling/names.ts';
import { isOwner, ownedTitle, ownerLine } from '#telling/promises/owner.ts';
import { standingWord } from '#telling/promises/promises.ts';
import { deadlineWords } from '#telling/promises/schedule.ts';
import { noOwnersNote } from '#telling/promises/unowned.ts';
import { type PlannedUnit, plannedUnit } from '#telling/reorganizations/plans.ts';
import { noHeirWords } from '#telling/units/ending.ts';
import { namesakeLines } from '#telling/units/namesakes.ts';
import { placeUnknown } from '#telling/units/place.ts';
import { verbWords } from '#telling/verbs.ts';
import { changesTable } from './changes.ts';
import { lineMarkdown, siteLink, type Twin } from './context.ts';
import { blocks, fact, filledTable, list, listed, section, table, words } from './markdown.ts';
import { writeTwin } from './page.ts';

/** A unit or post with its history. */
export function unitTwin(around: Twin, unit: LinkedUnit): string {
  const context = { ...around, page: unit.url };
  const { archive } = context;
  const planned = plannedUnit(archive, unit);
  return writeTwin(context, {
    title: pathOf(unit),
    url: unit.url,
    asOf: archive.asOf,
    cited: unitCited(archive, unit),
    answer: unitAnswer(archive, unit),
    facts: facts(context, unit, planned),
    parts: [
      section(2, '名前と位置', [namesTable(archive, unit, planned?.beginning)]),
      listed('職位', unit.grades, ({ grade, from, to }) => words(`${spanWords(archive, from, to)} ${grade}`)),
      section(2, '前身', [relatives(context, unit, unit.predecessors)]),
      section(2, '後身', [relatives(context, unit, unit.successors)]),
      section(2, '属する組織', [partsNow(context, unit)]),
      section(2, '属していた組織と事務のその後', [partsThen(context, unit)]),
      section(2, '担った事務', [dutiesTable(context, unit)]),
      section(2, '変更', [changesTable(context, changesOf(archive, unit), { dated: true })]),
      section(2, '行われなかった変更', [changesTable(context, droppedOf(archive, unit), { dated: true })]),
      section(2, ownedTitle(unit), [measuresTable(context, unit)]),
      listed(
        'この組織に触れた箇所',
        unit.mentions,
        ({ url, title, words: found }) => `${siteLink(context, title, url)}: ${words(found)}`,
      ),
    ],
  });
}

function facts(context: Twin, unit: LinkedUnit, planned: PlannedUnit | null): readonly string[] {
  const { archive, site } = context;
  const unowned = noOwnersNote(archive, unit);
  const dated = (date: ISODate | null) => date && words(changeDateWords(site, archive, date));
  return [
    fact('市区町村', siteLink(context, archive.name, archive.url)),
    fact(
      '引き継いだ組織',
      unit.abolished === null ? null : unit.today.map((id) => linked(context, id)).join('、'),
    ),
    fact('予定の改正', planned ? siteLink(context, planned.plan.data.title, planned.plan.url) : null),
    fact('区分', unit.sort === 'post' ? '職' : '組織'),
    fact('種別', unit.kind ? words(unit.kind) : null),
    fact('できた日', dated(unit.established)),
    fact('なくなった日', unit.isLost ? null : dated(unit.abolished)),
    fact(
      '同じ名前の組織',
      namesakeLines(archive, unit)
        .map((line) => lineMarkdown(context, line))
        .join('、'),
    ),
    fact('所管', words(unit.supervisedBy.join('、'))),
    fact('まとめて指す名前', unit.collective ? 'はい' : null),
    fact('取組', unowned && lineMarkdown(context, unowned)),
    fact('補足', unit.remark ? words(unit.remark) : null),
  ];
}

function linked(context: Twin, id: string): string {
  const unit = lookupIn(context.archive).units.get(id);
  return unit ? siteLink(context, pathOf(unit), unit.url) : words(id);
}

/** Those that the changes of the unit do not name. */
function relatives(context: Twin, unit: LinkedUnit, all: readonly Relative[]): string {
  const { archive, site } = context;
  const sides = changesOf(archive, unit).flatMap(({ from, to }) => [...from, ...to]);
  const inChanges = new Set(sides.map(({ id }) => id));
  return list(
    all
      .filter(({ id }) => !inChanges.has(id))
      .map(({ id, by, date }) => {
        const when = changeDateWords(site, archive, date);
        return `${words(`${when} ${verbWords[by]}`)}: ${linked(context, id)}`;
      }),
  );
}

/**
 * `beginning` is set for a planned unit: its start in words. Empty for a single name without a reading, which
 * title and facts give already.
 */
function namesTable(archive: Archive, { names }: LinkedUnit, beginning: string | undefined): string {
  const isRead = names.some(({ reading }) => reading !== null);
  if (names.length === 1 && !isRead && beginning === undefined) return '';
  return table(
    ['期間', '名前', ...(isRead ? ['読み'] : []), '位置'],
    names.map(({ name, reading, path, isPlaceUnknown, from, to }) => [
      words(beginning ?? spanWords(archive, from, to)),
      words(name),
      ...(isRead ? [words(reading ?? '')] : []),
      words(isPlaceUnknown ? `${path}（${placeUnknown}）` : path),
    ]),
  );
}

/** Its direct children on the as-of date. */
function partsNow(context: Twin, unit: LinkedUnit): string {
  const { archive } = context;
  if (unit.abolished !== null) return '';
  const chart = chartAt(archive, archive.asOf);
  const now = chart && unitsById(chart).get(unit.id);
  return list((now?.children ?? []).map(({ id }) => linked(context, id)));
}

/** The successors of the children of an abolished unit, and the transfers of duties. */
function partsThen(context: Twin, unit: LinkedUnit): string {
  const { archive } = context;
  const { parts, handedOn } = afterwardsOf(archive, unit);
  const { units } = lookupIn(archive);
  return blocks([
    list(
      parts.map(({ id, name }) => {
        const part = units.get(id);
        const heirs = (part?.today ?? []).map((one) => linked(context, one)).join('、');
        return `${words(name)}: ${heirs || (part ? noHeirWords(archive, part) : '')}`;
      }),
    ),
    changesTable(context, handedOn, { dated: false }),
  ]);
}

function dutiesTable(context: Twin, unit: LinkedUnit): string {
  const { archive } = context;
  const rows = archive.duties.flatMap((duty) =>
    duty.tenures
      .filter((tenure) => tenure.unit === unit.id)
      .map((tenure) => [
        siteLink(context, duty.name, duty.url),
        words(tenureWords(archive, tenure)),
        duty.today.includes(unit.id) ? 'はい' : duty.unsureToday.includes(unit.id) ? '不明' : 'いいえ',
      ]),
  );
  return table(['事務', '期間', '現在も担当'], rows);
}

function measuresTable(context: Twin, unit: LinkedUnit): string {
  const { archive } = context;
  const own = new Set(unit.measures);
  const { editionOf } = lookupIn(archive);
  const rows = archive.measures
    .filter(({ key }) => own.has(key))
    .map((measure) => {
      const edition = editionOf(measure);
      return [
        siteLink(context, itemName(measure.data), measure.url),
        words(edition ? editionName(edition.data) : ''),
        isOwner(unit, measure) ? '' : '関係課',
        [...measure.owners, ...measure.supporters]
          .filter((owner) => owner.unit !== unit.id)
          .map((owner) => lineMarkdown(context, ownerLine(archive, owner)))
          .join('、'),
        words(measure.schedule ? deadlineWords(measure.schedule) : ''),
        words(standingWord(archive, measure)),
      ];
    });
  return filledTable(['取組', '資料', '立場', 'ほかの担当', '期限', '状況'], rows);
}
