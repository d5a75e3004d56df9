// Prepares the exercise: takes a published reorganization back, so that it can be written again. The
// municipality gets the files from before, an empty reorganization, and the chart after it as a pasted table.

import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { idOfFile, isAmongSources, places, splitContentPath } from '#archive/content-paths.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { chartRows } from '#drafting/charts/chart-table.ts';
import { treeOfUnits } from '#drafting/charts/tree.ts';
import type { Texts } from '#drafting/draft.ts';
import { writtenFile } from '#drafting/remedies/written-file.ts';
import { type Edit, editFile } from '#drafting/write/edit-file.ts';
import { newFile } from '#drafting/write/new-file.ts';
import type { Value } from '#drafting/write/to-piece.ts';

interface TrialFiles {
  readonly texts: Texts;
  readonly open: string;
  readonly text: string;
  readonly table: string;
}

/** The fields of a reorganization that the exercise keeps. */
const HEAD = ['title', 'effective', 'status', 'source', 'sources', 'fidelity', 'before'];

export function trialOf(texts: Texts, municipality: string, path: string): TrialFiles | null {
  const { data: fields } = writtenFile(path, texts[path] ?? '');
  const effective = parsePrintedDate(String(fields.effective));
  const day = effective.ok ? effective.value.start : null;
  const archive = openArchive(filesInMemory(texts), '9999-12-31');
  const { source } = checkOne(archive, municipality);
  const after = source.charts.find(({ id }) => id === String(fields.after));
  if (day === null || !after) return null;
  const head = HEAD.flatMap((key) =>
    fields[key] === undefined ? [] : [[key, fields[key] as Value] as const],
  );
  const file = newFile('reorganization', {
    municipality,
    id: idOfFile(path),
    fields: { ...Object.fromEntries(head), changes: [] },
  });
  return {
    texts: withFingerprints(before(texts, municipality, day), texts, file.text),
    open: file.path,
    text: file.text,
    table: chartRows(treeOfUnits(after.data.units), 'columns')
      .map((row) => row.join('\t'))
      .join('\n'),
  };
}

/** The files about the organization before a day, and the shared files. */
function before(texts: Texts, municipality: string, day: string): Texts {
  const kept = Object.entries(texts).flatMap(([path, text]): readonly (readonly [string, string])[] => {
    const { municipality: whose, place } = splitContentPath(path);
    if (whose !== municipality || place === places.municipality) return [[path, text]];
    if (place === places.ids) return [[path, withoutLater(text, path, day)]];
    const [folder, file = ''] = place.split('/');
    const isOfChange = folder === 'charts' || folder === 'reorganizations';
    if (!isOfChange || file.slice(0, day.length) >= day) return [];
    return [[path, folder === 'charts' ? ofItsOwn(text, path) : text]];
  });
  return Object.fromEntries(kept);
}

/** Adds the fingerprints of sources that the kept files name. */
function withFingerprints(kept: Texts, texts: Texts, text: string): Texts {
  const named = [...Object.values(kept), text].join('\n');
  const prints = Object.entries(texts).filter(
    ([path]) => isAmongSources(path) && named.includes(splitContentPath(path).place),
  );
  return { ...kept, ...Object.fromEntries(prints) };
}

/** Removes departments from the coverage that the chart does not show. */
function ofItsOwn(text: string, path: string): string {
  const { coverage, units } = writtenFile(path, text).data;
  if (!Array.isArray(coverage)) return text;
  const own = coverage.filter((name) => Object.hasOwn((units ?? {}) as object, String(name)));
  return editFile(text, [{ at: ['coverage'], set: own }], path) ?? text;
}

/** Removes the ids of what began on the day or later, and of all duties. */
function withoutLater(text: string, path: string, day: string): string {
  const sections = Object.entries(writtenFile(path, text).data);
  const later = sections.flatMap(([section, entries]) =>
    Object.entries((entries ?? {}) as Readonly<Record<string, unknown>>).flatMap(([id, entry]): Edit[] => {
      const { at, before } = (entry ?? {}) as { readonly at?: string; readonly before?: string };
      const isLater = (at !== undefined && at >= day) || (before !== undefined && before >= day);
      return isLater || section === 'duties' ? [{ at: [section, id], remove: true }] : [];
    }),
  );
  return editFile(text, later, path) ?? '';
}
