import type { Comparison, LinkedChange } from '#archive/4-link/types.ts';
import { fateWords, statusWords, verbWords } from '#archive/words.ts';

/** 移管・改称, for a move to another name. */
export function kindWords({ kinds }: Pick<LinkedChange, 'kinds'>): string {
  return kinds.map((kind) => verbWords[kind]).join('・');
}

/** 新設7件、移管4件、移管・改称2件: how many changes there are of each kind, in the order of the kinds. */
export function changeCounts(changes: readonly Pick<LinkedChange, 'kinds' | 'verb'>[]): string {
  const order = Object.keys(verbWords);
  const ordered = changes.toSorted((a, b) => order.indexOf(a.verb) - order.indexOf(b.verb));
  return counted(ordered.map(kindWords), '件');
}

/** 継続3件、改訂12件、期限の延長2件: what became of the items between two editions. */
export function comparisonCounts({ items }: Comparison): string {
  const order = Object.keys(fateWords);
  const fates = items.map(({ fate }) => fate).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const slipped = items.filter((item) => item.slipped !== null).length;
  const handed = items.filter((item) => item.ownersChanged).length;
  return [
    counted(
      fates.map((fate) => fateWords[fate]),
      '件',
    ),
    slipped > 0 ? `期限の延長${slipped}件` : '',
    handed > 0 ? `担当の変更${handed}件` : '',
  ]
    .filter((part) => part !== '')
    .join('、');
}

/** 【予定】 before what is not in force. */
export function statusMark(status: LinkedChange['status']): string {
  return status === 'in force' ? '' : `【${statusWords[status]}】`;
}

/** Says whose it is, where the title does not. */
export function ofMunicipality(title: string, municipality: string): string {
  return title.includes(municipality) ? title : `${title}（${municipality}）`;
}

/** Title and edition; a document of one edition may be called after it. */
export function editionName({
  title,
  edition,
}: {
  readonly title: string;
  readonly edition: string;
}): string {
  return title.endsWith(edition) ? title : `${title} ${edition}`;
}

export function legible(text: string | { readonly illegible: true }): string {
  return typeof text === 'string' ? text : '（判読不能）';
}

function counted(labels: readonly string[], counter: string): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => `${label}${count}${counter}`).join('、');
}
