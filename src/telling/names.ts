// Names of things.
import type {
  Archive,
  LinkedChart,
  LinkedDocument,
  LinkedEdition,
  LinkedUnit,
} from '#archive/4-link/types.ts';
import { answersOnce } from '#archive/once.ts';
import { formatDate } from '#calendar/era.ts';

/** For example 令和9年4月1日の組織図（案）. */
export function chartName({ asOf, plans }: Pick<LinkedChart, 'asOf' | 'plans'>): string {
  return `${formatDate(asOf)}の組織図${plans === null ? '' : '（案）'}`;
}

/** For example 組織図の比較 令和7年4月1日と令和8年4月1日. */
export function chartsComparedName(
  older: Pick<LinkedChart, 'asOf'>,
  newer: Pick<LinkedChart, 'asOf'>,
): string {
  return `組織図の比較 ${formatDate(older.asOf)}と${formatDate(newer.asOf)}`;
}

/**
 * Title and edition: 市役所改革取組方針 Ver2.0. Only the title if it contains the edition's number or year, or ends
 * with the edition.
 */
export function editionName({ title, edition }: Pick<LinkedEdition['data'], 'title' | 'edition'>): string {
  const isContained = NUMBER_OR_YEAR.test(edition) && title.includes(edition);
  return isContained || endsWithWord(title, edition) ? title : `${title} ${edition}`;
}

/** 第4次 or 令和5年度: not repeated if the title contains it anywhere. */
const NUMBER_OR_YEAR = /^(?:第[0-9一二三四五六七八九十]+次|(?:平成|令和)(?:元|[0-9]+)年度$)/;

/** 計画2021 does not end with the edition 1. */
function endsWithWord(title: string, word: string): boolean {
  const before = title.at(-word.length - 1) ?? '';
  return title.endsWith(word) && !(/^[A-Za-z0-9]/.test(word) && /[A-Za-z0-9.]/.test(before));
}

/** The name of an edition, with its address if another edition of the municipality has the same name. */
export function editionTitle(
  { documents }: { readonly documents: readonly LinkedDocument[] },
  { document, id, data }: Pick<LinkedEdition, 'document' | 'id' | 'data'>,
): string {
  const name = editionName(data);
  return (editionsCalled(documents).get(name) ?? 0) > 1 ? `${name}（${document}/${id}）` : name;
}

/** How many editions have each name. */
export const editionsCalled = answersOnce(
  'editions called',
  (documents: readonly LinkedDocument[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { data } of documents.flatMap(({ editions }) => editions)) {
      const name = editionName(data);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  },
);

interface Item {
  readonly code?: string | null | undefined;
  readonly title: string;
}

/** Number and title of a measure or section: 1(1)① 窓口の改善. */
export function itemName({ code, title }: Item): string {
  return code ? `${code} ${title}` : title;
}

/** The same for a title that may already begin with its number. */
export function headingName({ code, title }: Item): string {
  return itemName({ code: code && title.startsWith(code) ? null : code, title });
}

export function ofMunicipality(title: string, municipality: string): string {
  return title.includes(municipality) ? title : `${title}（${municipality}）`;
}

/** Drops a repeated town name: 額田町 額田町役場 becomes 額田町役場. */
export function withoutRepeatedTown(name: string): string {
  return name.replace(/^(\S+) (?=\1)/, '');
}

/** A path in running text: 企画部 経営企画課 組織係. */
export function spaced(path: string): string {
  return path.replaceAll('/', ' ');
}

/** The last known name of a unit. */
export function unitName({ names, id }: Pick<LinkedUnit, 'names' | 'id'>): string {
  return names.at(-1)?.name ?? id;
}

/** The last known path of a unit. */
export function pathOf({ names, id }: Pick<LinkedUnit, 'names' | 'id'>): string {
  return names.at(-1)?.path ?? id;
}

/** The mayor's departments: 市長部局, 区長部局, 町長部局, 村長部局; 知事部局 for a prefecture. */
export function mayorsOffice(municipality: string): string {
  const sort = sortOfMunicipality(municipality) ?? '市';
  return /[都道府県]/.test(sort) ? '知事部局' : `${sort}長部局`;
}

/** The last character of the name: 市, 区, 町, 村, 県, …; null if there is none of these. */
export function sortOfMunicipality(name: string): string | null {
  return /[都道府県市区町村](?=（|$)/.exec(name)?.[0] ?? null;
}

/** For example 鹿児島県薩摩川内市; a prefecture stays without a prefix. */
export function inPrefecture({ name, prefecture }: Pick<Archive, 'name' | 'prefecture'>): string {
  return name === prefecture || name.includes(`（${prefecture}`) ? name : `${prefecture}${name}`;
}

/** 「…」, with inner quotation marks turned into 『』. */
export function quoted(words: string): string {
  return `「${words.replaceAll('「', '『').replaceAll('」', '』')}」`;
}
