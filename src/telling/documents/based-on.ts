// Which documents carry out others: a plan carries out a charter, a measure carries out a section
// or a measure.
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { servingIn } from '#archive/4-link/promises/serving.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { keyOfEdition, measureKey } from '#archive/keys.ts';
import { type Inline, type Line, link, note, text } from '../inline.ts';
import { editionName, headingName, itemName } from '../names.ts';
import { standingWord } from '../promises/promises.ts';
import { typeWords } from './editions.ts';

interface LabelledLines {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** For example もとにする大綱: the editions that this edition carries out, by type. */
export function basisRows(archive: Archive, { bases }: LinkedEdition): readonly LabelledLines[] {
  const { editionOf } = lookupIn(archive);
  const known = bases.flatMap((basis) => {
    const edition = editionOf(basis);
    return edition ? [{ edition, section: basis.section }] : [];
  });
  return [...Map.groupBy(known, ({ edition }) => edition.data.type)].map(([type, list]) => ({
    label: `もとにする${typeWords[type]}`,
    lines: list.map(({ edition, section }) => {
      const part = section === null ? null : partIn(edition, section);
      return [link(editionName(edition.data), edition.url), ...(part ? [text('の'), part] : [])];
    }),
  }));
}

/** For example これにもとづく計画: the editions that carry out this edition, by type. */
export function servingRows(archive: Archive, edition: LinkedEdition): readonly LabelledLines[] {
  const based = servingIn(archive).editions.get(keyOfEdition(edition)) ?? [];
  return [...Map.groupBy(based, ({ data }) => data.type)].map(([type, list]) => ({
    label: `${BASED}${typeWords[type]}`,
    lines: list.map(({ data, url }) => [link(editionName(data), url)]),
  }));
}

export const BASED = 'これにもとづく';
/** Title of the measures that carry out an edition or a part of it. */
export const servingTitle = `${BASED}取組`;

/** A section or measure of an edition, with the measures that carry it out. */
export interface Served {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly measures: readonly LinkedMeasure[];
}

/** In the order of the edition, without parts that no measure carries out. */
export function servedIn(archive: Archive, { document, id, sections }: LinkedEdition): readonly Served[] {
  const { measures } = servingIn(archive);
  return sections.flatMap((part) => {
    const serving = measures.get(measureKey(document, id, part.id)) ?? [];
    return serving.length === 0
      ? []
      : [{ id: part.id, name: headingName(part), url: part.url, measures: serving }];
  });
}

/** All measures that carry out any part of an edition, each once. */
export function servingMeasures(archive: Archive, edition: LinkedEdition): readonly LinkedMeasure[] {
  return [...new Set(servedIn(archive, edition).flatMap(({ measures }) => measures))];
}

/** The parts that a measure carries out: 大綱の箇所. The document is added if there are several of a type. */
export function servedRows(archive: Archive, measure: LinkedMeasure): readonly LabelledLines[] {
  const { editionOf } = lookupIn(archive);
  const bases = (editionOf(measure)?.bases ?? []).flatMap((basis) => editionOf(basis) ?? []);
  const parts = [...new Set(bases)].flatMap((basis) => {
    const start = measureKey(basis.document, basis.id, '');
    const own = measure.serves.filter((key) => key.startsWith(start));
    return own.flatMap((key) => {
      const part = partIn(basis, key.slice(start.length));
      return part ? [{ basis, part }] : [];
    });
  });
  return [...Map.groupBy(parts, ({ basis }) => basis.data.type)].map(([type, list]) => {
    const areSeveral = new Set(list.map(({ basis }) => basis.document)).size > 1;
    return {
      label: `${typeWords[type]}の箇所`,
      lines: list.map(({ basis, part }) => [part, ...(areSeveral ? [note(editionName(basis.data))] : [])]),
    };
  });
}

/** How many measures are named; the rest are counted. */
const MOST_NAMED = 12;

/** The measures that carry out this one, with their standing. */
export function servedByLines(archive: Archive, measure: LinkedMeasure): readonly Line[] {
  const serving = servingIn(archive).measures.get(measure.key) ?? [];
  const left = serving.length - MOST_NAMED;
  return [
    ...serving.slice(0, MOST_NAMED).map((one): Line => {
      return [link(itemName(one.data), one.url), note(standingWord(archive, one))];
    }),
    ...(left > 0 ? [[text(`ほか${left}件`)]] : []),
  ];
}

function partIn({ sections }: LinkedEdition, id: string): Inline | null {
  const part = sections.find((one) => one.id === id);
  return part ? link(headingName(part), part.url) : null;
}
