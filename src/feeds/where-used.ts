import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive, Mention } from '#archive/4-link/types.ts';
import type { Term } from '#markdown/glossary.ts';
import { editionName } from '#telling/names.ts';

type Place = Omit<Mention, 'line'>;

/** Where the texts of a municipality mention a term: the first few places, and the number of all. */
export interface Uses {
  readonly municipality: { readonly name: string; readonly url: string };
  readonly places: readonly Place[];
  readonly count: number;
}

/** A source that explains a term, linked to the exact item if it is known. */
export interface TermSource {
  readonly url: string;
  readonly title: string;
  readonly ref: string | null;
}

const FEW = 5;

export function usesOf(archive: Archive, term: string): Uses | null {
  const mentions = archive.terms.find(({ id }) => id === term)?.mentions ?? [];
  const places = [...new Map(mentions.map((one) => [one.url, one])).values()];
  if (places.length === 0) return null;
  const { name, url } = archive;
  return {
    municipality: { name, url },
    places: places.slice(0, FEW).map(({ url, title, words }) => ({ url, title, words })),
    count: places.length,
  };
}

export function sourcesOf(archive: Archive, term: Term): readonly TermSource[] {
  return term.sources
    .filter(({ municipality }) => municipality === archive.id)
    .flatMap((source) => sourceOf(archive, source) ?? []);
}

function sourceOf(archive: Archive, source: Term['sources'][number]): TermSource | null {
  const ref = source.ref ?? null;
  const reorganization = archive.reorganizations.find(({ id }) => id === source.reorganization);
  if (reorganization) return { url: reorganization.url, title: reorganization.data.title, ref };
  const document = archive.documents.find(({ id }) => id === source.document);
  const edition = document?.editions.find(({ id }) => id === source.edition);
  if (!document) return null;
  if (!edition) return { url: document.url, title: document.title, ref };
  const measure = archive.measures.find(
    (one) => one.document === document.id && one.edition === edition.id && one.data.code === ref,
  );
  const section = edition.sections.find(({ code }) => code === ref);
  const item = ref === null ? undefined : (measure ?? section);
  const url = item ? urls.item(archive.id, document.id, edition.id, item.id) : edition.url;
  return { url, title: editionName(edition.data), ref };
}
