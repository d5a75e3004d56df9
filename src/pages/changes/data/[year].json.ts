import type { APIRoute } from 'astro';
import { allChangeRows } from '#archive/published.ts';
import { isISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';

export function getStaticPaths() {
  const years = new Set(allChangeRows().map(({ fiscalYear }) => fiscalYear));
  return [...years].map((year) => ({ params: { year: String(year) } }));
}

/** The changes of a fiscal year, for the finder; dates as they are shown. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    JSON.stringify(
      allChangeRows()
        .filter(({ fiscalYear }) => String(fiscalYear) === params.year)
        .map((row) => ({ ...row, when: isISODate(row.when) ? formatDate(row.when) : row.when })),
    ),
  );
