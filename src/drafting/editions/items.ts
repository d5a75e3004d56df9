import type { Edition } from '#archive/1-read/schema/edition.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { normal, normalCode } from '../tables/same-words.ts';

type Indicators = NonNullable<Edition['indicators']>;

/** What a result can be about: a measure, a section, or the whole plan. */
export interface Item {
  readonly kind: 'measure' | 'section' | 'whole';
  readonly id: string | null;
  readonly code: string | null;
  readonly title: string;
  readonly indicators: Indicators;
  readonly progress: NonNullable<Edition['measures'][number]['progress']>;
}

const WHOLE = '全体';
/** The id of the whole plan in tables; no other id can be written so. */
export const WHOLE_ID = '*';

/** Whether the words of a row with totals mean the whole plan. */
export function isWhole(words: string): boolean {
  return /^(?:全体|全庁|合計|総計|総数|計)$/.test(words.replace(/\s/g, ''));
}

/** All measures in the order of the document, all sections, and the whole plan. */
export function itemsOf({
  measures,
  sections,
  indicators = [],
}: Pick<Edition, 'measures' | 'sections' | 'indicators'>): readonly Item[] {
  return [
    ...measures.map((one) => itemOf('measure', one)),
    ...sections.map((one) => itemOf('section', one)),
    { kind: 'whole', id: null, code: null, title: WHOLE, indicators, progress: [] },
  ];
}

function itemOf(kind: Item['kind'], one: Edition['measures' | 'sections'][number]): Item {
  const { id, code = null, title, indicators = [], progress = [] } = one;
  return { kind, id, code, title, indicators, progress };
}

/** How a row names its item. */
export interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/**
 * The item that a row names; or why it is unclear, with the possible items. `isAgainstCode`: the name
 * matches, but the number does not.
 */
export type Meant =
  | { readonly item: Item; readonly isAgainstCode: boolean }
  | { readonly why: string; readonly choices: readonly Item[] };

/**
 * The item that a row names. An exact name wins over the number beside it, because tables number their rows
 * freely. It is unclear only if the number belongs to another item.
 */
export function itemNamed(items: readonly Item[], { id, code, title }: Named): Meant {
  if (id !== '') return byId(items, id, title);
  const titled = title === '' ? [] : called(items, title);
  const coded = code === '' ? [] : withCode(items, code);
  if (titled.length > 0) return byTitle(titled, coded, { code, title });
  if (coded.length > 0) return byCode(coded, { code, title });
  if (code === '' && title === '') return unsure('番号も取組の名前も書かれていません');
  const codes = items.flatMap((one) => one.code ?? []);
  return title === ''
    ? unsure(`番号「${code}」の取組がありません${near(code, codes)}`)
    : unsure(`「${title}」という取組がありません${near(title, titles(items))}`, alike(items, title));
}

/** The items with that name; if there is none, those with the words as their number, or as number and name. */
function called(items: readonly Item[], words: string): readonly Item[] {
  const titled = items.filter(({ title }) => normal(title) === normal(words));
  if (titled.length > 0) return titled;
  return items.filter(
    ({ code, title }) =>
      code !== null && [code, `${code} ${title}`].some((one) => normalCode(one) === normalCode(words)),
  );
}

function unsure(why: string, choices: readonly Item[] = []): Meant {
  return { why, choices };
}

function byId(items: readonly Item[], id: string, title: string): Meant {
  const item = items.find((one) => (one.id ?? WHOLE_ID) === id);
  if (!item) return unsure(`ID「${id}」の取組がありません${near(id, ids(items))}`, alike(items, title));
  if (title === '' || normal(title) === normal(item.title)) return { item, isAgainstCode: false };
  const others = items.filter((one) => normal(one.title) === normal(title));
  return unsure(
    `ID「${id}」は「${item.title}」の ID ですが、取組の名前は「${title}」です。どちらのことか分かりません`,
    [...others, item],
  );
}

function byTitle(
  titled: readonly Item[],
  coded: readonly Item[],
  { code, title }: Pick<Named, 'code' | 'title'>,
): Meant {
  const both = only(titled.filter((one) => coded.includes(one)));
  if (both !== null && both !== 'many') return { item: both, isAgainstCode: false };
  // The number of a section does not contradict the name of a measure.
  const others = coded.filter((one) => titled.some(({ kind }) => kind === one.kind));
  const [other] = others;
  if (both === null && other !== undefined)
    return unsure(
      `番号「${code}」は「${other.title}」の番号ですが、取組の名前は「${title}」です。どちらのことか分かりません`,
      [...titled, ...others],
    );
  const item = only(titled);
  if (item === null || item === 'many')
    return unsure(`「${title}」という取組がいくつもあります。番号か ID を書いてください`, titled);
  return { item, isAgainstCode: code !== '' };
}

function byCode(coded: readonly Item[], { code, title }: Pick<Named, 'code' | 'title'>): Meant {
  const item = only(coded);
  if (item === null || item === 'many')
    return unsure(`番号「${code}」の取組がいくつもあります。ID を書いてください`, coded);
  return title === ''
    ? { item, isAgainstCode: false }
    : unsure(
        `番号「${code}」は「${item.title}」の番号ですが、取組の名前は「${title}」です。どちらのことか分かりません`,
        coded,
      );
}

function withCode(items: readonly Item[], code: string): readonly Item[] {
  const exact = items.filter((one) => one.code === code);
  return exact.length > 0
    ? exact
    : items.filter((one) => one.code !== null && normalCode(one.code) === normalCode(code));
}

/** The items with the most similar name. */
function alike(items: readonly Item[], title: string): readonly Item[] {
  const found = title === '' ? null : nearest(title, titles(items));
  return found === null ? [] : items.filter((one) => one.title === found);
}

/** Measures and sections may have the same ids, so the key contains the kind. */
export function itemKey({ kind, id }: Pick<Item, 'kind' | 'id'>): string {
  return `${kind} ${id ?? WHOLE_ID}`;
}

/** The item with its number, for an editor to choose it. */
export function choiceOf(item: Item): { readonly key: string; readonly label: string } {
  return { key: itemKey(item), label: [item.code, item.title].filter((word) => word).join(' ') };
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
