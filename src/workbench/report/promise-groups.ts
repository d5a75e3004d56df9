import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { LinkedOwner } from '#archive/4-link/promises/owners.ts';
import type { LinkedResult } from '#archive/4-link/promises/results.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { keysOf } from '#archive/keys-of.ts';
import type { MovedDeadline, PromisesMeaning, Turned } from '#drafting/meaning/promises.ts';
import type { ResultsMeaning } from '#drafting/meaning/results.ts';
import { comparedCounts, countWords } from '#telling/counts.ts';
import { deadlineChanges, movedWords } from '#telling/documents/comparison.ts';
import { lineText } from '#telling/inline.ts';
import { editionName, headingName, itemName } from '#telling/names.ts';
import { ownerLine } from '#telling/promises/owner.ts';
import {
  figureLines,
  outcomeWords,
  reportedPeriod,
  standingWords,
  tallyLines,
} from '#telling/promises/promises.ts';
import { changeTitle } from '#telling/verbs.ts';
import { type Group, group, type Item } from './group.ts';

export function promiseGroups(meaning: PromisesMeaning, archive: Archive): readonly Group[] {
  const { editions, deadlines, came, gone, orphaned, toBeOrphaned, adopted, owners, supporters, standings } =
    meaning;
  const named = (measure: LinkedMeasure) => nameIn(archive, measure);
  const turned = <Value>(title: string, all: readonly Turned<Value>[], words: (value: Value) => string) =>
    group(title, all, ({ measure, was, is }) => `${named(measure)}: ${words(was)} → ${words(is)}`);
  return [
    ...group(
      '担当する組織のなくなる取組',
      orphaned,
      (measure) => `${named(measure)}: ${ownersOf(archive, measure.owners)}`,
      { note: '担当していた組織を引き継ぐ組織が、記録にない。改正に引き継ぎ先があれば、変更に書く。' },
    ),
    ...group(
      '担当する組織のなくなる予定の取組',
      toBeOrphaned,
      ({ measure, by }) => `${named(measure)}: ${changeTitle(by)}`,
    ),
    ...group('担当する組織の分かる取組', adopted, named),
    ...group('加わる資料', editions.came, ({ edition, comparison }) => {
      const { length } = edition.measures;
      const fates = comparison === null ? '' : countWords(comparedCounts(comparison.items));
      return {
        words: `${editionName(edition.data)}${length === 0 ? '' : `（取組${length}件）`}`,
        under: fates === '' ? [] : [`前の版から: ${fates}`],
      };
    }),
    ...group('なくなる資料', editions.gone, ({ data }) => editionName(data)),
    ...deadlineGroups(deadlines, named),
    ...group('加わる取組', came, named),
    ...group('なくなる取組', gone, named),
    ...turned('担当の変わる取組', owners, printedOf),
    ...turned('関係課の変わる取組', supporters, printedOf),
    ...turned('状況の変わる取組', standings, (standing) => standingWords[standing]),
  ];
}

/** Grouped by how the deadline changed, in the order of the site. */
function deadlineGroups(
  deadlines: readonly MovedDeadline[],
  named: (measure: LinkedMeasure) => string,
): readonly Group[] {
  return keysOf(deadlineChanges).flatMap((change) =>
    group(deadlineChanges[change].word, deadlines, ({ measure, deadline, since }) =>
      deadline.change === change
        ? `${named(measure)}: ${movedWords(deadline)}${since === null ? '' : `、${editionName(since.data)}から`}`
        : null,
    ),
  );
}

/** The measure, with its document if there are several. */
function nameIn(archive: Archive, measure: LinkedMeasure): string {
  const name = itemName(measure.data);
  const own = lookupIn(archive).editionOf(measure);
  return archive.documents.length > 1 && own ? `${name}（${editionName(own.data)}）` : name;
}

function printedOf(owners: readonly LinkedOwner[]): string {
  return owners.length === 0 ? '記載なし' : owners.map(({ printed }) => printed).join('、');
}

function ownersOf(archive: Archive, owners: readonly LinkedOwner[]): string {
  return owners
    .filter(({ state }) => state === 'none')
    .map((owner) => lineText(ownerLine(archive, owner)))
    .join('、');
}

export function resultGroups({ came, gone, altered }: ResultsMeaning, archive: Archive): readonly Group[] {
  const counted = (result: LinkedResult): readonly string[] =>
    [...tallyLines(result), ...figureLines(archive, result)].map((line) => lineText(line));
  const item = (result: LinkedResult): Item => ({
    words: resultWords(archive, result),
    under: counted(result),
  });
  return [
    ...group('加わる結果', came, item),
    ...group('直る結果', altered, ({ was, is }) => ({
      words: resultWords(archive, is),
      under: [...counted(is), `もとの形 ${outcomeLine(was)}`, ...counted(was)],
    })),
    ...group('なくなる結果', gone, item),
  ];
}

/** For example 1(1)① 窓口の改善（令和7年度）: 自己評価: 達成. */
function resultWords(archive: Archive, result: LinkedResult): string {
  return `${aboutWhat(archive, result)}（${reportedPeriod(result)}） ${outcomeLine(result)}`;
}

function outcomeLine(result: LinkedResult): string {
  const { note } = result;
  return `${outcomeWords(result)}${note === null ? '' : `。編集者の補足: ${note}`}`;
}

function aboutWhat(archive: Archive, { of }: LinkedResult): string {
  const { measures, editionOf } = lookupIn(archive);
  const measure = measures.get(of.measure ?? '');
  if (measure) return itemName(measure.data);
  const edition = editionOf(of);
  const section = edition?.sections.find(({ id }) => id === of.section);
  if (section) return headingName(section);
  return edition ? editionName(edition.data) : of.document;
}
