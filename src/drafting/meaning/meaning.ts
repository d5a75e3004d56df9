// What a change to the content means, from the archive before and after. Plain data; `workbench/report/` puts
// it into words.

import type { Files } from '#archive/1-read/files.ts';
import type { Site } from '#archive/1-read/schema/site.ts';
import type { SharedSource, Sourced } from '#archive/1-read/source.ts';
import { urls } from '#archive/4-link/addresses/urls.ts';
import type { LinkedCorrection } from '#archive/4-link/documents/corrections.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { type OpenArchive, openArchive } from '#archive/archive.ts';
import { splitContentPath } from '#archive/content-paths.ts';
import type { ISODate } from '#calendar/date.ts';
import { addressesBetween, type Page } from './addresses.ts';
import { type ChartMeaning, chartsBetween, claimsOfCharts } from './charts.ts';
import { claimsOfEvents, type EventMeaning, eventsBetween } from './events.ts';
import { type Both, type Claim, isSame, openedIn } from './opened.ts';
import { claimsOfPromises, type PromisesMeaning, promisesBetween } from './promises.ts';
import { changedPaths, type Rewritten, restOf } from './rest.ts';
import { claimsOfResults, type ResultsMeaning, resultsBetween } from './results.ts';
import { type UnitMeaning, unitsBetween } from './units.ts';

export interface Meaning {
  /** The municipalities with changed files. */
  readonly municipalities: readonly MunicipalityMeaning[];
  readonly shared: readonly Rewritten[];
  /** Pages across municipalities (themes, terms) that disappear. */
  readonly lost: readonly Page[];
  readonly dates: Site['dates'];
}

export interface MunicipalityMeaning {
  readonly id: string;
  readonly name: string;
  readonly before: Archive | null;
  readonly after: Archive | null;
  /** Number of errors after the change. Errors may hide other differences. */
  readonly errors: number;
  readonly events: readonly EventMeaning[];
  readonly units: readonly UnitMeaning[];
  readonly charts: readonly ChartMeaning[];
  readonly promises: PromisesMeaning;
  readonly results: ResultsMeaning;
  readonly corrections: readonly LinkedCorrection[];
  readonly pages: readonly Page[];
  readonly lost: readonly Page[];
  /** Differences that none of the other fields covers. */
  readonly rest: readonly Rewritten[];
}

export function meaningOf(before: Files, after: Files, asOf: ISODate): Meaning {
  const paths = changedPaths(before, after);
  const sides = { before: openArchive(before, asOf), after: openArchive(after, asOf) };
  const ids = new Set(paths.flatMap((path) => splitContentPath(path).municipality ?? []));
  const isKnown = (id: string) =>
    [sides.before, sides.after].some(({ shelf }) => shelf.municipalities.has(id));
  return {
    municipalities: [...ids].filter(isKnown).map((id) => municipalityBetween(sides, id, paths)),
    shared: restOf(
      paths.filter((path) => splitContentPath(path).municipality === null),
      { before: sharedFiles(sides.before.shared), after: sharedFiles(sides.after.shared) },
      hasOf(sides),
      [],
    ),
    lost: sharedLost(sides.before.shared, sides.after.shared),
    dates: sides.after.shared.site?.data.dates ?? 'wareki',
  };
}

interface Sides {
  readonly before: OpenArchive;
  readonly after: OpenArchive;
}

function municipalityBetween(sides: Sides, id: string, paths: readonly string[]): MunicipalityMeaning {
  const both = { before: openedIn(sides.before, id), after: openedIn(sides.after, id) };
  const { before, after } = both;
  const events = eventsBetween(both);
  const charts = chartsBetween(both);
  const promises = promisesBetween(
    both,
    events.flatMap(({ came, replaced }) => [...came, ...replaced.map(({ is }) => is)]),
  );
  const results = resultsBetween(both);
  const { came: pages, lost } = addressesBetween(both);
  const claims = [
    ...claimsOfEvents(events),
    ...claimsOfCharts(charts),
    ...claimsOfPromises(promises),
    ...claimsOfResults(results, id),
    ...claimsOfRegisters(both, pages),
  ];
  return {
    id,
    name: after?.archive.name ?? before?.archive.name ?? id,
    before: before?.archive ?? null,
    after: after?.archive ?? null,
    errors: after?.errors ?? 0,
    events,
    units: unitsBetween(both, events),
    charts,
    promises,
    results,
    corrections: correctionsBetween(both),
    pages,
    lost,
    rest: restOf(
      paths.filter((path) => splitContentPath(path).municipality === id),
      { before: filesOf(both.before), after: filesOf(both.after) },
      hasOf(sides),
      claims,
    ),
  };
}

function correctionsBetween({ before, after }: Both): readonly LinkedCorrection[] {
  const known = before?.archive.corrections ?? [];
  return (after?.archive.corrections ?? []).filter((one) => !known.some((other) => isSame(one, other)));
}

/**
 * The report covers new ids by their new pages, and addresses added to published.yaml by
 * the pages themselves.
 */
function claimsOfRegisters({ before, after }: Both, pages: readonly Page[]): readonly Claim[] {
  const [ids, published] = [after?.source.ids, after?.source.published];
  const noted = Object.keys(published?.data.published ?? {}).filter(
    (address) => !Object.hasOwn(before?.source.published?.data.published ?? {}, address),
  );
  const given = pages.flatMap(({ address }) => {
    const [folder, id = ''] = address.split('/');
    return folder === 'units'
      ? [
          ['units', id],
          ['posts', id],
        ]
      : folder === 'duties'
        ? [['duties', id]]
        : [];
  });
  const corrected = filesOf(after).map(({ file }) => ({ file, at: ['corrections'] }));
  return [
    ...(ids ? given.map((at) => ({ file: ids.file, at })) : []),
    ...(published ? noted.map((address) => ({ file: published.file, at: ['published', address] })) : []),
    ...(correctionsBetween({ before, after }).length > 0 ? corrected : []),
  ];
}

function filesOf(side: Both['after']): readonly Sourced<unknown>[] {
  if (side === null) return [];
  const { municipality, ids, units, published, charts, reorganizations, editions } = side.source;
  const registers: readonly (Sourced<unknown> | null)[] = [municipality, ids, units, published];
  return [...registers.filter((file) => file !== null), ...charts, ...reorganizations, ...editions];
}

/** All existing registers shared by the municipalities. */
function sharedFiles(shared: SharedSource): readonly Sourced<unknown>[] {
  const files: readonly SharedSource[keyof SharedSource][] = Object.values(shared);
  return files.flatMap((file) => (file !== null && 'data' in file ? [file] : []));
}

function hasOf({ before, after }: Sides) {
  const [was, is] = [before, after].map(({ files }) => new Set(files.entries.map(({ path }) => path)));
  return {
    before: (path: string) => was?.has(path) ?? false,
    after: (path: string) => is?.has(path) ?? false,
  };
}

/** Removed themes and terms. Their addresses cannot redirect. */
function sharedLost(before: SharedSource, after: SharedSource): readonly Page[] {
  const pages = ({ themes, glossary }: SharedSource): readonly Page[] => [
    ...(themes?.data.themes ?? []).map(({ id, title }) => ({ address: urls.theme(id), name: title })),
    ...(glossary?.data.terms ?? []).map(({ id, term }) => ({ address: urls.term(id), name: term })),
  ];
  const standing = new Set(pages(after).map(({ address }) => address));
  return pages(before).filter(({ address }) => !standing.has(address));
}

/** Whether the files say the same as before. */
export function meansNothing({ municipalities, shared }: Meaning): boolean {
  const rest = [...shared, ...municipalities.flatMap((one) => one.rest)];
  return rest.every(({ how }) => how === 'same') && municipalities.every(isQuiet);
}

function isQuiet({
  events,
  units,
  charts,
  promises,
  results,
  corrections,
  pages,
  lost,
}: MunicipalityMeaning) {
  const { editions, ...lists } = promises;
  return [
    events,
    units,
    charts,
    corrections,
    pages,
    lost,
    editions.came,
    editions.gone,
    ...Object.values(lists),
    ...Object.values(results),
  ].every(({ length }) => length === 0);
}
