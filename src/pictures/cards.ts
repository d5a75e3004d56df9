import { glanceAt } from '#archive/4-link/overview/glance.ts';
import { newestReorganization } from '#archive/4-link/overview/highlights.ts';
import { type Summary, summarize } from '#archive/4-link/overview/summary.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedChange, LinkedReorganization, Year } from '#archive/4-link/types.ts';
import { contentsOfYear } from '#archive/4-link/years/year-contents.ts';
import { keysOf } from '#archive/keys-of.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import type { SiteIdentity } from '#feeds/site.ts';
import { lastName } from '#org/path.ts';
import type { Status } from '#org/stages.ts';
import type { Sum } from '#telling/answer.ts';
import { lastReorganization, municipalityAnswer } from '#telling/answers/municipality.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { glanceTitle } from '#telling/glance.ts';
import { homeCounts } from '#telling/home.ts';
import { text } from '#telling/inline.ts';
import { plannedWords } from '#telling/sentences/counting.ts';
import { partiesOf, ranked } from '#telling/sentences/party.ts';
import { changeWords, statusWords } from '#telling/verbs.ts';
import type { Card, CardFigure } from './card.ts';
import { type Column, columnsFigure } from './figures/columns.ts';
import { flowFigure } from './figures/flow.ts';
import { type WayRow, waysFigure } from './figures/ways.ts';
import { hasOwnPicture, municipalityPicture, type Picture, pictureOf, sitePicture } from './picture.ts';

/** A picture and the card to draw for it. */
export interface PictureToDraw {
  readonly picture: Picture;
  readonly card: () => Card;
}

type SiteWords = Pick<SiteIdentity, 'name' | 'description' | 'headline'> & { readonly asOf: ISODate };

export function picturesOf(site: SiteWords, archive: Archive): readonly PictureToDraw[] {
  const { reorganizations, years } = archive;
  return [
    { picture: municipalityPicture(archive), card: () => municipalityCard(site, archive) },
    ...reorganizations.map((one) => ({
      picture: pictureOf(archive, one.url, reorganizationAnswer(archive, one)),
      card: () => reorganizationCard(site, archive, one),
    })),
    ...years.filter(hasOwnPicture).map((year) => ({
      picture: pictureOf(archive, year.url, yearAnswer(archive, year)),
      card: () => yearCard(site, archive, year),
    })),
  ];
}

/** The picture of the home page and of all pages without a municipality. */
export function sitePictureToDraw(
  site: SiteWords,
  summaries: readonly Summary[],
  archiveOf: (municipality: string) => Archive,
): PictureToDraw {
  return {
    picture: sitePicture(site),
    card: () => ({
      of: homeCounts(summaries),
      beside: '',
      mark: null,
      title: null,
      lede: [text(site.headline ?? site.name)],
      figures: newestFlow(site, summaries, archiveOf),
      site: site.name,
    }),
  };
}

function newestFlow(
  { asOf }: SiteWords,
  summaries: readonly Summary[],
  archiveOf: (municipality: string) => Archive,
): readonly CardFigure[] {
  const newest = newestReorganization(summaries, asOf);
  if (newest === null) return [];
  const archive = archiveOf(newest.summary.id);
  const one = archive.reorganizations.find(({ id }) => id === newest.reorganization.id);
  return one ? [flowFigure(archive, one)] : [];
}

function municipalityCard(site: SiteWords, archive: Archive): Card {
  const last = lastReorganization(archive);
  const answer = municipalityAnswer(archive);
  return {
    of: archive.name,
    beside: archive.prefecture,
    mark: last ? markOf(last.data.status) : null,
    title: null,
    lede: answer?.lede ?? [text(municipalityPicture(archive).alt)],
    figures: [...(last ? [flowFigure(archive, last)] : []), columnsFigure(countColumns(archive))],
    site: site.name,
  };
}

/** The numbers of recorded changes, documents and measures. */
function countColumns(archive: Archive): readonly Column[] {
  const { counts } = summarize(archive);
  const column = (count: number, label: string, names: readonly string[]) =>
    ({ tone: 'none', count, label, names }) as const;
  return [
    column(counts.changes, `件の組織の変更${plannedWords(counts.changes, counts.planned.changes ?? 0)}`, []),
    column(
      counts.documents,
      '件の資料',
      archive.documents.map(({ title }) => title),
    ),
    column(counts.measures, '件の取組', []),
  ].filter(({ count }) => count > 0);
}

function reorganizationCard(site: SiteWords, archive: Archive, one: LinkedReorganization): Card {
  const { data } = one;
  const { lede, sums = [] } = reorganizationAnswer(archive, one);
  const mark = markOf(data.status);
  return {
    of: archive.name,
    beside: `${shortPrintedDate(data.effective)}${mark === null ? statusWords[data.status] : ''}`,
    mark,
    title: data.title,
    lede,
    figures: [
      flowFigure(archive, one),
      columnsFigure(sums.map(columnOf)),
      waysFigure(waysOf(changesOf(archive, one))),
    ],
    site: site.name,
  };
}

function waysOf(changes: readonly LinkedChange[]): readonly WayRow[] {
  const named = (path: string, grade?: string) => `${lastName(path)}${grade ? `（${grade}）` : ''}`;
  return changes
    .filter(({ from, to }) => from.length + to.length > 0)
    .map((change) => ({
      before: change.from.map(({ path, leaves }) => ({
        name: named(path, change.grade?.from),
        changes: leaves,
      })),
      words: changeWords(change),
      after: change.to.map(({ path, comes }) => ({ name: named(path, change.grade?.to), changes: comes })),
    }));
}

function yearCard(site: SiteWords, archive: Archive, year: Year): Card {
  const { changes } = contentsOfYear(archive, year);
  const done = changes.filter(({ status, date }) => status === 'in force' && date <= archive.asOf);
  const shown = done.length > 0 ? done : changes;
  return {
    of: archive.name,
    beside: formatFiscalYear(year.fiscalYear),
    mark: done.length === 0 && changes[0] ? markOf(changes[0].status) : null,
    title: null,
    lede: yearAnswer(archive, year).lede,
    figures: [columnsFigure(glanceColumns(archive, shown))],
    site: site.name,
  };
}

const tones = { began: 'begins', ended: 'ends', lost: 'none', moved: 'none' } as const;

/** Units that began, ended and moved, the largest by name; duties are left out. */
function glanceColumns(archive: Archive, changes: readonly LinkedChange[]): readonly Column[] {
  const glance = glanceAt(archive, changes);
  const party = partiesOf(archive);
  return keysOf(tones)
    .map((kind) => ({
      tone: tones[kind],
      count: glance.counts[kind].count,
      label: glanceTitle(glance, kind),
      names: ranked(glance.rows.flatMap((row) => row[kind].map(party))).map(({ name }) => name),
    }))
    .filter(({ count }) => count > 0);
}

function columnOf({ tone, count, label, sentence }: Sum): Column {
  return { tone, count, label, names: [], sentence };
}

/** 予定, 議決, 取りやめ; null for what is in force. */
function markOf(status: Status): string | null {
  return status === 'in force' ? null : statusWords[status];
}
