import { urls } from '#archive/4-link/addresses/urls.ts';
import type { ChangeRow } from '#archive/4-link/overview/rows.ts';
import { lastName } from '#org/path.ts';

interface Question {
  readonly about?: string;
  readonly words: string;
  readonly url: string;
}

/** Questions about the latest changes: where a unit is, where its work went, what was postponed. Then the way to a city. */
export function questionsOf(
  rows: readonly ChangeRow[],
  slips: string | null,
  areMany: boolean,
): readonly Question[] {
  const inForce = rows.filter(({ status }) => status === 'in force');
  const moved = nameIn(inForce.find(({ kind }) => kind === 'move-rename' || kind === 'rename'));
  const ended = nameIn(highest(inForce.filter(({ kind }) => kind === 'abolish')));
  return [
    ...(moved ? [{ about: moved, words: `${moved}は、いまどこにある？`, url: urls.searchFor(moved) }] : []),
    ...(ended
      ? [{ about: ended, words: `${ended}の仕事は、どこへ行った？`, url: urls.searchFor(ended) }]
      : []),
    ...(slips ? [{ words: '期限が繰り下げられた取組は？', url: slips }] : []),
    ...(areMany ? [{ words: '市区町村を選ぶ', url: '#municipalities' }] : []),
  ];
}

function nameIn(row: ChangeRow | undefined): string | undefined {
  const [path] = row?.from ?? [];
  return path && lastName(path);
}

/** The unit highest in the hierarchy, which citizens know best. */
function highest(rows: readonly ChangeRow[]): ChangeRow | undefined {
  const depth = ({ from }: ChangeRow) => from[0]?.split('/').length ?? 0;
  return rows.toSorted((a, b) => depth(a) - depth(b))[0];
}
