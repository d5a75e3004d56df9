// Reads a pasted table as indicators with values for each year.
import { filesInMemory } from '#archive/1-read/files.ts';
import { type Edition, edition as editionSchema } from '#archive/1-read/schema/edition.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { done, type Outcome } from '#diagnostics/outcome.ts';
import { choiceOf, itemsOf } from '#drafting/editions/items.ts';
import { yearsOf } from '#drafting/forms/bare-years.ts';
import { type Of, parseHeading } from '#drafting/indicators/heading.ts';
import { indicatorWords } from '#drafting/indicators/indicator-words.ts';
import { type IndicatorRole, indicatorLayout, indicatorSheet } from '#drafting/indicators/layout.ts';
import {
  type IndicatorAnswers,
  indicatorsFromSheet,
  type ReadIndicators,
} from '#drafting/indicators/read.ts';
import { planTable } from '#drafting/plans/columns.ts';
import { type Headings, hasHeadings, headingsOf } from '#drafting/tables/columns.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { knownPaths } from './known-units.ts';
import type { Looking } from './look.ts';
import { foundIn, type SheetNames, sheetsOf, type Table } from './sheets.ts';

export interface IndicatorTable {
  readonly sheets: SheetNames;
  readonly headings: Headings<IndicatorRole> | null;
  /** The year or kind of value that each heading states. */
  readonly stated: Readonly<Record<string, Of | null>>;
  /** Whatever a row may be about. */
  readonly items: readonly { readonly key: string; readonly label: string }[];
  /** Or why the table cannot be read. */
  readonly read: Outcome<ReadIndicators>;
  /** Each indicator in words: its name, then its values. */
  readonly indicators: readonly (readonly string[])[];
}

const NOTHING = editionSchema.pick({ measures: true, sections: true, indicators: true }).parse({});

type OpenEdition = typeof NOTHING & Partial<Pick<Edition, 'issued' | 'period'>>;

/** The open edition; an empty one if it cannot be read. */
export function openEdition({ municipality, texts, open, asOf }: Looking): OpenEdition {
  const { source } = checkOne(openArchive(filesInMemory(texts), asOf), municipality);
  return source.editions.find((one) => one.file === open)?.data ?? NOTHING;
}

export async function readIndicators(
  looking: Looking,
  table: Table,
  answers: IndicatorAnswers,
): Promise<Outcome<IndicatorTable>> {
  const edition = openEdition(looking);
  const paths = knownPaths(looking);
  const found = await foundIn(
    table,
    answers.sheet,
    (one) => indicatorsFromSheet(one, edition, { ...answers, paths }),
    (one) => indicatorLayout(one, answers).ok,
    yearsOf(edition),
  );
  if (!found.ok) return found;
  const { sheets, sheet, read } = found.value;
  const layout = sheet && indicatorLayout(sheet, answers);
  const columns = layout?.ok ? layout.value.columns : [];
  return done({
    sheets,
    headings: layout?.ok ? { row: layout.value.heading.number, columns } : null,
    stated: Object.fromEntries(columns.map(({ heading }) => [heading, parseHeading([heading]).of])),
    items: itemsOf(edition).map(choiceOf),
    read,
    indicators: read.ok ? read.value.indicators.map(indicatorWords) : [],
  });
}

/**
 * What a table is that is pasted into an edition. A list of measures may have columns of years too: it is one as long
 * as the edition has no measures.
 */
export async function editionTableKind(
  looking: Looking,
  table: Table,
  wanted?: string,
): Promise<'plan' | 'indicators'> {
  const edition = openEdition(looking);
  const hasMeasures = edition.measures.length > 0;
  const isOfIndicators = (sheet: Sheet) => indicatorLayout(sheet).ok && hasFigures(sheet);
  const sheets = await sheetsOf(table, yearsOf(edition));
  if (!sheets.ok) return 'plan';
  const asked = sheets.value.filter(({ name }) => wanted === undefined || name === wanted);
  const isPlan = !hasMeasures && asked.some(listsMeasures);
  return !isPlan && asked.some(isOfIndicators) ? 'indicators' : 'plan';
}

/** Whether values are numbers, or are said to be planned or actual. */
function hasFigures(sheet: Sheet): boolean {
  const layout = indicatorLayout(sheet);
  if (!layout.ok) return false;
  const { values, places, heading } = layout.value;
  const cells = indicatorSheet(sheet)
    .rows.filter(({ number }) => number > heading.number)
    .flatMap((row) => values.map(({ place }) => (row.cells[place] ?? '').trim()))
    .filter((cell) => cell !== '');
  const numbers = cells.filter((cell) => /\d/.test(cell.normalize('NFKC')));
  return (
    (places.get('as') ?? []).length > 0 ||
    values.some(({ as }) => as === 'actual') ||
    numbers.length * 2 > cells.length
  );
}

function listsMeasures(sheet: Sheet): boolean {
  if (!hasHeadings(sheet, planTable)) return false;
  const roles = headingsOf(sheet, planTable)?.columns.map(({ role }) => role) ?? [];
  return (['owners', 'schedule', 'text'] as const).some((role) => roles.includes(role));
}
