import { formatFiscalYear } from '#calendar/era.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { EditionFile } from '../../1-read/read.ts';
import type { WrittenResult } from '../../1-read/schema/report.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import { reportedEdition } from '../../2-derive/reported.ts';
import type { Context, Rule } from '../rule.ts';

export const reportsAgree: Rule = {
  name: 'reports-agree',
  description: '同じ年度の同じ取組について、二つの報告が違うことを述べていない',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    const documents = editionsByDocument(source.editions);
    /** What was said first, by measure, year, half and judge. */
    const said = new Map<string, Said>();
    for (const files of documents.values()) {
      for (const file of files) {
        const { type, reports, results } = file.data;
        if (type !== 'report' || !reports) continue;
        const about = reportedEdition(reports, documents.get(reports.document) ?? []);
        if (!about) continue;
        const key = `${about.document}/${about.id}/${reports.year}/${reports.part ?? ''}`;
        for (const [index, result] of results.entries()) {
          const { measure, section, by } = result;
          const same = `${key}/${measure ?? ''}/${section ?? ''}/${by}`;
          const before = said.get(same);
          if (before === undefined) said.set(same, { file, result });
          else if (before.file !== file) yield* differs(file, index, before, formatFiscalYear(reports.year));
        }
      }
    }
  },
};

interface Said {
  readonly file: EditionFile;
  readonly result: WrittenResult;
}

function* differs(file: EditionFile, index: number, before: Said, year: string): Iterable<Diagnostic> {
  const result = file.data.results[index];
  if (!result) return;
  const other = `${before.file.document}/${before.file.id}`;
  const id = result.measure ?? result.section;
  const what = id === undefined ? '全体' : `「${id}」`;
  const parts = [
    { key: 'status', word: '状況', here: result.status, there: before.result.status },
    { key: 'grade', word: '評価', here: result.grade, there: before.result.grade },
  ] as const;
  for (const { key, word, here, there } of parts) {
    if (here === undefined || there === undefined || here === there) continue;
    if (here === 'unsaid' || there === 'unsaid') continue;
    const facts = { what: `${what}の${year}の${word}`, here, there, other };
    yield diagnose('H445', file.at(['results', index, key]), facts);
  }
}
