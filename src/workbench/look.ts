// What the workbench shows of a draft: all of it read from the texts, by what reads, checks and tells the archive
// itself. Pure, and runs beside the page in a worker.
import { filesInMemory } from '#archive/1-read/files.ts';
import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { readYaml } from '#archive/1-read/yaml.ts';
import { changesOf } from '#archive/4-link/changes-of.ts';
import { link } from '#archive/4-link/link.ts';
import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import type { Proposal } from '#archive/mint/propose.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { sortDiagnostics } from '#diagnostics/sort.ts';
import type { Texts } from '#drafting/draft.ts';
import { draftKindOf } from '#drafting/draft-kind.ts';
import { proposedIds } from '#drafting/ids.ts';
import { changeTitle } from '#telling/verbs.ts';
import { type Shown, shownOf } from './looks/looks.ts';
import { eventIn } from './looks/reorganization.ts';
import type { Seen } from './looks/seen.ts';

/** What is looked at: the texts of one municipality and those that belong to all, and the file that is open. */
export interface Looking {
  readonly municipality: string;
  readonly texts: Texts;
  readonly open: string;
  readonly asOf: ISODate;
}

export interface Look {
  /** Of the whole municipality, in order. */
  readonly diagnostics: readonly Diagnostic[];
  /** The changes of the open file as they are written, whether or not they can be understood. */
  readonly rows: readonly WrittenRow[];
  readonly statements: readonly Statement[];
  /** What the fields of the open file say, as they are written. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly shown: Shown;
}

/** A change of the open file. */
export interface WrittenRow {
  readonly index: number;
  readonly line: number;
  readonly written: unknown;
  /** 改称 企画課 → 政策課; null where it is not understood. */
  readonly title: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A statement of the source, and the changes, states, discrepancies and remarks that account for it. */
export interface Statement {
  readonly ref: string;
  readonly gist: string | null;
  readonly changes: readonly number[];
  readonly isAccountedFor: boolean;
}

export function look({ municipality, texts, open, asOf }: Looking): Look {
  const archive = openArchive(filesInMemory(texts), asOf);
  const { source, derived, diagnostics } = checkOne(archive, municipality);
  const found = sortDiagnostics([...archive.sharedDiagnostics, ...diagnostics]);
  const linked = link(source, archive.shared, derived, asOf);
  const seen: Seen = { archive: linked, source, derived, open };
  const event = eventIn(seen);
  const text = texts[open] ?? '';
  const own = found.filter(({ position }) => position.file === open);
  return {
    diagnostics: found,
    ...writtenIn(text, open, own, event && titlesOf(linked, event)),
    shown: shownOf(draftKindOf(open, text), seen),
  };
}

/** By the line that each begins on. */
function titlesOf(archive: Archive, event: LinkedReorganization): ReadonlyMap<number, string> {
  return new Map(
    [...changesOf(archive, event), ...event.dropped].map((one) => [one.origin.line, changeTitle(one)]),
  );
}

function writtenIn(
  text: string,
  file: string,
  diagnostics: readonly Diagnostic[],
  titles: ReadonlyMap<number, string> | null,
): Pick<Look, 'rows' | 'statements' | 'fields'> {
  const parts = splitFrontmatter(text);
  const tree = parts ? readYaml(parts.yaml, file, 2) : readYaml(text, file);
  const fields = recordOf(tree.data);
  const { changes, statements, states, accepted, remarks } = fields;
  const lines = listOf(changes).map((_, index) => tree.at(['changes', index]).line);
  const rows = listOf(changes).map((written, index): WrittenRow => {
    const line = lines[index] ?? 1;
    const end = lines[index + 1] ?? endOf(written, line);
    return {
      index,
      line,
      written,
      title: titles?.get(line) ?? null,
      diagnostics: diagnostics.filter(({ position }) => position.line >= line && position.line < end),
    };
  });
  const elsewhere = new Set(
    [states, accepted, remarks].flatMap((list) => listOf(list).flatMap((one) => refsOf(one))),
  );
  return {
    fields,
    rows,
    statements: listOf(statements).map((one) => {
      const { ref = one, gist = null } = recordOf(one);
      const own = rows.flatMap(({ index, written }) =>
        refsOf(written).includes(String(ref)) ? [index] : [],
      );
      return {
        ref: String(ref),
        gist: gist === null ? null : String(gist),
        changes: own,
        isAccountedFor: own.length > 0 || elsewhere.has(String(ref)),
      };
    }),
  };
}

/** Nobody tells where a value ends: each of its fields takes a line at most. */
function endOf(written: unknown, line: number): number {
  return line + Object.keys(recordOf(written)).length + 1;
}

function refsOf(written: unknown): readonly string[] {
  const { ref, statement } = recordOf(written);
  return [...(Array.isArray(ref) ? ref : [ref]), statement].flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What has no id yet, with one that could be given. `readings` are of words that are not known. */
export function proposals(
  { municipality, texts, asOf }: Omit<Looking, 'open'>,
  readings: Readonly<Record<string, string>>,
): readonly Proposal[] {
  const archive = openArchive(filesInMemory(texts), asOf);
  const known = Object.entries(archive.shared.search?.data.readings ?? {}).filter(
    ([word]) => !/[a-z]/i.test(word),
  );
  return proposedIds(checkOne(archive, municipality), new Map([...known, ...Object.entries(readings)]));
}
