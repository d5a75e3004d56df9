import type { Edition } from '#archive/1-read/schema/edition.ts';
import { nearest } from '#diagnostics/nearest.ts';

type Indicators = NonNullable<Edition['indicators']>;

/** What a report may say something of: a measure, a section that is measured, or the whole. */
export interface Item {
  readonly kind: 'measure' | 'section' | 'whole';
  /** Null for the whole. */
  readonly id: string | null;
  readonly code: string | null;
  readonly title: string;
  readonly indicators: Indicators;
}

const WHOLE = '全体';
/** What stands for the whole among ids: no id is written so. */
export const WHOLE_ID = '*';

/** Every measure, in the order of the document, each section, and the whole. */
export function itemsOf({ measures, sections, indicators = [] }: Edition): readonly Item[] {
  return [
    ...measures.map(
      ({ id, code, title, indicators = [] }): Item => ({
        kind: 'measure',
        id,
        code: code ?? null,
        title,
        indicators,
      }),
    ),
    ...sections.map(
      ({ id, code, title, indicators = [] }): Item => ({
        kind: 'section',
        id,
        code: code ?? null,
        title,
        indicators,
      }),
    ),
    { kind: 'whole', id: null, code: null, title: WHOLE, indicators },
  ];
}

/** What a row names its item by. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** The item that a row means, or why nobody can tell. A title that speaks against the number is not passed over. */
export function itemNamed(items: readonly Item[], { id, code, title }: Named): Item | string {
  if (id !== '') return byId(items, id, title);
  if (code !== '') return byCode(items, code, title);
  if (title === '') return '番号も取組の名前も書かれていません';
  const found = only(items.filter((one) => normal(one.title) === normal(title)));
  if (found === 'many') return `「${title}」という取組がいくつもあります。番号か ID を書いてください`;
  return found ?? `「${title}」という取組がありません${near(title, titles(items))}`;
}

function byId(items: readonly Item[], id: string, title: string): Item | string {
  const found = items.find((one) => (one.id ?? WHOLE_ID) === id);
  if (!found) return `ID「${id}」の取組がありません${near(id, ids(items))}`;
  return title === '' || normal(title) === normal(found.title)
    ? found
    : `ID「${id}」は「${found.title}」の ID ですが、取組の名前は「${title}」です。どちらかを直してください`;
}

function byCode(items: readonly Item[], code: string, title: string): Item | string {
  const exact = items.filter((one) => one.code === code);
  const alike =
    exact.length > 0
      ? exact
      : items.filter((one) => one.code !== null && normalCode(one.code) === normalCode(code));
  const agreeing = title === '' ? alike : alike.filter((one) => normal(one.title) === normal(title));
  const found = only(agreeing);
  if (found === 'many') return `番号「${code}」の取組がいくつもあります。ID を書いてください`;
  if (found !== null) return found;
  const [first] = alike;
  if (first !== undefined)
    return `番号「${code}」は「${first.title}」の番号ですが、取組の名前は「${title}」です。どちらかを直してください`;
  const codes = items.flatMap((one) => one.code ?? []);
  return `番号「${code}」の取組がありません${near(code, codes)}`;
}

function only<T>(found: readonly T[]): T | 'many' | null {
  const [first, another] = found;
  return another === undefined ? (first ?? null) : 'many';
}

function near(name: string, known: readonly string[]): string {
  const found = nearest(name, known);
  return found === null ? '' : `（いちばん近いのは「${found}」です）`;
}

function ids(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ id }) => id ?? []);
}

function titles(items: readonly Item[]): readonly string[] {
  return items.map(({ title }) => title);
}

/** Names that differ in width, in spaces or in brackets alone are one name. */
export function normal(name: string): string {
  return normalCode(name).replace(/[・.]/gu, '');
}

/** As of names, but for what parts the numbers in a code: 1.1 and 1・1 are not 11. */
export function normalCode(code: string): string {
  return code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s「」『』（）()［］[\]、。，,:：]/gu, '')
    .replace(/[・.]+$/u, '');
}
