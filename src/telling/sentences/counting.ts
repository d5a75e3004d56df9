// Numbers within a sentence: with つ in letters up to nine, with every other counter in digits.

const THINGS = ['', '一つ', '二つ', '三つ', '四つ', '五つ', '六つ', '七つ', '八つ', '九つ'];

/** 三つの課, 12課 */
export function counted(count: number, of: string): string {
  const few = THINGS[count];
  return few ? `${few}の${of}` : `${count}${of}`;
}

/** 三つの変更, 12件の変更 */
export function changesCounted(count: number): string {
  return counted(count, THINGS[count] ? '変更' : '件の変更');
}

/** 43件（うち予定12件）; 12件（予定）, where all of them are planned. */
export function withPlanned(count: number, planned = 0): string {
  return `${count.toLocaleString('ja-JP')}件${plannedWords(count, planned)}`;
}

/** What stands behind a number, or behind what it counts. */
export function plannedWords(count: number, planned: number): string {
  if (planned === 0) return '';
  return planned === count ? '（予定）' : `（うち予定${planned.toLocaleString('ja-JP')}件）`;
}

/** Whether a sentence has said how many changes there were, so that nothing beside it need say it again. */
export function saysChanges(said: string, count: number): boolean {
  return new RegExp(`(?<!\\d)${changesCounted(count)}`).test(said);
}

/** 三つ; 12組織, for what has no counter of its own. */
export function things(count: number, of = '組織'): string {
  return THINGS[count] || `${count}${of}`;
}
