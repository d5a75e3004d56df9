// What every page has around its text: where it stands, and what can be reached from everywhere.
import { urls } from '#archive/4-link/urls.ts';

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

/** More headings than these stand in contents of their own, beside the text. */
const MOST_IN_A_LINE = 7;

/** Whether the headings of a page stand in a line above it. */
export function standInALine(contents: readonly Section[]): boolean {
  return contents.length <= MOST_IN_A_LINE || contents.filter(({ depth }) => depth === 2).length <= 4;
}

export const municipalityParts = {
  overview: { name: '概要', url: urls.municipality },
  years: { name: '年度', url: urls.years },
  org: { name: '組織', url: urls.charts },
  reorganizations: { name: '改正', url: urls.reorganizations },
  documents: { name: '資料', url: urls.documents },
  measures: { name: '取組', url: urls.measures },
} as const;
export type MunicipalityPart = keyof typeof municipalityParts;

export const siteParts: readonly Crumb[] = [
  { name: '年度', url: urls.everyYear },
  { name: '組織の変更', url: urls.changes },
  { name: 'テーマ', url: urls.themes },
  { name: '用語', url: urls.glossary },
];

export const aboutParts: readonly Crumb[] = [
  { name: 'このサイトについて', url: urls.about },
  { name: '誤りを知らせる', url: urls.mistakes },
  { name: '訂正', url: urls.corrections },
  { name: '利用の条件', url: urls.licence },
  { name: '公開データ', url: urls.data },
  { name: '下書きの机', url: urls.draft },
  { name: '編集に参加する', url: urls.contribute },
  { name: 'ウェブアクセシビリティ', url: urls.accessibility },
];
