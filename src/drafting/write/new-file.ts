import { waysOfFile } from '#archive/1-read/schema/walk.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { inContent, places } from '#archive/content-paths.ts';
import { dateId } from './called-after.ts';
import { linesOf } from './layout.ts';
import { pieceFrom, type Value } from './to-piece.ts';

/** The kinds of file that a person begins. */
export type FileKind = 'municipality' | 'reorganization' | 'chart' | 'edition';

export interface Answers {
  readonly municipality: string;
  /** Of an edition: the folder of its document. */
  readonly document?: string;
  /** The file's name without its ending; where it is not given, the date that the file is about. */
  readonly id?: string;
  /** What the file says, by the names of the schema, in any order. */
  readonly fields: Readonly<Record<string, Value>>;
  /** What stands below the fields of a Markdown file. */
  readonly body?: string;
}

export interface DraftFile {
  /** From the project's root: content/aozora/charts/2027-04-01.yaml. */
  readonly path: string;
  readonly text: string;
}

const placeFor = {
  municipality: () => places.municipality,
  reorganization: (answers) => places.reorganization(idOf(answers, 'effective')),
  chart: (answers) => places.chart(idOf(answers, 'asOf')),
  edition: (answers) => places.edition(answers.document ?? 'plan', idOf(answers, 'issued')),
} as const satisfies Readonly<Record<FileKind, (answers: Answers) => string>>;

/** A file as it would be written by hand: its fields in the order of the schema, what is short in one line. */
export function newFile(kind: FileKind, answers: Answers): DraftFile {
  const path = inContent(answers.municipality, placeFor[kind](answers));
  const schema = schemaAt(path);
  const piece = pieceFrom(answers.fields, schema === null ? [] : waysOfFile(schema));
  const fields = piece.kind === 'word' ? '' : `${linesOf(piece, 0).join('\n')}\n`;
  if (!path.endsWith('.md')) return { path, text: fields };
  const body = answers.body?.trim() ?? '';
  return { path, text: `---\n${fields}---\n${body === '' ? '' : `\n${body}\n`}` };
}

function idOf({ id, fields }: Answers, date: string): string {
  return id ?? dateId(String(fields[date] ?? '')) ?? 'draft';
}
