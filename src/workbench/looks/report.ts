import type { Answer } from '#telling/answer.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import type { Line } from '#telling/inline.ts';
import { itemName } from '#telling/names.ts';
import { type ReportRow, reportedLine, reportGroups } from '#telling/promises/report.ts';
import type { Seen } from './seen.ts';

export interface LookedReport {
  readonly answer: Answer;
  /** The plan and period that the report covers: 見本計画 初版の令和5年度. */
  readonly about: Line | null;
  readonly results: readonly Pick<ReportRow, 'name' | 'said' | 'by' | 'done' | 'reason'>[];
  /** Measures without a result. */
  readonly silent: readonly string[];
  /** Sentences about what a report should have and this one lacks. */
  readonly missing: readonly string[];
}

export function lookAtReport({ archive, open }: Seen): LookedReport | null {
  const edition = archive.documents
    .flatMap(({ editions }) => editions)
    .find(({ origin }) => origin.file === open);
  if (!edition) return null;
  const { report } = edition;
  const reported = new Set(report?.results.map(({ of }) => of.measure) ?? []);
  const promised = archive.measures.filter(
    (one) => one.document === report?.document && one.edition === report.edition,
  );
  return {
    answer: editionAnswer(archive, edition),
    about: reportedLine(archive, edition),
    results: reportGroups(archive, edition).flatMap(({ rows }) =>
      rows.map(({ name, said, by, done, reason }) => ({ name, said, by, done, reason })),
    ),
    missing: missingIn(report),
    silent: promised.flatMap(({ key, data }) => (reported.has(key) ? [] : [itemName(data)])),
  };
}

function missingIn(report: { readonly results: readonly unknown[] } | null): readonly string[] {
  if (report === null)
    return ['どの計画のどの年度の報告かが書かれていません。「報告の対象と出典」の欄に書いてください。'];
  return report.results.length > 0
    ? []
    : ['結果がまだ一つもありません。「表を貼る」の欄で、実績の表を読んでください。'];
}
