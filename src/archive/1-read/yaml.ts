import { type Document, LineCounter, type Node, parseDocument } from 'yaml';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { limits } from './files.ts';
import { dataOf } from './yaml/data.ts';
import { Aliases } from './yaml/nodes.ts';
import { placesIn } from './yaml/places.ts';
import { curlyQuotes, deepLine, wrongWidths } from './yaml/slips.ts';
import { lostWords, yamlProblem } from './yaml-problem.ts';

export type Keys = readonly (string | number)[];

/** YAML as plain data in which every scalar is a string or null, and where each piece of it stands. */
export interface Tree {
  /** Undefined when the text could not be understood. */
  readonly data: unknown;
  /** Where a value stands; where a key is missing, the nearest thing above it. */
  readonly at: (keys: Keys, part?: 'key' | 'value') => Position;
  readonly diagnostics: readonly Diagnostic[];
}

/** `firstLine`: the line of the file on which the YAML begins. */
export function readYaml(text: string, file: string, firstLine = 1): Tree {
  const counter = new LineCounter();
  const lines = text.split('\n');
  const position = positionsIn(lines, counter, file, firstLine);
  const top: Position = { file, line: firstLine, column: 1, length: 1 };
  const nothing = (diagnostics: readonly Diagnostic[]): Tree => ({
    data: undefined,
    at: () => top,
    diagnostics,
  });

  const deep = deepLine(lines);
  if (deep !== null) {
    const place = { ...top, line: firstLine + deep };
    return nothing([diagnose('H014', place, { what: 'levels', limit: limits.depth })]);
  }
  const document = parsed(text, counter);
  if (document === null) return nothing([diagnose('H021', top, { name: 'YAML' })]);

  const slips = [
    ...wrongWidths(lines, document.contents, counter, file, firstLine),
    ...curlyQuotes(document.contents, text, position),
  ].slice(0, limits.diagnosticsPerFile);
  // What follows a wide colon or space is read wrongly because of it.
  if (slips.length > 0) return nothing(slips);
  const problems = problemsOf(document, text, position);
  if (problems.length > 0) return nothing(problems);

  const root = document.contents as Node | null;
  const aliases = new Aliases(root);
  const diagnostics: Diagnostic[] = [];
  const data = dataOf(root, { aliases, position, diagnostics });
  return data === undefined
    ? nothing(diagnostics)
    : { data, at: placesIn(root, aliases, position, top), diagnostics };
}

/** From offsets in the text to a place in the file, on one line. */
function positionsIn(
  lines: readonly string[],
  counter: LineCounter,
  file: string,
  firstLine: number,
): (from: number, to: number) => Position {
  return (from, to) => {
    const start = counter.linePos(from);
    const line = Math.max(start.line, 1);
    const rest = (lines[line - 1]?.length ?? 0) - (start.col - 1);
    return {
      file,
      line: line - 1 + firstLine,
      column: Math.max(start.col, 1),
      length: Math.max(1, Math.min(to - from, rest)),
    };
  };
}

function parsed(text: string, counter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      lineCounter: counter,
      prettyErrors: false,
      // Told in one pass over the keys: the library compares every key with every other.
      uniqueKeys: false,
      stringKeys: true,
    });
  } catch {
    return null;
  }
}

/** What the parser stumbles over, in words for an editor. */
function problemsOf(
  { errors: failed, warnings, contents }: Document.Parsed,
  text: string,
  position: (from: number, to: number) => Position,
): readonly Diagnostic[] {
  const errors = [...failed, ...warnings].slice(0, limits.diagnosticsPerFile);
  const problems =
    errors.length > 0
      ? errors.map((error) => yamlProblem(error, text, contents))
      : lostWords(contents, text).slice(0, limits.diagnosticsPerFile);
  const told = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const { code, problem, remedy, from, to, isLocal } of problems) {
    const place = position(from, to);
    // One slip of the pen makes several errors on its line, and often one on the next: the first says it.
    if (told.has(place.line) || told.has(place.line - 1)) continue;
    told.add(place.line);
    diagnostics.push(
      code === 'H008' ? diagnose(code, place, { problem, remedy }) : diagnose(code, place, {}),
    );
    if (!isLocal) break;
  }
  return diagnostics;
}
