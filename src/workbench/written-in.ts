// The content of the open file as written, even where it is invalid.

import { changeKind } from '#archive/4-link/reorganizations/change-kind.ts';
import type { LinkedChange } from '#archive/4-link/types.ts';
import { recordOf } from '#archive/is-record.ts';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Found } from '#drafting/remedies/remedies.ts';
import { keysAt, listOf, type WrittenFile, writtenFile } from '#drafting/remedies/written-file.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { changeTitle, changeWords, extentWords } from '#telling/verbs.ts';

export interface WrittenIn {
  /** The changes, in order. */
  readonly rows: readonly WrittenRow[];
  readonly statements: readonly Statement[];
  /** Field values by English key, in whichever language the file is written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is wrong with a value, by its English keys joined with `-`. */
  readonly wrong: Readonly<Record<string, string>>;
}

/** A change of the open file. */
export interface WrittenRow {
  readonly index: number;
  readonly line: number;
  /** With English keys. */
  readonly written: unknown;
  /** For example 改称 企画課 → 政策課; null if the change is invalid. */
  readonly title: string | null;
  readonly told: ShownChange | null;
  readonly diagnostics: readonly Found[];
}

/** A change as a list row. */
interface ShownChange {
  readonly word: string;
  readonly tone: 'begins' | 'ends' | '';
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The duty, the grades and the extent. */
  readonly about: string | null;
  readonly ref: readonly string[];
  readonly note: string | null;
}

/** A statement of the source. Changes, states, accepted disagreements and remarks account for it. */
interface Statement {
  readonly ref: string;
  readonly gist: string | null;
  readonly changes: readonly number[];
  readonly isAccountedFor: boolean;
}

/** `understood`: the valid changes by their first line. */
export function writtenIn(
  text: string,
  file: string,
  diagnostics: readonly Found[],
  understood: ReadonlyMap<number, LinkedChange>,
): WrittenIn {
  const written = writtenFile(file, text);
  const { data: fields, at } = written;
  const { changes, statements, states, accepted, remarks } = fields;
  const lines = listOf(changes).map((_, index) => at(['changes', index]).line);
  const rows = listOf(changes).map((written, index): WrittenRow => {
    const line = lines[index] ?? 1;
    const end = lines[index + 1] ?? endOf(written, line);
    const change = understood.get(line);
    return {
      index,
      line,
      written,
      title: change ? changeTitle(change) : null,
      told: change ? shownChange(change) : null,
      diagnostics: diagnostics.filter(({ position }) => position.line >= line && position.line < end),
    };
  });
  const elsewhere = new Set(
    [states, accepted, remarks].flatMap((list) => listOf(list).flatMap((one) => refsOf(one))),
  );
  return {
    fields,
    wrong: Object.fromEntries(
      diagnostics.map(({ position, said }) => [keyOf(written, position), said.message]),
    ),
    rows,
    statements: listOf(statements).flatMap((one) => {
      const { ref = one, gist = null } = recordOf(one);
      // A statement without `ref` cannot be referred to; the diagnostics report it.
      if (typeof ref === 'object') return [];
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

function shownChange(change: LinkedChange): ShownChange {
  const { verb, from, to, duty, grade, ref, note } = change;
  const { tone } = verbs[verb];
  const extents = [...new Set(to.flatMap(({ extent }) => (extent === null ? [] : [extentWords[extent]])))];
  const about = [...(duty ? [duty.name] : []), ...(grade ? [`${grade.from} → ${grade.to}`] : []), ...extents];
  return {
    word: changeWords(change),
    tone: changeKind(change) === verb && tone !== 'changes' ? tone : '',
    from: from.map(({ path }) => path),
    to: to.map(({ path }) => path),
    about: about.length > 0 ? about.join('、') : null,
    ref,
    note,
  };
}

/** The keys of the value at the position, which may be within a date. */
function keyOf(file: WrittenFile, place: Position): string | undefined {
  const keys = keysAt(file, place);
  if (keys !== null) return keys.join('-');
  return Object.keys(file.data).find((key) => {
    const { line, column, length = 0 } = file.at([key]);
    return line === place.line && column <= place.column && place.column < column + length;
  });
}

/** The reader gives no end position. A change takes at most one line per field. */
function endOf(written: unknown, line: number): number {
  return line + Object.keys(recordOf(written)).length + 1;
}

function refsOf(written: unknown): readonly string[] {
  const { ref, statement } = recordOf(written);
  return [...(Array.isArray(ref) ? ref : [ref]), statement].flatMap((one) =>
    typeof one === 'string' ? [one] : [],
  );
}
