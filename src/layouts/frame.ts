// Types and navigation for the frame of every page: trail, table of contents, masthead and colophon.
import { urls } from '#archive/4-link/addresses/urls.ts';

export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** A heading in the table of contents of a page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The level of the heading: 2 for h2. */
  readonly depth: number;
  /** Whether to leave the heading out in print. */
  readonly isForScreens?: boolean;
}

const MOST_IN_A_LINE = 7;

/** Whether the headings fit in one line above the page. Otherwise they are listed beside the text. */
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

interface SitePart extends Crumb {
  /** What the page contains, in a few words. */
  readonly holds: string;
}

/** Pages about all municipalities. */
export const siteParts: readonly SitePart[] = [
  { name: '年度', url: urls.everyYear, holds: '年度ごとに、どの市区町村で何が変わったか' },
  { name: '組織の変更', url: urls.changes, holds: '新設、廃止、統合などの例を、条件で探す' },
  { name: 'テーマ', url: urls.themes, holds: '同じ課題への取組を、市区町村ごとに並べる' },
  { name: '用語', url: urls.glossary, holds: '資料に出てくる言葉の意味' },
];

/** The other pages of the site. */
export const otherParts: readonly SitePart[] = [
  { name: '公開データ', url: urls.data, holds: '同じ内容を、表計算やプログラムで使う' },
  { name: '訂正', url: urls.corrections, holds: 'このサイトが直した誤り' },
  { name: '編集に参加する', url: urls.contribute, holds: '原稿の書き方' },
  { name: '下書きの机', url: urls.draft, holds: '改正や計画の原稿を、ブラウザーで書く' },
  { name: 'ウェブアクセシビリティ', url: urls.accessibility, holds: '目標と、試験の結果' },
];

/** Links in the colophon of every page. The first leads to all other pages about the site. */
export const footParts: readonly Crumb[] = [
  { name: 'このサイトについて', url: urls.about },
  { name: '誤りを知らせる', url: urls.mistakes },
  { name: '利用の条件', url: urls.licence },
  { name: 'ウェブアクセシビリティ', url: urls.accessibility },
  { name: '公開データ', url: urls.data },
];
