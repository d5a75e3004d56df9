// Where the files of the content stand, from the root of the project: content/isesaki/charts/2026-04-01.yaml.

/** In the folder of a municipality. */
export const places = {
  municipality: 'municipality.yaml',
  ids: 'ids.yaml',
  chart: (id: string) => `charts/${id}.yaml`,
  reorganization: (id: string) => `reorganizations/${id}.md`,
  edition: (document: string, id: string) => `documents/${document}/${id}.md`,
} as const;

/** What all municipalities share. */
export const shared = { glossary: 'content/glossary.yaml', themes: 'content/themes.yaml' } as const;

export function inContent(municipality: string, place: string): string {
  return `content/${municipality}/${place}`;
}

/** The folder of its municipality, and the place in it; the folder is null where a file belongs to all. */
export function placeOf(path: string): { readonly municipality: string | null; readonly place: string } {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0
    ? { municipality: null, place: folder }
    : { municipality: folder, place: rest.join('/') };
}

/** Whether it stands among the copies and the fingerprints of sources. */
export function isAmongSources(path: string): boolean {
  return placeOf(path).place.startsWith('sources/');
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a file that an editor writes, without its ending: what it is called in addresses. */
export function idOfFile(path: string): string {
  return fileName(path).replace(/\.(?:md|yaml)$/, '');
}
