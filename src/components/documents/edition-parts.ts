// Splits a long edition into pages: its text by chapter, its measures and, for a report, its results by
// section. The largest part moves to other pages first.

import { urls } from '#archive/4-link/addresses/urls.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { onceOf } from '#archive/once.ts';
import { servedIn } from '#telling/documents/based-on.ts';
import { headingName } from '#telling/names.ts';
import { type ReportRow, reportGroups } from '#telling/promises/report.ts';
import {
  addressOfGroup,
  type Group,
  type ListPage,
  type ListPages,
  listInParts,
  type PageOfGroup,
  type Weigh,
  wholeList,
} from '../lists/paged.ts';
import type { ReadText } from './read-text.ts';
import { bytesOfSection, type Piece, textInParts } from './text-parts.ts';
import { bytesOfMeasure, bytesOfResult, bytesOfServing, mostBytesOfText } from './weights.ts';

/** Bytes that the content of an edition may take on its page. The facts and sources come on top. */
const MOST_BYTES = 68_000;
/** An item on another page leaves a line of about this size. */
const BYTES_OF_LINE = 150;

export interface EditionParts {
  /** The pages of the text. Empty if the text fits on the page of the edition. */
  readonly text: readonly PageOfGroup<Piece>[];
  readonly measures: ListPages<LinkedMeasure>;
  readonly results: ListPages<ReportRow>;
  /** Whether the measures that carry out the edition are listed and not only counted. */
  readonly isServingWhole: boolean;
}

/** Whether the edition may be too long for one page. An estimate that does not need the rendered text. */
export function mayHaveParts(archive: Archive, edition: LinkedEdition): boolean {
  const measures = measuresOf(archive, edition);
  const rows = reportGroups(archive, edition).flatMap(({ rows }) => rows);
  const most =
    mostBytesOfText(edition) +
    sumOf(measures, (measure) => bytesOfMeasure(archive, measure)) +
    sumOf(rows, bytesOfResult) +
    bytesOfServing(archive, edition);
  return most > MOST_BYTES;
}

const made = onceOf<ReadText, EditionParts>();

/** Cached for all pages of an edition. */
export function editionInParts(archive: Archive, edition: LinkedEdition, text: ReadText): EditionParts {
  return made(text, () => partsOf(archive, edition, text));
}

function partsOf(archive: Archive, edition: LinkedEdition, text: ReadText): EditionParts {
  const { sections, footnotes } = text;
  const measures = measuresOf(archive, edition);
  const written = new Map(sections.map((section) => [section.id, bytesOfSection(section)]));
  const weigh = (measure: LinkedMeasure) => bytesOfMeasure(archive, measure) + (written.get(measure.id) ?? 0);
  const ids = new Set(measures.map(({ id }) => id));
  const prose = sections.filter(({ id }) => !ids.has(id));
  const groups = reportGroups(archive, edition);
  const rows = groups.flatMap(({ rows }) => rows);
  const elsewhere = withoutRoom({
    text: { bytes: sumOf([...prose, { html: footnotes }], bytesOfSection), lines: prose.length },
    measures: { bytes: sumOf(measures, weigh), lines: measures.length },
    results: { bytes: sumOf(rows, bytesOfResult), lines: rows.length },
    serving: { bytes: bytesOfServing(archive, edition), lines: servedIn(archive, edition).length },
  });
  const listed = <T>(name: Part, list: string, groups: readonly Group<T>[], weigh: Weigh<T>) =>
    elsewhere.has(name) ? listInParts(list, groups, MOST_BYTES, weigh) : wholeList(list, groups);
  return {
    text: elsewhere.has('text') ? textInParts(urls.textIn(edition.url), prose, text) : [],
    measures: listed('measures', urls.measuresIn(edition.url), bySection(edition, measures), weigh),
    results: listed('results', urls.resultsIn(edition.url), groups.map(groupOfResults), bytesOfResult),
    isServingWhole: !elsewhere.has('serving'),
  };
}

type Part = 'text' | 'measures' | 'results' | 'serving';

/** The parts that move to other pages: the largest first, until the rest fits. */
function withoutRoom(
  parts: Readonly<Record<Part, { readonly bytes: number; readonly lines: number }>>,
): ReadonlySet<Part> {
  const taken = new Map(Object.entries(parts).map(([name, { bytes }]) => [name as Part, bytes]));
  const elsewhere = new Set<Part>();
  const longest = [...taken.keys()].toSorted((a, b) => parts[b].bytes - parts[a].bytes);
  for (const name of longest) {
    const { bytes, lines } = parts[name];
    if (sumOf([...taken.values()], (own) => own) <= MOST_BYTES || bytes <= lines * BYTES_OF_LINE) break;
    taken.set(name, lines * BYTES_OF_LINE);
    elsewhere.add(name);
  }
  return elsewhere;
}

function sumOf<T>(items: readonly T[], bytesOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + bytesOf(item), 0);
}

export function measuresOf(archive: Archive, edition: LinkedEdition): readonly LinkedMeasure[] {
  const own = new Set(edition.measures);
  return archive.measures.filter(({ key }) => own.has(key));
}

export function bySection(
  edition: LinkedEdition,
  measures: readonly LinkedMeasure[],
): readonly Group<LinkedMeasure>[] {
  const titles = new Map(
    edition.data.sections.map(({ id, code, title }) => [id, headingName({ code: code ?? null, title })]),
  );
  return [...Map.groupBy(measures, ({ data }) => data.section ?? WITHOUT)].map(([key, items]) => ({
    key,
    name: titles.get(key) ?? '節のない取組',
    items,
  }));
}

function groupOfResults({ id, title, rows }: ReturnType<typeof reportGroups>[number]): Group<ReportRow> {
  return { key: id ?? WITHOUT, name: title ?? '節のないもの', items: rows };
}

/** No section has this id. */
const WITHOUT = '_';

/** The address of the page that shows each item, for items that are not on the page of the edition. */
export function placesElsewhere<T>(pages: readonly { readonly page: ListPage<T> }[]): ReadonlyMap<T, string> {
  return new Map(
    pages.flatMap(({ page }) =>
      page.kind === 'group'
        ? page.items.map((item) => [item, addressOfGroup(page.list, page.group, page.number)] as const)
        : [],
    ),
  );
}
