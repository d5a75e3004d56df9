// Counts made from the open data alone, to compare with pages and feeds.
import type { ChangeData } from '#archive/open-data/changes.ts';
import type { DocumentData } from '#archive/open-data/documents.ts';
import type { MeasureData } from '#archive/open-data/measures.ts';

const words: Readonly<Record<string, string>> = {
  establish: '新設',
  abolish: '廃止',
  rename: '改称',
  move: '移管',
  'move rename': '移管・改称',
  merge: '統合',
  absorb: '編入',
  split: '分割',
  detach: '分離',
  transfer: '事務移管',
  regrade: '職位変更',
  assign: '職務追加',
};

type Standing = Pick<ChangeData, 'status'>;
const isPlanned = ({ status }: Standing) => status !== 'in force';

/** 43件（うち予定12件） */
export function manyIn(changes: readonly Standing[]): string {
  const planned = changes.filter(isPlanned).length;
  const note = planned === changes.length ? '（予定）' : `（うち予定${planned}件）`;
  return `${changes.length}件${planned > 0 ? note : ''}`;
}

/** 新設8件、移管2件（うち予定1件）、移管・改称1件. If all changes are planned, the kinds do not repeat it. */
export function kindsIn(changes: readonly ChangeData[]): string {
  const areAllPlanned = changes.every(isPlanned);
  return Object.entries(words)
    .map(([kinds, word]) => [word, changes.filter((one) => one.kinds.join(' ') === kinds)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([word, own]) => `${word}${areAllPlanned ? `${own.length}件` : manyIn(own)}`)
    .join('、');
}

export function wordOf({ kinds }: ChangeData): string {
  return words[kinds.join(' ')] ?? kinds.join(' ');
}

/** The measures of the latest edition with measures, for each document. */
export function promisedIn(
  documents: readonly DocumentData[],
  measures: readonly MeasureData[],
): readonly MeasureData[] {
  return documents.flatMap(({ id, editions }) => {
    const latest = editions.findLast((edition) =>
      measures.some((one) => one.document === id && one.edition === edition.id),
    );
    return measures.filter((one) => one.document === id && one.edition === latest?.id);
  });
}
