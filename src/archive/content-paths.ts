// Paths of content files, relative to the project root: content/isesaki/charts/2026-04-01.yaml.

/** Paths within the folder of a municipality. */
export const places = {
  municipality: 'municipality.yaml',
  ids: 'ids.yaml',
  chart: (id: string) => `charts/${id}.yaml`,
  reorganization: (id: string) => `reorganizations/${id}.md`,
  edition: (document: string, id: string) => `documents/${document}/${id}.md`,
} as const;

/** Files that all municipalities share. */
export const shared = { glossary: 'content/glossary.yaml', themes: 'content/themes.yaml' } as const;

export function inContent(municipality: string, place: string): string {
  return `content/${municipality}/${place}`;
}

/** The municipality folder of a path and the rest of it. `municipality` is null for a shared file. */
export function splitContentPath(path: string): {
  readonly municipality: string | null;
  readonly place: string;
} {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0
    ? { municipality: null, place: folder }
    : { municipality: folder, place: rest.join('/') };
}

/** Whether the file is a kept copy or a fingerprint of a source. */
export function isAmongSources(path: string): boolean {
  return splitContentPath(path).place.startsWith('sources/');
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The file name without `.md` or `.yaml`, which is also the id of the file in URLs. */
export function idOfFile(path: string): string {
  return fileName(path).replace(/\.(?:md|yaml)$/, '');
}
