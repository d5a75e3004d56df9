// What every page has around its text: where it stands, and what can be reached from everywhere.

export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** A heading of the page, in its table of contents. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 for h2. */
  readonly depth: number;
}

export const municipalityParts = {
  overview: { name: '概要', path: '' },
  years: { name: '年度', path: 'years/' },
  org: { name: '組織', path: 'org/' },
  reorganizations: { name: '改正', path: 'reorganizations/' },
  documents: { name: '資料', path: 'documents/' },
  measures: { name: '取組', path: 'measures/' },
} as const;
export type MunicipalityPart = keyof typeof municipalityParts;

export const siteParts: readonly Crumb[] = [
  { name: '年度', url: '/years/' },
  { name: '組織の変更', url: '/changes/' },
  { name: 'テーマ', url: '/themes/' },
  { name: '用語', url: '/glossary/' },
];

export const aboutParts: readonly Crumb[] = [
  { name: 'このサイトについて', url: '/about/' },
  { name: '公開データ', url: '/data/' },
  { name: '編集に参加する', url: '/contribute/' },
  { name: 'ウェブアクセシビリティ', url: '/accessibility/' },
];
