// Answers of the pages about themes.
import type { PromiseRow } from '#archive/4-link/overview/rows.ts';
import { type Answer, plainAnswer } from '../answer.ts';
import { countWords } from '../counts.ts';
import { quoted } from '../names.ts';
import { standingCounts, standingsInSentence } from '../promises/promises.ts';
import { counted, namedOrCounted } from '../sentences/counting.ts';

interface ThemeCount {
  readonly title: string;
  readonly count: number;
}

export function themesAnswer(
  themes: readonly ThemeCount[],
  rows: readonly Pick<PromiseRow, 'municipality'>[],
): Answer {
  const title = 'テーマ';
  const held = themes.filter(({ count }) => count > 0);
  const [most] = held.toSorted((a, b) => b.count - a.count);
  if (!most) return plainAnswer(title, 'テーマのついた取組は、まだない。');
  const who = namedOrCounted(rows.map(({ municipality }) => municipality));
  return plainAnswer(
    title,
    `いちばん多いのは、${quoted(most.title)}の${most.count}件。`,
    `${who}が掲げる${rows.length}件の取組を、${counted(held.length, 'テーマ')}に分けた。一つの取組が、いくつかのテーマに入ることがある。`,
  );
}

export type PromiseOfTheme = Pick<PromiseRow, 'municipality' | 'kind'>;

/** For example 四つの市区町村が、22件の取組を掲げている。 */
export function themeAnswer(title: string, rows: readonly PromiseOfTheme[]): Answer {
  if (rows.length === 0) return plainAnswer(title, 'このテーマの取組は、まだ記録されていない。');
  const who = namedOrCounted(rows.map(({ municipality }) => municipality));
  const kinds = Object.fromEntries(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length]),
  );
  return plainAnswer(
    title,
    `${who}が、${rows.length}件の取組を掲げている。`,
    `${countWords(standingsInSentence(standingCounts(kinds)))}。`,
  );
}
