import type { YAMLError } from 'yaml';
import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { limits } from './files.ts';
import { unseenIn } from './unseen.ts';
import { dataOf } from './yaml/data.ts';
import { type At, positionsOnLines } from './yaml/lines.ts';
import { Aliases, type Node } from './yaml/nodes.ts';
import { type PositionOf, positionsOfKeys } from './yaml/places.ts';
import { parsePlainYaml } from './yaml/plain-yaml.ts';
import { curlyQuotes, deepLine, wrongWidths } from './yaml/slips.ts';
import { parseYamlWithLibrary } from './yaml/with-library.ts';
import { lostWords, yamlProblem } from './yaml-problem.ts';

/** YAML as plain data, in which every scalar is a string or null, and the position of each part. */
export interface Tree {
  /** Undefined if the text has errors. */
  readonly data: unknown;
  readonly at: PositionOf;
  readonly diagnostics: readonly Diagnostic[];
}

/** `firstLine`: the line of the file on which `text` begins. */
export function readYaml(text: string, file: string, firstLine = 1): Tree {
  const position = positionsOnLines(text, file, firstLine);
  const top: Position = { file, line: firstLine, column: 1, length: 1 };
  const nothing = (diagnostics: readonly Diagnostic[]): Tree => ({
    data: undefined,
    at: () => top,
    diagnostics,
  });

  const plain = parsePlainYaml(text);
  const deep = plain === null ? deepLine(text) : null;
  if (deep !== null) {
    const place = { ...top, line: firstLine + deep };
    return nothing([diagnose('H014', place, { what: 'levels', limit: limits.depth })]);
  }
  const parsed = plain === null ? parseYamlWithLibrary(text) : { root: plain, errors: [] };
  if (parsed === null) return nothing([diagnose('H021', top, { name: 'YAML' })]);
  const { root, errors } = parsed;

  const slips = [...wrongWidths(text, root, file, firstLine), ...curlyQuotes(root, text, position)].slice(
    0,
    limits.diagnosticsPerFile,
  );
  // A full-width colon or space makes the parser misread what follows, so only these are reported.
  if (slips.length > 0) return nothing(slips);
  const problems = problemsOf(errors, root, text, position);
  if (problems.length > 0) return nothing(problems);

  const aliases = new Aliases(root, text);
  const diagnostics: Diagnostic[] = [];
  const mayHide = text.includes('\\') || unseenIn(text) !== null;
  const data = dataOf(root, { aliases, position, diagnostics, mayHide });
  return data === undefined
    ? nothing(diagnostics)
    : { data, at: positionsOfKeys(root, aliases, position, top), diagnostics };
}

/** The errors of the parser, explained for editors. */
function problemsOf(
  failed: readonly YAMLError[],
  root: Node | null,
  text: string,
  position: At,
): readonly Diagnostic[] {
  const errors = failed.slice(0, limits.diagnosticsPerFile);
  const found =
    errors.length > 0
      ? errors.map((error) => yamlProblem(error, text, root))
      : lostWords(root, text).slice(0, limits.diagnosticsPerFile);
  // What else seems wrong may only be so because a tab shifts the lines.
  const tabs = found.filter(({ code }) => code === 'H011');
  const problems = tabs.length > 0 ? tabs : found;
  const reportedLines = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const { code, problem, remedy, from, to, isLocal } of problems) {
    const place = position(from, to);
    // One mistake often causes several errors on its line and one on the next: only the first is reported.
    if (reportedLines.has(place.line) || reportedLines.has(place.line - 1)) continue;
    reportedLines.add(place.line);
    diagnostics.push(
      code === 'H008' ? diagnose(code, place, { problem, remedy }) : diagnose(code, place, {}),
    );
    if (!isLocal) break;
  }
  return diagnostics;
}
