// Estimates of the HTML size, in bytes, of what an edition contains.
import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { servedIn } from '#telling/documents/based-on.ts';
import { indicatorInWords } from '#telling/promises/indicator.ts';
import { rowsOfMeasure } from '#telling/promises/measure.ts';
import { cellOf, type ReportColumn, type ReportRow } from '#telling/promises/report.ts';
import { bytesOfLine, bytesOfWords } from '../lists/bytes.ts';
import { ownedMeasures } from '../units/owned-measures.ts';

/** As rendered by `Measure.astro`. */
export function bytesOfMeasure(archive: Archive, measure: LinkedMeasure): number {
  const rows = rowsOfMeasure({ archive, themes: new Map() }, measure).filter(
    ({ field }) => field !== 'indicators',
  );
  const ofLines = rows.flatMap(({ lines }) => lines).reduce((sum, line) => sum + bytesOfLine(line), 0);
  const indicators = measure.indicators.filter(({ id }) => id !== null);
  return (
    200 +
    bytesOfWords(measure.data.title) +
    35 * rows.length +
    ofLines +
    indicators.reduce((sum, one) => sum + bytesOfIndicator(archive, one), 0)
  );
}

/** A table, and a figure of the same years above it. */
function bytesOfIndicator(archive: Archive, indicator: LinkedIndicator): number {
  const { rows, columns, remarks } = indicatorInWords(archive, indicator);
  const cells = rows.flatMap((row) => columns.map(({ cell }) => row[cell]));
  return (
    900 + 340 * rows.length + [...cells, ...remarks].reduce((sum, line) => sum + 30 + bytesOfLine(line), 0)
  );
}

/** As rendered by `Serving.astro`. */
export function bytesOfServing(archive: Archive, edition: LinkedEdition): number {
  return servedIn(archive, edition)
    .flatMap(({ measures }) => [200, ...ownedMeasures(archive, measures).map(bytesOfRow)])
    .reduce((sum, bytes) => sum + bytes, 0);
}

function bytesOfRow({ url, title, note }: ReturnType<typeof ownedMeasures>[number]): number {
  return 60 + bytesOfWords(url) + bytesOfWords(title) + bytesOfWords(note);
}

const COLUMNS = ['said', 'by', 'done', 'reason', 'ref'] as const satisfies readonly ReportColumn[];

/** As rendered by `ReportTable.astro`. */
export function bytesOfResult(row: ReportRow): number {
  const lines = [row.subject, ...COLUMNS.flatMap((column) => cellOf(row, column))];
  return 250 + lines.reduce((sum, line) => sum + 10 + bytesOfLine(line), 0);
}

/** An upper bound for the HTML of a text: the markup of tables is much longer than their source. */
export function mostBytesOfText({ body: { source } }: Pick<LinkedEdition, 'body'>): number {
  return source.length * 8 + (source.match(/[|\n]/g)?.length ?? 0) * 80;
}
