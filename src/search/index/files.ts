import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import type { ISODate } from '#calendar/date.ts';
import type { SearchRecord } from '../record.ts';
import { bytesOf, findableOf } from './findable.ts';
import { inverted, notInverted, stretchesOf } from './inverted.ts';
import type { ManifestMunicipality } from './manifest.ts';
import { indexPart } from './part.ts';
import { partition } from './partition.ts';
import { puttingInto } from './put.ts';
import { indexRoot } from './root.ts';

/** The files that the engine fetches, by their path below /search/. The same records give the same bytes. */
export async function indexFiles(
  records: readonly SearchRecord[],
  municipalities: readonly ManifestMunicipality[],
  words: SearchWords | null,
  asOf: ISODate,
  mostOfPart?: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const put = puttingInto(files);
  const found = runsOf(records).map((run) => {
    const findable = findableOf(run, words);
    return { id: run[0]?.municipality ?? '', findable, bytes: bytesOf(findable) };
  });
  const stretches = stretchesOf(found.map(({ findable }) => findable));
  const postings = await inverted(stretches, notInverted);
  const groups = partition(found, mostOfPart);
  const parts = groups.map((group, number) => {
    const folder = groups.length === 1 ? '' : String(number);
    const of = group.map(({ id }) => id);
    const findables = group.map(({ findable }) => findable);
    return indexPart({ folder, of }, findables, postings, put);
  });
  files.set('manifest.bin', indexRoot(parts, { municipalities, words, asOf }, put));
  return files;
}

/** Groups neighbouring records of the same municipality. */
function runsOf(records: readonly SearchRecord[]): readonly (readonly SearchRecord[])[] {
  const runs: SearchRecord[][] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last && last[0]?.municipality === record.municipality) last.push(record);
    else runs.push([record]);
  }
  return runs;
}
