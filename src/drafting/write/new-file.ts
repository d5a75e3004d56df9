import { waysOfFile } from '#archive/1-read/schema/walk.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { inContent, places } from '#archive/content-paths.ts';
import { dateId } from './called-after.ts';
import { linesOf } from './layout.ts';
import { pieceFrom, type Value } from './to-piece.ts';

/** The kinds of files that an editor can begin. */
export type FileKind = 'municipality' | 'reorganization' | 'chart' | 'edition';

export interface Answers {
  readonly municipality: string;
  /** For an edition: the folder of its document. */
  readonly document?: string;
  /** File name without extension; defaults to the date of the file. */
  readonly id?: string;
  /** Fields by English key, in any order. */
  readonly fields: Readonly<Record<string, Value>>;
  /** The Markdown below the frontmatter. */
  readonly body?: string;
}

export interface DraftFile {
  /** From the project root: content/aozora/charts/2027-04-01.yaml. */
  readonly path: string;
  readonly text: string;
}

const placeFor = {
  municipality: () => places.municipality,
  reorganization: (answers) => places.reorganization(idOf(answers, 'effective')),
  chart: (answers) => places.chart(idOf(answers, 'asOf')),
  edition: (answers) => places.edition(answers.document ?? 'plan', idOf(answers, 'issued')),
} as const satisfies Readonly<Record<FileKind, (answers: Answers) => string>>;

/** A new file as written by hand: fields in schema order, short values in flow style. */
export function newFile(kind: FileKind, answers: Answers): DraftFile {
  const path = inContent(answers.municipality, placeFor[kind](answers));
  const piece = pieceFrom(answers.fields, waysOfFile(schemaAt(path)));
  const fields = piece.kind === 'word' ? '' : `${linesOf(piece, 0).join('\n')}\n`;
  if (!path.endsWith('.md')) return { path, text: fields };
  const body = answers.body?.trim() ?? '';
  return { path, text: `---\n${fields}---\n${body === '' ? '' : `\n${body}\n`}` };
}

function idOf({ id, fields }: Answers, date: string): string {
  return id ?? dateId(String(fields[date] ?? '')) ?? 'draft';
}
