// Results from tables, as the workbench asks for them.
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { type Aim, aimOfReport, tableName } from '#drafting/results/aim.ts';
import { gradeWord } from '#drafting/results/grades.ts';
import { itemsOf } from '#drafting/results/items.ts';
import { knownResults } from '#drafting/results/known-results.ts';
import { type ReadResults, readResults } from '#drafting/results/read-results.ts';
import { judgeWord, quantityWords, statusWord, valueWords } from '#drafting/results/words.ts';
import { writeResults } from '#drafting/results/write-results.ts';
import { done, type Outcome, refused } from '#drafting/tables/table.ts';
import type { Looking } from './look.ts';
import { sheetsOf, type Table } from './sheets.ts';

export interface ResultTable {
  readonly sheets: readonly string[];
  /** Or why not. */
  readonly read: Outcome<ReadResults>;
  readonly results: readonly ResultRead[];
}

/** A result in words, as it was read. */
export interface ResultRead {
  readonly name: string;
  readonly said: readonly string[];
  /** 処分件数 3件 */
  readonly figures: readonly string[];
  readonly text: string;
  readonly reason: string;
}

/** What the open report is about; null where it does not say so, or cannot be read. */
function aimOf({ municipality, texts, open, asOf }: Looking): Aim | null {
  const { source } = checkOne(openArchive(filesInMemory(texts), asOf), municipality);
  const file = source.editions.find((one) => one.file === open);
  return file ? aimOfReport(source.editions, file) : null;
}

const NO_AIM = refused(
  'どの計画のどの年度の報告かを読み取れません。先に「報告の対象」の欄を直してください。',
);

/** The table to fill in, with what is known already. */
export function resultsToFillIn(looking: Looking): Outcome<{ readonly name: string; readonly text: string }> {
  const aim = aimOf(looking);
  if (aim === null) return NO_AIM;
  const known = knownResults(aim.old?.data.results ?? []);
  return done({ name: tableName(aim), text: writeResults(aim.reported, aim.asked.year, known) });
}

export async function readFilledIn(
  looking: Looking,
  table: Table,
  sheet: string | undefined,
): Promise<Outcome<ResultTable>> {
  const aim = aimOf(looking);
  if (aim === null) return NO_AIM;
  const sheets = await sheetsOf(table);
  if (!sheets.ok) return sheets;
  const read = readResults(sheets.value, aim.reported, sheet);
  return done({
    sheets: sheets.value.map(({ name }) => name),
    read,
    results: read.ok ? resultsIn(read.value, aim) : [],
  });
}

function resultsIn({ results }: ReadResults, { reported }: Aim): readonly ResultRead[] {
  const items = itemsOf(reported.edition);
  return results.map((result) => {
    const { measure, section, status, grade, scale, by, actuals, rates } = result;
    const item = items.find(({ kind, id }) =>
      kind === 'measure' ? id === measure : kind === 'section' ? id === section : !measure && !section,
    );
    const nameOf = (id: string) => item?.indicators.find((one) => one.id === id);
    return {
      name: [item?.code, item?.title].filter((word) => word).join(' '),
      said: [
        ...(status === 'unsaid' ? [] : [statusWord(status)]),
        ...(grade === null ? [] : [gradeWord(reported.scales, scale, grade)]),
        ...(by === 'unsaid' ? [] : [judgeWord(by)]),
      ],
      figures: [
        ...Object.entries(actuals).map(
          ([id, value]) =>
            `${nameOf(id)?.name ?? id} ${valueWords(value)}${value.kind === 'number' ? (nameOf(id)?.unit ?? '') : ''}`,
        ),
        ...Object.entries(rates).map(
          ([id, rate]) => `${nameOf(id)?.name ?? id}の達成率 ${quantityWords(rate)}%`,
        ),
      ],
      text: result.text ?? '',
      reason: result.reason ?? '',
    };
  });
}
