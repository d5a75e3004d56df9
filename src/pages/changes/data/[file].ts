import type { APIRoute } from 'astro';
import { type ChangeRow, yearOfChange, yearsOfChanges } from '#archive/4-link/rows.ts';
import { absolute } from '#feeds/site.ts';
import { type FoundChange, foundChangesCsv } from '#feeds/tables/found-changes.ts';
import { allChangeRows, siteSettings } from '#site/this-build.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { kindWords, statusWords } from '#telling/verbs.ts';

/** For each fiscal year, and for what is in none: what the finder loads, and the same for a spreadsheet. */
export function getStaticPaths() {
  return yearsOfChanges(allChangeRows()).flatMap((year) => [
    { params: { file: `${year}.json` }, props: { year, write: JSON.stringify } },
    {
      params: { file: `${year}.csv` },
      props: {
        year,
        write: (rows: readonly FoundChange[]) =>
          foundChangesCsv(rows, (url) => absolute(siteSettings(), url)),
      },
    },
  ]);
}

interface Props {
  readonly year: string;
  readonly write: (rows: readonly FoundChange[]) => string;
}

export const GET: APIRoute<Props> = ({ props: { year, write } }) =>
  new Response(
    write(
      allChangeRows()
        .filter((row) => yearOfChange(row) === year)
        .map(found),
    ),
  );

/** With the words that it is listed with, so that the finder need not know them. */
function found(row: ChangeRow): FoundChange {
  return {
    ...row,
    when: shortPrintedDate({ text: row.when }),
    what: kindWords[row.kind],
    mark: row.status === 'in force' ? null : statusWords[row.status],
  };
}
