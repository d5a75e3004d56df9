// Numbers in sentences: 一つ to 九つ, otherwise digits with a counter.

const THINGS = ['', '一つ', '二つ', '三つ', '四つ', '五つ', '六つ', '七つ', '八つ', '九つ'];

/** For example 三つの課 or 12課. */
export function counted(count: number, of: string): string {
  const few = THINGS[count];
  return few ? `${few}の${of}` : `${count}${of}`;
}

/** Municipalities by name, or counted if they are more than three: 伊勢崎市、安中市 or 四つの市区町村. */
export function namedOrCounted(municipalities: Iterable<string>): string {
  const names = [...new Set(municipalities)];
  return names.length <= 3 ? names.join('、') : counted(names.length, '市区町村');
}

/** For example 三つの変更 or 12件の変更. */
export function changesCounted(count: number): string {
  return counted(count, THINGS[count] ? '変更' : '件の変更');
}

/** For example 三つの年度 or 12の年度: 12年度 would be read as the name of a year. */
export function yearsCounted(count: number): string {
  return `${things(count, '')}の年度`;
}

/** For example 43件（うち予定12件）; 12件（予定） if all are planned. */
export function withPlanned(count: number, planned = 0): string {
  return `${count.toLocaleString('ja-JP')}件${plannedWords(count, planned)}`;
}

/** Follows a number or the counted noun. */
export function plannedWords(count: number, planned: number): string {
  if (planned === 0) return '';
  return planned === count ? '（予定）' : `（うち予定${planned.toLocaleString('ja-JP')}件）`;
}

/** Whether a sentence already contains the number of changes. */
export function containsCount(sentence: string, count: number): boolean {
  return new RegExp(`(?<!\\d)${changesCounted(count)}`).test(sentence);
}

/** For example 三つ; 12組織 for larger numbers. */
export function things(count: number, of = '組織'): string {
  return THINGS[count] || `${count}${of}`;
}
