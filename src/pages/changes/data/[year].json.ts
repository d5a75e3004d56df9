import type { APIRoute } from 'astro';
import type { ChangeRow } from '#archive/4-link/rows.ts';
import type { FoundChange } from '#components/changes/finder.ts';
import { allChangeRows } from '#site/this-build.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { kindWords, statusWords } from '#telling/verbs.ts';

export function getStaticPaths() {
  const years = new Set(allChangeRows().map(fileOf));
  return [...years].map((year) => ({ params: { year } }));
}

/** A file for each fiscal year, and one for what is in none. */
function fileOf({ fiscalYear }: ChangeRow): string {
  return fiscalYear === null ? 'unknown' : String(fiscalYear);
}

/** The changes of a fiscal year, for the finder: with the words that it shows, so that it need not know them. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    JSON.stringify(
      allChangeRows()
        .filter((row) => fileOf(row) === params.year)
        .map(
          (row): FoundChange => ({
            ...row,
            when: shortPrintedDate({ text: row.when }),
            what: kindWords[row.kind],
            mark: row.status === 'in force' ? null : statusWords[row.status],
          }),
        ),
    ),
  );
