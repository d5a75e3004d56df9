// The <meta name="description"> of each kind of page: one or two sentences, short enough to be displayed
// whole.

import type { ComparedCharts } from '#archive/4-link/charts/compare-charts.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import { countsOf } from '#archive/4-link/overview/counts.ts';
import { summarizeYear } from '#archive/4-link/overview/summary.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type {
  Archive,
  LinkedChart,
  LinkedDocument,
  LinkedDuty,
  LinkedEdition,
  LinkedReorganization,
  LinkedUnit,
  Year,
} from '#archive/4-link/types.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import type { Answer } from '#telling/answer.ts';
import { chartAnswer } from '#telling/answers/chart.ts';
import { chartsComparedAnswer } from '#telling/answers/charts-compared.ts';
import { dutyAnswer } from '#telling/answers/duty.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { measuresAnswer } from '#telling/answers/measures.ts';
import { municipalityAnswer } from '#telling/answers/municipality.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { unitAnswer } from '#telling/answers/unit.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { type YearOfOne, yearEverywhere } from '#telling/answers/year-everywhere.ts';
import { changeCounts, comparedCounts, countWords, kindCounts, yearCounts } from '#telling/counts.ts';
import { printedDate } from '#telling/dates.ts';
import { comparisonLead } from '#telling/documents/comparison.ts';
import { fidelityWords, typeWords } from '#telling/documents/editions.ts';
import { lineText } from '#telling/inline.ts';
import { chartName, editionName, inPrefecture, unitName } from '#telling/names.ts';
import { statusWords } from '#telling/verbs.ts';
import type { SiteIdentity } from './site.ts';

const MAX_CHARACTERS = 120;

export function describeHome(site: SiteIdentity, municipalities: readonly string[]): string {
  return fitted(
    site.description ?? `${site.name}の記録。`,
    municipalities.length > 0 ? `${municipalities.join('、')}の記録がある。` : '',
  );
}

export function describeMunicipality(archive: Archive): string {
  const { documents, reorganizations, measures, planned } = countsOf(archive);
  const answer = municipalityAnswer(archive);
  const counts = [
    { word: '資料', count: documents },
    { word: '組織の改正', count: reorganizations, planned: planned.reorganizations },
    { word: '取組', count: measures },
  ].filter(({ count }) => count > 0);
  return fitted(
    ...(answer ? sentencesOf(answer) : []),
    `${inPrefecture(archive)}の行政改革の資料と組織の移り変わり。`,
    counts.length > 0 ? `${countWords(counts)}を、年度と組織からたどれる。` : 'まだ記録はない。',
  );
}

export function describeYear(archive: Archive, year: Year): string {
  const summary = summarizeYear(archive, year);
  const counts = yearCounts(summary);
  const kinds = countWords(kindCounts(summary.kinds));
  return fitted(
    lineText(yearAnswer(archive, year).lede),
    `${archive.name}の${formatFiscalYear(year.fiscalYear)}。`,
    counts.length > 0 ? `${countWords(counts)}。` : '何もなかったとは限らない。',
    kinds === '' ? '' : `組織の変更の内訳は${kinds}。`,
  );
}

export function describeYearOfAll(fiscalYear: number, municipalities: readonly YearOfOne[]): string {
  const { lede, support } = yearEverywhere(municipalities);
  return fitted(
    lineText(lede),
    lineText(support),
    `${formatFiscalYear(fiscalYear)}に市区町村で変わった組織と、公表された資料。`,
  );
}

export function describeReorganization(
  site: SiteIdentity,
  archive: Archive,
  reorganization: LinkedReorganization,
): string {
  const { data, verified } = reorganization;
  const changes = changesOf(archive, reorganization);
  const [lede, support] = sentencesOf(reorganizationAnswer(archive, reorganization));
  return fitted(
    lede,
    changes.length > 0 ? `変更${changes.length}件: ${changeCounts(changes)}。` : '',
    support,
    `${archive.name}の組織の改正（${printedDate(site, data.effective)}、${statusWords[data.status]}）。`,
    verified ? '公表された組織図と照らし合わせてある。' : '',
  );
}

export function describeReorganizations({ name, reorganizations }: Archive): string {
  return reorganizations.length === 0
    ? `${name}の組織の改正は、まだ記録されていない。`
    : `${name}の組織の改正${reorganizations.length}件の一覧。何が変わったかの一文と、変更の内訳とともに。`;
}

export function describeUnit(archive: Archive, unit: LinkedUnit): string {
  const name = unitName(unit);
  const former = [...new Set(unit.names.map((one) => one.name))].filter((one) => one !== name);
  return fitted(
    ...sentencesOf(unitAnswer(archive, unit)),
    `${archive.name}の組織。`,
    former.length > 0 ? `旧名は${former.join('、')}。` : '',
  );
}

export function describeDuty(archive: Archive, duty: LinkedDuty): string {
  return fitted(...sentencesOf(dutyAnswer(archive, duty)), `${archive.name}の事務。`);
}

export function describeChart(archive: Archive, chart: LinkedChart | undefined): string {
  if (!chart) return fitted(`${archive.name}の組織図。`, '公表された組織図の記録はない。');
  const [lede, support] = sentencesOf(chartAnswer(archive, chart));
  return fitted(`${archive.name}の${chartName(chart)}。`, lede, support);
}

export function describeChartsCompared(archive: Archive, compared: ComparedCharts): string {
  const answer = chartsComparedAnswer(archive, compared);
  return fitted(...sentencesOf(answer), `${archive.name}の${answer.title}。`);
}

export function describeDocument(site: SiteIdentity, archive: Archive, document: LinkedDocument): string {
  const latest = document.editions.at(-1);
  return fitted(
    ...(latest ? sentencesOf(editionAnswer(archive, latest)) : []),
    `${archive.name}の${typeWords[document.type]}「${document.title}」。`,
    `${latest ? `最新の版は${latest.data.edition}（${printedDate(site, latest.data.issued)}）、` : ''}記録している版は${document.editions.length}件。`,
  );
}

export function describeEdition(site: SiteIdentity, archive: Archive, edition: LinkedEdition): string {
  const { data, measures } = edition;
  return fitted(
    ...sentencesOf(editionAnswer(archive, edition)),
    `${archive.name}の${typeWords[data.type]}「${editionName(data)}」（${printedDate(site, data.issued)}）。`,
    measures.length > 0 ? `取組${measures.length}件の担当・期限・目標。` : '',
    `文章は${fidelityWords[data.fidelity]}。`,
  );
}

export function describeComparison(
  archive: Archive,
  document: LinkedDocument,
  comparison: Comparison,
): string {
  const edition = (id: string) => document.editions.find((one) => one.id === id);
  const [older, newer] = [edition(comparison.older), edition(comparison.newer)];
  const fates = comparison.items.map(({ fate }) => ({ fate }));
  return fitted(
    older && newer && fates.length > 0 ? comparisonLead(comparison, older, newer) : '',
    `${archive.name}の「${document.title}」の${older?.data.edition}と${newer?.data.edition}の比較。`,
    fates.length > 0 ? `取組は${countWords(comparedCounts(fates))}。` : '',
  );
}

export function describeMeasures(archive: Archive): string {
  const { current } = promisesOf(archive);
  if (archive.measures.length === 0) return fitted(`${archive.name}の取組の一覧。`, '取組の記録はない。');
  const withoutOwner = current.filter(({ standing }) => standing.lacksOwner).length;
  const [lede, support] = sentencesOf(measuresAnswer(archive));
  return fitted(
    lede,
    // Before the support, which may leave no room for the name of the municipality.
    `${archive.name}が約束した取組${current.length}件を、担当・期限・目標・結果とともに。`,
    support,
    withoutOwner > 0 ? `担当の組織がなくなった取組は${withoutOwner}件。` : '',
  );
}

function sentencesOf({ lede, support = [] }: Answer): [string, string] {
  return [lineText(lede), lineText(support)];
}

/** The sentences that fit, in order; the first is cut if it alone is too long. */
function fitted(...sentences: readonly string[]): string {
  const [first = '', ...more] = sentences.filter((one) => one !== '');
  let text = first;
  for (const sentence of more) {
    if (lengthOf(text) + lengthOf(sentence) > MAX_CHARACTERS) continue;
    text += sentence;
  }
  if (lengthOf(text) <= MAX_CHARACTERS) return text;
  return `${[...text].slice(0, MAX_CHARACTERS - 1).join('')}…`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
