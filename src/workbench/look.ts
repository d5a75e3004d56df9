// What the workbench shows of a draft, read from its texts with the archive's own reader and checks. Pure;
// runs in a worker.
import { filesInMemory, type Memory } from '#archive/1-read/files.ts';
import type { SharedSource } from '#archive/1-read/source.ts';
import { link } from '#archive/4-link/link.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { inWordsOfFiles } from '#archive/in-words-of-files.ts';
import type { Proposal } from '#archive/mint/propose.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Code } from '#diagnostics/codes.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import { type Completions, completionsAt } from '#drafting/completion/complete.ts';
import type { Texts } from '#drafting/draft.ts';
import { draftKindOf } from '#drafting/draft-kind.ts';
import { proposedIds } from '#drafting/ids.ts';
import { type Found, withRemedies } from '#drafting/remedies/remedies.ts';
import { type Shown, shownOf } from './looks/looks.ts';
import { eventIn, figuresOf } from './looks/reorganization.ts';
import type { Drawn, Seen } from './looks/seen.ts';
import { type WrittenIn, writtenIn } from './written-in.ts';

/** The texts of one municipality and the shared ones, and the path of the open file. */
export interface Looking {
  readonly municipality: string;
  readonly texts: Texts;
  readonly open: string;
  readonly asOf: ISODate;
}

export interface Look extends WrittenIn {
  /** Of all files of the municipality, sorted. */
  readonly diagnostics: readonly Found[];
  readonly shown: Shown;
}

/** Everything but the figures, which take longer to draw. */
export function look(looking: Looking): Look {
  const { texts, open } = looking;
  const { diagnostics, seen } = understood(looking);
  const { archive } = seen;
  const event = eventIn(seen);
  const text = texts[open] ?? '';
  const own = diagnostics.filter(({ position }) => position.file === open);
  const changes = event === null ? [] : [...changesOf(archive, event), ...event.dropped];
  const written = writtenIn(text, open, own, new Map(changes.map((one) => [one.origin.line, one])));
  const places = new Map(written.rows.map(({ line, index }) => [line, index]));
  return { diagnostics, ...written, shown: shownOf(draftKindOf(open, text), { ...seen, places }) };
}

/** The figures of the open reorganization. */
export function figures(looking: Looking): readonly Drawn[] {
  return figuresOf(understood(looking).seen);
}

/** Completions at an offset in the open file. */
export function completions(looking: Looking, at: number): Completions | null {
  const { seen, shared } = understood(looking);
  const { source, derived } = seen;
  const known = { source, shared, history: derived.history };
  return completionsAt(looking.open, looking.texts[looking.open] ?? '', at, known);
}

interface Understood {
  readonly shared: SharedSource;
  readonly diagnostics: readonly Found[];
  readonly seen: Omit<Seen, 'places'>;
}

/** The last result: figures are requested right after `look`, for the same texts. */
let last: { readonly looking: Looking; readonly understood: Understood } | null = null;

function understood(looking: Looking): Understood {
  if (last === null || !isSame(last.looking, looking)) last = { looking, understood: understand(looking) };
  return last.understood;
}

function isSame(a: Looking, b: Looking): boolean {
  const paths = Object.keys(a.texts);
  return (
    a.municipality === b.municipality &&
    a.open === b.open &&
    a.asOf === b.asOf &&
    paths.length === Object.keys(b.texts).length &&
    paths.every((path) => a.texts[path] === b.texts[path])
  );
}

/** Caches files that were read: each edit changes only one. */
const memory: Memory = new Map();

/** The browser does not load kept copies of sources, so a missing copy is not reported. */
const NO_COPY = 'H609' satisfies Code;

function understand({ municipality, texts, open, asOf }: Looking): Understood {
  const opened = openArchive(filesInMemory(texts, memory), asOf);
  const { source, derived, diagnostics } = checkOne(opened, municipality);
  const shown = diagnostics.filter(({ code }) => code !== NO_COPY);
  const textOf = (path: string) => texts[path] ?? null;
  return {
    shared: opened.shared,
    diagnostics: withRemedies(
      inWordsOfFiles(sortDiagnostics([...opened.sharedDiagnostics, ...shown]), textOf),
      texts,
      open,
    ),
    seen: { archive: link(source, opened.shared, derived, asOf), source, derived, open },
  };
}

/** Proposed ids for units, duties and posts without one. */
export function proposals({ municipality, texts, asOf }: Omit<Looking, 'open'>): readonly Proposal[] {
  const archive = openArchive(filesInMemory(texts), asOf);
  const known = Object.entries(archive.shared.search?.data.readings ?? {}).filter(
    ([word]) => !/[a-z]/i.test(word),
  );
  return proposedIds(checkOne(archive, municipality), new Map(known));
}
