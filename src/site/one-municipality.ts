import { checkOne, type OpenArchive } from '#archive/archive.ts';
import { nearest } from '#diagnostics/nearest.ts';

/** Finds a municipality by its folder or its name; if there is none, the id that was probably meant. */
export function municipalityCalled(
  archive: OpenArchive,
  called: string,
):
  | { readonly id: string; readonly name: string }
  | { readonly nearest: string | null; readonly known: readonly string[] } {
  const ids = [...archive.shelf.municipalities.keys()];
  const nameOf = (id: string) => checkOne(archive, id).source.municipality?.data.name ?? id;
  const folder = called.replace(/^content\//, '').replace(/\/$/, '');
  const id = ids.includes(folder) ? folder : ids.find((one) => nameOf(one) === called);
  if (id !== undefined) return { id, name: nameOf(id) };
  return { nearest: nearest(folder, ids), known: ids };
}

/** The archive reduced to one municipality. */
export function onlyMunicipality(archive: OpenArchive, id: string): OpenArchive {
  const entries = archive.shelf.municipalities.get(id) ?? [];
  return {
    ...archive,
    shelf: { ...archive.shelf, municipalities: new Map([[id, entries]]) },
  };
}
