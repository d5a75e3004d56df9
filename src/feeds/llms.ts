// https://llmstxt.org: lists of links to Markdown, for programs that read the site before they answer.

import { files, urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { dateWords, printedDate, yearWords } from '#telling/dates.ts';
import { knownWords, typeWords } from '#telling/documents/editions.ts';
import { editionName, inPrefecture, pathOf } from '#telling/names.ts';
import { statusWords } from '#telling/verbs.ts';
import { absolute, type SiteIdentity } from './site.ts';
import { blocks, heading, link, list, listed, section, words } from './twin/markdown.ts';

export interface MunicipalityLine extends Pick<Archive, 'url' | 'name' | 'prefecture'> {
  /** The first two digits of its municipality codes. */
  readonly prefectureCode: string;
  readonly documents: number;
  readonly reorganizations: number;
}

/** What the site is, with links to the lists of the municipalities. */
export function llmsText(
  site: SiteIdentity,
  municipalities: readonly MunicipalityLine[],
  years: readonly number[],
): string {
  const item = itemOf(site);
  return page(site.name, site.description ?? '', [
    words(
      '市区町村が公表した行政改革の資料と組織の改正の記録です。どの事実にも出典があり、文章が要約か全文かを示します。要約は編集者の言葉なので、引用するときは出典の資料に当たってください。',
    ),
    words(
      '資料・版・改正・組織・年度のどのページにも、アドレスの後に index.md を付けた Markdown があります。同じ内容は機械で読めるデータ（JSON と CSV）としても置いています。',
    ),
    listed('市区町村', municipalities, ({ url, name, prefecture, documents, reorganizations }) =>
      item(
        name,
        files.llms(url),
        `${prefecture}。資料の版${documents}件、組織の改正${reorganizations}件の一覧`,
      ),
    ),
    listed('年度', years, (year) =>
      item(yearWords(site, year), files.twin(urls.yearEverywhere(year)), 'すべての市区町村で変わったこと'),
    ),
    section(2, 'データ', [
      list([
        item(
          'データの目録',
          files.dataIndex,
          '市区町村ごとの JSON と CSV、その形の定義（JSON Schema）へのリンク',
        ),
        item('更新の知らせ', files.feed(urls.home), 'Atom'),
        item('日程', files.calendar(urls.home), '施行日と期限（iCalendar）'),
      ]),
    ]),
    section(2, 'Optional', [
      list([
        item('用語集', urls.glossary, '資料が注を付けた用語の説明'),
        item('変更を探す', urls.changes, 'すべての市区町村の組織の変更'),
        item('このサイトについて', urls.about, '作り方と約束'),
      ]),
    ]),
  ]);
}

/** Links to all Markdown and data files of one municipality. */
export function municipalityLlmsText(site: SiteIdentity, archive: Archive): string {
  const item = itemOf(site);
  const isPresent = ({ abolished, planned }: LinkedUnit) => abolished === null && planned === null;
  const units = (some: readonly LinkedUnit[]) => {
    const shown = largest(some);
    const left = some.length - shown.length;
    return blocks([
      list(shown.map((unit) => item(pathOf(unit), files.twin(unit.url)))),
      left === 0
        ? ''
        : words(
            `ほかの${left}件は、上のデータの「組織」に、アドレスとともにあります。アドレスの後に index.md を付けると、Markdown になります。`,
          ),
    ]);
  };
  return page(
    `${archive.name} - ${site.name}`,
    `${inPrefecture(archive)}が公表した行政改革の資料と組織の改正`,
    [
      words(`${dateWords(site, archive.asOf)}を基準日とする記録です。`),
      listed('組織の改正', archive.reorganizations, ({ url, data, changes }) => {
        const about = `${printedDate(site, data.effective)}、${statusWords[data.status]}、変更${changes.length}件`;
        return item(data.title, files.twin(url), about);
      }),
      listed(
        '資料',
        archive.documents.flatMap(({ editions }) => editions),
        ({ url, data, measures }) => {
          const about = [
            typeWords[data.type],
            printedDate(site, data.issued),
            // For an edition of which only the title is known, nothing was counted.
            ...(data.known === 'full' ? [] : [knownWords[data.known]]),
            ...(measures.length > 0 ? [`取組${measures.length}件`] : []),
          ];
          return item(editionName(data), files.twin(url), about.join('、'));
        },
      ),
      listed('年度', archive.years.toReversed(), ({ fiscalYear, url }) =>
        item(yearWords(site, fiscalYear), files.twin(url)),
      ),
      section(2, 'データ', [
        list([
          item('組織', files.data(archive.id, 'units')),
          item('組織の変更', files.data(archive.id, 'changes')),
          item('改正', files.data(archive.id, 'reorganizations')),
          item('資料', files.data(archive.id, 'documents')),
          item('取組', files.data(archive.id, 'measures')),
          item('取組の一覧（ページ）', urls.measures(archive.id)),
        ]),
      ]),
      section(2, '今ある組織と職', [units(archive.units.filter(isPresent))]),
      section(2, 'Optional', [units(archive.units.filter((unit) => !isPresent(unit)))]),
    ],
  );
}

/** The most units listed, because the reader takes in the whole file; the data files hold all of them. */
const MOST_UNITS = 300;

/** Drops the lowest levels until at most `MOST_UNITS` units remain. */
function largest(units: readonly LinkedUnit[]): readonly LinkedUnit[] {
  const levelOf = (unit: LinkedUnit) => pathOf(unit).split('/').length;
  const levels = [...new Set(units.map(levelOf))].toSorted((a, b) => b - a);
  return levels.reduce(
    (shown, level) => (shown.length <= MOST_UNITS ? shown : shown.filter((unit) => levelOf(unit) < level)),
    units,
  );
}

function page(title: string, summary: string, parts: readonly string[]): string {
  const quoted = summary === '' ? '' : `> ${words(summary)}`;
  return `${blocks([heading(1, words(title)), quoted, ...parts])}\n`;
}

function itemOf(site: SiteIdentity): (label: string, address: string, about?: string) => string {
  return (label, address, about) =>
    `${link(label, absolute(site, address))}${about ? `: ${words(about)}` : ''}`;
}
