// Creates the first file of a draft.

import { filesInMemory } from '#archive/1-read/files.ts';
import type { Half } from '#archive/1-read/schema/report.ts';
import { editionsByDocument } from '#archive/2-derive/editions.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { inContent, places } from '#archive/content-paths.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import type { Texts } from '#drafting/draft.ts';
import type { DraftKind } from '#drafting/draft-kind.ts';
import { freeId, lastChartBefore } from '#drafting/events.ts';
import { aimAt, headOf } from '#drafting/results/aim.ts';
import { reportFile } from '#drafting/results/report-file.ts';
import { dateId, reorganizationTitle } from '#drafting/write/called-after.ts';
import { type DraftFile, newFile } from '#drafting/write/new-file.ts';
import type { Looking } from './look.ts';

export interface NewMunicipality {
  /** The name of its folder, which is also its address. */
  readonly id: string;
  /** Fields of municipality.yaml by English key. */
  readonly fields: BeginAnswers;
}

export function municipalityFile({ id, fields }: NewMunicipality): DraftFile {
  return newFile('municipality', { municipality: id, fields });
}

export type Begun = Exclude<DraftKind, 'register'>;
/** Answers of the form, by the keys of its questions. */
export type BeginAnswers = Readonly<Record<string, string>>;
/** The texts of a municipality, without an open file. */
type Place = Omit<Looking, 'open'>;

const beginners = {
  reorganization: ({ municipality, texts, asOf }, { which }) =>
    done(reorganizationFile(municipality, texts, asOf, which === 'second')),
  chart: chartBegun,
  edition: editionBegun,
  report: reportBegun,
  municipality: ({ municipality, texts }) => municipalityBegun(municipality, texts),
} as const satisfies Record<Begun, (place: Place, answers: BeginAnswers) => Outcome<DraftFile>>;

/** The file exists already: the form for a new municipality writes it. */
function municipalityBegun(municipality: string, texts: Texts): Outcome<DraftFile> {
  const path = inContent(municipality, places.municipality);
  return done({ path, text: texts[path] ?? '' });
}

/** The first file of a draft. An existing file at the same path is continued. */
export function begun(
  what: Begun,
  place: Place,
  answers: BeginAnswers,
): Outcome<DraftFile & { readonly isThere: boolean }> {
  const file = beginners[what](place, answers);
  if (!file.ok) return file;
  const { path, text } = file.value;
  const old = place.texts[path];
  return done({ path, text: old ?? text, isThere: old !== undefined });
}

function chartBegun({ municipality }: Place, { date = '', title = '', coverage = '' }: BeginAnswers) {
  const fields = {
    asOf: date,
    source: { title },
    coverage: coverage === '' ? [] : coverage,
    units: [],
  };
  return done(newFile('chart', { municipality, fields }));
}

function editionBegun({ municipality, texts }: Place, answers: BeginAnswers): Outcome<DraftFile> {
  const { folder = '', title = '', type = 'plan', edition = '', issued = '', id = '' } = answers;
  const { source = '', fidelity = 'full', department = '' } = answers;
  // The date becomes part of the address, which must not change after publication.
  if (id === '' && dateId(issued) === null)
    return refused(
      `版の日付「${issued}」を、日付として読めません。「令和9年3月」「2027-03-25」のように書いてください。日付が印刷されていなければ、「版のアドレスにする名前」も書いてください。`,
    );
  const fields = {
    title,
    type,
    edition,
    issued,
    source: { title: source === '' ? title : source },
    fidelity,
    ...(department === '' ? {} : { department }),
    measures: [],
  };
  const named = id === '' ? {} : { id };
  const file = newFile('edition', { municipality, document: folder, ...named, fields });
  return id === '' && texts[file.path] !== undefined
    ? refused(
        `この日付の版（${file.path}）が、すでにあります。続きを書くなら、アドレスにする名前に「${file.path.split('/').at(-1)?.replace(/\.md$/, '')}」と書いてください。別の版なら、別の名前を書いてください。`,
      )
    : done(file);
}

function reportBegun(place: Place, answers: BeginAnswers): Outcome<DraftFile> {
  const { about = '', year = '', part = '', source = '', issued = '' } = answers;
  const [document = '', edition] = about.split('/');
  const { source: known } = checkOne(openArchive(filesInMemory(place.texts), place.asOf), place.municipality);
  const aim = aimAt(known.editions, {
    document,
    edition,
    year: Number(year),
    part: part === '' ? undefined : (part as Half),
  });
  if (aim === null) return refused('その計画が見つかりません。先に「計画の取組」から載せてください。');
  const head = headOf(aim, {
    source: source === '' ? aim.title : source,
    issued: issued === '' ? undefined : issued,
  });
  return done({ path: inContent(place.municipality, aim.place), text: reportFile(head, []) });
}

/** A document of the municipality, as the form offers it for choice. */
export interface KnownDocument {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly editions: readonly { readonly id: string; readonly name: string }[];
}

export function knownDocuments({ municipality, texts, asOf }: Place): readonly KnownDocument[] {
  const { source } = checkOne(openArchive(filesInMemory(texts), asOf), municipality);
  return [...editionsByDocument(source.editions)].flatMap(([id, editions]) => {
    const last = editions.at(-1);
    if (!last) return [];
    const { title, type } = last.data;
    return [{ id, title, type, editions: editions.map((one) => ({ id: one.id, name: one.data.edition })) }];
  });
}

/**
 * A reorganization on April 1 of the next fiscal year. A second one of that day gets an unused name. The form
 * leaves the source empty, because the editor must state it.
 */
function reorganizationFile(
  municipality: string,
  published: Texts,
  today: string,
  isSecond: boolean,
): DraftFile {
  const year = fiscalYearOf(today) + 1;
  const effective = `${year}-04-01`;
  const before = lastChartBefore(published, municipality, effective);
  const fields = {
    title: reorganizationTitle(effective) ?? '',
    effective,
    status: 'planned',
    fidelity: 'summary',
    ...(before === null ? {} : { before }),
    changes: [],
  };
  const id = isSecond ? freeId(published, municipality, effective, 2) : effective;
  return newFile('reorganization', { municipality, id, fields });
}
