import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import type { Archive, LinkedDocument, LinkedEdition } from '#archive/4-link/types.ts';
import { firstDay } from '#calendar/interval.ts';
import { shortPrintedDate } from '../dates.ts';

export const typeWords: Readonly<Record<Edition['type'], string>> = {
  charter: '大綱',
  plan: '計画',
  policy: '取組方針',
  manifesto: '部局マニフェスト',
  pledge: '首長の公約',
  report: '実績報告',
  evaluation: '行政評価',
  advice: '答申',
  proposal: '提言',
};

export const fidelityWords: Readonly<Record<Edition['fidelity'], string>> = {
  summary: '要約（編集者の言葉）',
  full: '全文',
};

export const knownWords: Readonly<Record<Edition['known'], string>> = {
  full: '全体',
  digest: '概要版のみ',
  appendix: '別の版に載った表のみ',
  title: '題名と日付のみ',
};

/** The comparison with the edition right before; undefined if there is none. */
export function comparedWithBefore(document: LinkedDocument, edition: LinkedEdition): Comparison | undefined {
  const before = document.editions[document.editions.indexOf(edition) - 1];
  return document.comparisons.find(({ older, newer }) => older === before?.id && newer === edition.id);
}

/** The edition with the latest date; undefined if there is none. */
export function lastIssued(documents: Archive['documents']): LinkedEdition | undefined {
  const day = ({ data }: LinkedEdition) => firstDay(data.issued.interval) ?? '';
  const editions = documents.flatMap((one) => one.editions);
  return editions.toSorted((a, b) => (day(a) < day(b) ? -1 : 1)).at(-1);
}

/**
 * Whether the edition is named after its date, so that the date need not be repeated: the 令和8年度 manifesto.
 */
export function isCalledAfterItsDate({ edition, issued }: Pick<Edition, 'edition' | 'issued'>): boolean {
  return shortPrintedDate(issued) === edition;
}

/** （令和8年4月1日） after the name of an edition; empty if the name contains the date. */
export function issuedInBrackets(data: Pick<Edition, 'edition' | 'issued'>): string {
  return isCalledAfterItsDate(data) ? '' : `（${shortPrintedDate(data.issued)}）`;
}
