import { inContent, places } from '../content-paths.ts';
import { once } from '../once.ts';
import type { Files } from './files.ts';
import { readMunicipality } from './read.ts';
import type { Municipality } from './schema/registers.ts';
import type { Shelf } from './shelf.ts';

export interface Namesake extends Pick<Municipality, 'code' | 'prefecture' | 'ended'> {
  readonly id: string;
}

/** Municipalities by name: 府中市 exists in 東京都 and in 広島県. */
export type Namesakes = ReadonlyMap<string, readonly Namesake[]>;

export function namesakesIn(files: Files, municipalities: Shelf['municipalities']): Namesakes {
  const all = [...municipalities].flatMap(([id, entries]) => {
    const own = entries.filter(({ path }) => path === inContent(id, places.municipality));
    const data = readMunicipality(files, id, own).source.municipality?.data;
    if (data === undefined) return [];
    const { name, code, prefecture, ended } = data;
    return [{ name, id, code, prefecture, ended }];
  });
  return Map.groupBy(all, ({ name }) => name);
}

const byId = once(
  (namesakes: Namesakes) =>
    new Map([...namesakes.values()].flatMap((alike) => alike.map((one) => [one.id, alike] as const))),
);

/** In the order of the 団体コード, which is the order in every list; those whose code is unreadable come last. */
export function byCode<T>(
  municipalities: ReadonlyMap<string, T>,
  namesakes: Namesakes,
): ReadonlyMap<string, T> {
  const places = new Map([...namesakes.values()].flat().map(({ id, code }) => [id, `${code} ${id}`]));
  const placeOf = (id: string) => places.get(id) ?? `~ ${id}`;
  return new Map([...municipalities].toSorted(([a], [b]) => (placeOf(a) < placeOf(b) ? -1 : 1)));
}

/** All municipalities with the name of this one, including itself. */
export function namesakesOf(id: string, namesakes: Namesakes): readonly Namesake[] {
  return byId(namesakes).get(id) ?? [];
}

// Titles, or parts of titles, of pages that concern all municipalities.
const CALLED =
  /^(?:このサイトについて|ウェブアクセシビリティ方針|ページが見つかりません|公開データ|年度ごとの変化|項目の一覧|検索|用語集|編集に参加する|訂正|下書きの机|メッセージの一覧|組織の変更を探す|テーマ|ファイルで書く|表と資料から書く)$|^(?:テーマ|組織の変更|公開データの形): |^このページは|^(?:令和|平成|昭和|大正|明治).*年度|^H\d{3}|に書ける項目$/;
// Separates the parts of a page title.
const PARTED = / [-|] /;

/** A name that tells the municipality from all others and from page titles: 府中市（東京都）. */
export function nameApart(
  name: string,
  { id, prefecture }: Pick<Namesake, 'id' | 'prefecture'>,
  namesakes: Namesakes,
): string {
  const alike = namesakes.get(name) ?? [];
  const near = alike.filter((one) => one.prefecture === prefecture);
  if (near.length > 1 || CALLED.test(name) || PARTED.test(name)) return `${name}（${prefecture}・${id}）`;
  return alike.length > 1 ? `${name}（${prefecture}）` : name;
}
