// What carries out what: a plan its charter, and seen from there the plans and the measures that do.
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { servingIn } from '#archive/4-link/promises/serving.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { keyOfEdition, keyOfPlace, measureKey } from '#archive/keys.ts';
import { type Inline, type Line, link, note, text } from '../inline.ts';
import { editionName, headingName, itemName } from '../names.ts';
import { standsAs } from '../promises/promises.ts';
import { typeWords } from './editions.ts';

interface Told {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** もとにする大綱: what an edition carries out. */
export function basisTold(archive: Archive, { basedOn }: LinkedEdition): Told | null {
  const basis = basedOn && lookupIn(archive).editionOf(basedOn);
  if (!basis) return null;
  const section = basedOn.section === null ? null : partIn(basis, basedOn.section);
  return {
    label: `もとにする${typeWords[basis.data.type]}`,
    lines: [[link(editionName(basis.data), basis.url), ...(section ? [text('の'), section] : [])]],
  };
}

/** これにもとづく計画: the editions that carry one out, by what they are. */
export function servingTold(archive: Archive, edition: LinkedEdition): readonly Told[] {
  const based = servingIn(archive).editions.get(keyOfEdition(edition)) ?? [];
  return [...Map.groupBy(based, ({ data }) => data.type)].map(([type, list]) => ({
    label: `${BASED}${typeWords[type]}`,
    lines: list.map(({ data, url }) => [link(editionName(data), url)]),
  }));
}

export const BASED = 'これにもとづく';
/** What carries out an edition, or a part of it, measure by measure. */
export const servingTitle = `${BASED}取組`;

/** A section or a measure of an edition, with the measures of others that carry it out. */
export interface Served {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly measures: readonly LinkedMeasure[];
}

/** In the order of the edition; those that nothing serves are left out. */
export function servedIn(archive: Archive, { document, id, sections }: LinkedEdition): readonly Served[] {
  const { measures } = servingIn(archive);
  return sections.flatMap((part) => {
    const serving = measures.get(measureKey(document, id, part.id)) ?? [];
    return serving.length === 0
      ? []
      : [{ id: part.id, name: headingName(part), url: part.url, measures: serving }];
  });
}

/** Those that carry out any part of an edition, each once. */
export function servingMeasures(archive: Archive, edition: LinkedEdition): readonly LinkedMeasure[] {
  return [...new Set(servedIn(archive, edition).flatMap(({ measures }) => measures))];
}

/** What a measure carries out: 大綱の箇所. */
export function servesTold(archive: Archive, measure: LinkedMeasure): Told | null {
  const { editionOf } = lookupIn(archive);
  const { basedOn = null } = editionOf(measure) ?? {};
  const basis = basedOn && editionOf(basedOn);
  if (!basis) return null;
  const parts = measure.serves.flatMap(
    (key) => partIn(basis, key.slice(keyOfPlace(basedOn).length + 1)) ?? [],
  );
  return {
    label: `${typeWords[basis.data.type]}の箇所`,
    lines: parts.map((part) => [part]),
  };
}

/** So many are named at what they carry out. */
const MOST_NAMED = 12;

/** What carries a measure out, with how each of that stands. */
export function servedByLines(archive: Archive, measure: LinkedMeasure): readonly Line[] {
  const serving = servingIn(archive).measures.get(measure.key) ?? [];
  const left = serving.length - MOST_NAMED;
  return [
    ...serving.slice(0, MOST_NAMED).map((one): Line => {
      return [link(itemName(one.data), one.url), note(standsAs(archive, one))];
    }),
    ...(left > 0 ? [[text(`ほか${left}件`)]] : []),
  ];
}

function partIn({ sections }: LinkedEdition, id: string): Inline | null {
  const part = sections.find((one) => one.id === id);
  return part ? link(headingName(part), part.url) : null;
}
