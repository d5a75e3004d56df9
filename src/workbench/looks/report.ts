import type { Answer } from '#telling/answer.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import type { Line } from '#telling/inline.ts';
import { itemName } from '#telling/names.ts';
import { reportedLine, reportGroups } from '#telling/report.ts';
import type { Seen } from './seen.ts';

export interface LookedReport {
  readonly answer: Answer;
  /** What it speaks of: 見本計画 初版の令和5年度. */
  readonly about: Line | null;
  readonly results: readonly {
    readonly name: string;
    readonly said: string;
    readonly by: string;
    readonly done: readonly Line[];
    readonly reason: string | null;
  }[];
  /** Measures of which it says nothing. */
  readonly silent: readonly string[];
}

export function lookAtReport({ archive, open }: Seen): LookedReport | null {
  const edition = archive.documents
    .flatMap(({ editions }) => editions)
    .find(({ origin }) => origin.file === open);
  if (!edition) return null;
  const { report } = edition;
  const told = new Set(report?.results.map(({ of }) => of.measure) ?? []);
  const promised = archive.measures.filter(
    (one) => one.document === report?.document && one.edition === report.edition,
  );
  return {
    answer: editionAnswer(archive, edition),
    about: reportedLine(archive, edition),
    results: reportGroups(archive, edition).flatMap(({ rows }) =>
      rows.map(({ name, said, by, done, reason }) => ({ name, said, by, done, reason })),
    ),
    silent: promised.flatMap(({ key, data }) => (told.has(key) ? [] : [itemName(data)])),
  };
}
