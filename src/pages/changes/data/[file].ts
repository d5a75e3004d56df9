import type { APIRoute } from 'astro';
import {
  type ChangeRow,
  filesOfChanges,
  yearOfChange,
  yearsOfChanges,
} from '#archive/4-link/overview/rows.ts';
import { foundFile } from '#components/changes/found-file.ts';
import { prefectureCodeOf } from '#components/lists/by-prefecture.ts';
import { absolute } from '#feeds/site.ts';
import { changeInWords } from '#feeds/tables/change-in-words.ts';
import { type FoundChange, foundChangesCsv } from '#feeds/tables/found-changes.ts';
import { allChangeRows, siteSettings } from '#site/this-build.ts';

/** Per fiscal year, and for changes without one: the JSON that the finder loads, and a CSV of all changes. */
export function getStaticPaths() {
  const rows = allChangeRows();
  const codeOf = prefectureCodeOf<ChangeRow>(({ url }) => url);
  const loaded = [...filesOfChanges(rows, codeOf)].map(([file, rows]) => ({
    params: { file: `${file}.json` },
    props: { rows, write: foundFile },
  }));
  const saved = yearsOfChanges(rows).map((year) => ({
    params: { file: `${year}.csv` },
    props: {
      rows: rows.filter((row) => yearOfChange(row) === year),
      write: (rows: readonly FoundChange[]) => foundChangesCsv(rows, (url) => absolute(siteSettings(), url)),
    },
  }));
  return [...loaded, ...saved];
}

interface Props {
  readonly rows: readonly ChangeRow[];
  readonly write: (rows: readonly FoundChange[]) => string;
}

export const GET: APIRoute<Props> = ({ props: { rows, write } }) =>
  new Response(write(rows.map(changeInWords)));
