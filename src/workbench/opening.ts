// Recognises a file that the editor opens: its kind, its path, and whether it belongs to the municipality.

import { type Entry, filesInMemory, limits } from '#archive/1-read/files.ts';
import { kindMeant } from '#archive/1-read/kind-meant.ts';
import { municipalityRecords } from '#archive/1-read/records.ts';
import { fileName, inContent, places, splitContentPath } from '#archive/content-paths.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { fewShared } from '#drafting/charts/foreign.ts';
import { type DraftKind, draftKindOf, placeFor, titleIn } from '#drafting/draft-kind.ts';
import { type KnownDocument, knownDocuments } from './beginning.ts';
import { knownNames } from './known-units.ts';
import type { Looking } from './look.ts';

export interface Opening {
  readonly name: string;
  readonly text: string;
  /** Null if not recognised. */
  readonly kind: DraftKind | null;
  /** From the project root; null if the path is unclear. */
  readonly path: string | null;
  /** Why the file seems to belong to another municipality, or null. */
  readonly doubt: string | null;
  readonly documents: readonly KnownDocument[];
}

const REGISTERS: readonly string[] = ['municipality.yaml', 'ids.yaml', 'units.yaml', 'published.yaml'];

/** The text of a file, or why it cannot be a content file. */
export function fileText(name: string, bytes: Uint8Array): Outcome<string> {
  if (/\.(?:xlsx?|xlsm|xlsb|docx?|docm|csv|tsv|ods)$/i.test(name))
    return refused(
      `「${name}」は表のファイルです。何を書くかを選んで書き始め、「表を貼る」の欄で開いてください。`,
    );
  if (!/\.(?:md|markdown|ya?ml|txt)$/i.test(name))
    return refused(`「${name}」は開けません。開けるのは、このサイトの原稿（.md、.yaml）です。`);
  if (bytes.length === 0) return refused(`「${name}」は空です。`);
  if (bytes.length > limits.bytes)
    return refused(`「${name}」は大きすぎます（${limits.bytes / 1024 / 1024} MB まで開けます）。`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them, and what is no text does.
    if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return done(text);
  } catch {
    // The message is below.
  }
  return refused(
    `「${name}」を文字として読めません。原稿なら、文字コードを UTF-8 にして保存し直してください。`,
  );
}

export function openingOf(name: string, text: string, place: Omit<Looking, 'open'>): Opening {
  const documents = knownDocuments(place);
  const kind = kindOf(name, text);
  return {
    name,
    text,
    kind,
    path: kind && pathOf(kind, name, text, place, documents),
    doubt: doubtOf(text, place),
    documents,
  };
}

function kindOf(name: string, text: string): DraftKind | null {
  if (REGISTERS.includes(name)) return draftKindOf(inContent('x', name), text);
  const files = filesInMemory({ [inContent('x', name)]: text });
  const meant = kindMeant(files, files.entries[0] as Entry, municipalityRecords);
  return meant === null ? null : draftKindOf(inContent('x', meant.pattern), text);
}

/** The path of an existing file with this name, else the path that the file would get. */
function pathOf(
  kind: DraftKind,
  name: string,
  text: string,
  { municipality, texts }: Omit<Looking, 'open'>,
  documents: readonly KnownDocument[],
): string | null {
  const [known, another] = Object.keys(texts).filter(
    (path) =>
      splitContentPath(path).municipality === municipality &&
      fileName(path) === name &&
      draftKindOf(path, text) === kind,
  );
  if (known !== undefined && another === undefined) return known;
  return placeFor(kind, name, municipality, documentTitled(text, documents) ?? '');
}

function documentTitled(text: string, documents: readonly KnownDocument[]): string | null {
  const title = titleIn(text);
  return documents.find((one) => one.title === title)?.id ?? null;
}

const UNIT = /[\p{L}\p{N}ー]+(?:部|局|課|室|係|支所|センター|担当|班|グループ)/gu;

function doubtOf(text: string, place: Omit<Looking, 'open'>): string | null {
  const { municipality, texts } = place;
  const own = texts[inContent(municipality, places.municipality)];
  const code = (of: string | undefined) => /^code:[ \t]*["']?(\d{6})/m.exec(of ?? '')?.[1];
  const [here, there] = [code(own), code(text)];
  if (here !== undefined && there !== undefined && here !== there)
    return `団体コードが違います（このファイルは ${there}、選ばれている市区町村は ${here}）。`;
  const known = knownNames(place);
  const found = new Set(text.match(UNIT) ?? []);
  const shared = fewShared(known, found);
  return shared === null
    ? null
    : `このファイルにある組織の名前${found.size}のうち、選ばれている市区町村にあるのは${shared}だけです。別の市区町村のファイルではありませんか。`;
}
