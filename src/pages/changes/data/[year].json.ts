import type { APIRoute } from 'astro';
import type { FoundChange } from '#components/changes/finder.ts';
import { allChangeRows } from '#site/this-build.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { kindWords, statusWords } from '#telling/verbs.ts';

export function getStaticPaths() {
  const years = new Set(allChangeRows().map(({ fiscalYear }) => fiscalYear));
  return [...years].map((year) => ({ params: { year: String(year) } }));
}

/** The changes of a fiscal year, for the finder: with the words that it shows, so that it need not know them. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    JSON.stringify(
      allChangeRows()
        .filter(({ fiscalYear }) => String(fiscalYear) === params.year)
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
