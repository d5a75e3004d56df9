// How a draft begins: the files that are there from the start.
import { formatFiscalYear } from '#calendar/era.ts';
import type { Texts } from '#drafting/draft.ts';
import { type DraftFile, newFile } from '#drafting/write/new-file.ts';

export interface NewMunicipality {
  /** Its folder, which is its address. */
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly code: string;
  readonly prefecture: string;
  readonly website: string;
}

export function municipalityFile({ id, ...fields }: NewMunicipality): DraftFile {
  return newFile('municipality', { municipality: id, fields });
}

/** The reorganization of next April, and of the day that no file has yet. What its source is, the person must say. */
export function reorganizationFile(municipality: string, published: Texts, today: string): DraftFile {
  const year = Number(today.slice(0, 4)) + (today.slice(5) < '04-01' ? 0 : 1);
  const effective = `${year}-04-01`;
  const before = lastChartBefore(published, municipality, effective);
  const fields = {
    title: `${formatFiscalYear(year)}行政組織機構改正`,
    effective,
    status: 'planned',
    fidelity: 'summary',
    ...(before === null ? {} : { before }),
    changes: [],
  };
  const made = (id: string) => newFile('reorganization', { municipality, id, fields });
  for (let number = 1; ; number++) {
    const file = made(number === 1 ? effective : `${effective}-${number}`);
    if (published[file.path] === undefined) return file;
  }
}

function lastChartBefore(published: Texts, municipality: string, date: string): string | null {
  const start = `content/${municipality}/charts/`;
  const dates = Object.keys(published).flatMap((path) =>
    path.startsWith(start) ? (/^\d{4}-\d{2}-\d{2}(?=\.yaml$)/.exec(path.slice(start.length)) ?? []) : [],
  );
  return (
    dates
      .filter((one) => one < date)
      .sort()
      .at(-1) ?? null
  );
}
