import { shownAs } from './number-format.ts';
import { type CellStyle, cleaned, readSheet, type Shared } from './sheet.ts';
import { done, type Outcome, refused, type Sheet, tableLimits } from './table.ts';
import { type Allowance, eachPiece, type Piece, stopped, TOO_LARGE } from './xml.ts';
import { openZip, type Packed } from './zip.ts';

const NO_WORKBOOK = refused(
  'Excel のブック（.xlsx）ではありません。表を .xlsx か CSV で保存し直してください。',
);
const BINARY = refused(
  'バイナリ形式のブック（.xlsb）は読めません。表計算ソフトで開いて、.xlsx で保存し直してください。',
);
/** Excel's limit for the text of a cell. */
const LONGEST = 32_767;

/** An open workbook, and how much more of it may be read. */
interface Book {
  readonly zip: Packed;
  readonly allowance: Allowance;
}

/** Reads the visible sheets of a workbook (.xlsx, .xlsm). Formulas and macros are never run. */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const { pieces, cells, letters } = tableLimits;
  const book: Book = { zip: zip.value, allowance: { pieces, cells, letters } };
  const top = await linksOf(book, '');
  if (!top.ok) return top;
  const main = [...top.value.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) return otherZip(book);
  if (main.endsWith('.bin')) return BINARY;
  const [pages, links] = [await pagesOf(book, main), await linksOf(book, main)];
  if (!pages.ok) return pages;
  if (!links.ok) return links;
  if (pages.value.sheets.length === 0) return otherDocument(main);
  const shared = await sharedOf(book, [...links.value.values()], pages.value.isFrom1904);
  return shared.ok ? sheetsOf(book, pages.value.sheets, links.value, shared.value) : shared;
}

async function sheetsOf(
  { zip, allowance }: Book,
  listed: readonly Attributes[],
  links: ReadonlyMap<string, Link>,
  shared: Shared,
): Promise<Outcome<readonly Sheet[]>> {
  const isShown = (sheet: Attributes) => (sheet.get('state') ?? 'visible') === 'visible';
  const notes = notesOf(
    listed.filter((sheet) => !isShown(sheet)),
    [...links.values()],
  );
  const sheets: Sheet[] = [];
  for (const sheet of listed.filter(isShown)) {
    const link = links.get(sheet.get('id') ?? '');
    // Chart sheets are not worksheets.
    if (link?.type !== 'worksheet') continue;
    const xml = await zip.text(link.target);
    if (!xml.ok) return xml;
    const read = readSheet(sheet.get('name') ?? '', withoutMark(xml.value ?? ''), shared, allowance);
    if (!read.ok) return read;
    sheets.push({ ...read.value, notes: [...notes, ...read.value.notes] });
  }
  return done(sheets);
}

function notesOf(hidden: readonly Attributes[], links: readonly Link[]): readonly string[] {
  const names = hidden.map((sheet) => `「${sheet.get('name') ?? ''}」`).join('');
  return [
    ...(links.some(({ type }) => type === 'vbaProject')
      ? ['このブックにはマクロが入っています。マクロは動かさず、表だけを読みました。']
      : []),
    ...(names === '' ? [] : [`隠されているシート${names}は読んでいません。`]),
  ];
}

async function otherZip({ zip }: Book): Promise<Outcome<never>> {
  const kind = await zip.text('mimetype');
  if (kind.ok && kind.value?.includes('opendocument'))
    return refused(
      'OpenDocument のファイル（.ods など）は読めません。表計算ソフトで開いて、.xlsx で保存し直してください。',
    );
  return refused(
    'Excel のブック（.xlsx）ではありません。zip でまとめたファイルなら、中の表を取り出してください。',
  );
}

function otherDocument(main: string): Outcome<never> {
  if (main.startsWith('word/'))
    return refused('Word の文書は読めません。表を Excel に写し、.xlsx で保存してください。');
  if (main.startsWith('ppt/'))
    return refused('PowerPoint の文書は読めません。表を Excel に写し、.xlsx で保存してください。');
  return NO_WORKBOOK;
}

type Attributes = ReadonlyMap<string, string>;

interface Pages {
  readonly sheets: readonly Attributes[];
  readonly isFrom1904: boolean;
}

function pagesOf(book: Book, main: string): Promise<Outcome<Pages>> {
  return part(book, main, (pieces) => {
    const sheets: Attributes[] = [];
    let isFrom1904 = false;
    for (const piece of pieces) {
      if (piece.kind !== 'open') continue;
      if (piece.name === 'sheet') sheets.push(piece.attributes);
      if (piece.name === 'workbookPr')
        isFrom1904 = /^(?:1|true)$/.test(piece.attributes.get('date1904') ?? '');
    }
    return { sheets, isFrom1904 };
  });
}

interface Link {
  /** The last segment of the relationship's type URI. */
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part, by id. */
function linksOf(book: Book, from: string): Promise<Outcome<ReadonlyMap<string, Link>>> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(from) ?? [];
  return part(book, `${folder}_rels/${name}.rels`, (pieces) => {
    const links = new Map<string, Link>();
    for (const piece of pieces) {
      if (piece.kind !== 'open' || piece.name !== 'Relationship') continue;
      const to = piece.attributes.get('Target') ?? '';
      const type = piece.attributes.get('Type')?.split('/').at(-1) ?? '';
      links.set(piece.attributes.get('Id') ?? '', {
        type,
        target: to.startsWith('/') ? to.slice(1) : folder + to,
      });
    }
    return links;
  });
}

async function sharedOf(book: Book, links: readonly Link[], isFrom1904: boolean): Promise<Outcome<Shared>> {
  const named = (type: string) => links.find((link) => link.type === type)?.target ?? null;
  const strings = await part(book, named('sharedStrings'), stringsIn);
  if (!strings.ok) return strings;
  if (strings.value.some(({ length }) => length > LONGEST)) return TOO_LARGE;
  const styles = await part(book, named('styles'), stylesIn);
  return styles.ok ? done({ strings: strings.value, styles: styles.value, isFrom1904 }) : styles;
}

/** Shared strings, without the phonetic readings that Japanese workbooks store with them. */
function stringsIn(pieces: Iterable<Piece>): readonly string[] {
  const strings: string[] = [];
  let [isText, phonetic] = [false, 0];
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (isText && phonetic === 0) strings.push(`${strings.pop() ?? ''}${piece.text}`);
      continue;
    }
    const isOpen = piece.kind === 'open';
    if (piece.name === 'si' && isOpen) strings.push('');
    if (piece.name === 't') isText = isOpen;
    if (piece.name === 'rPh') phonetic += isOpen ? 1 : -1;
  }
  return strings.map(cleaned);
}

function stylesIn(pieces: Iterable<Piece>): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let isOfCells = false;
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') isOfCells = piece.kind === 'open';
    if (piece.kind === 'close') continue;
    const { name, attributes } = piece;
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
    if (name === 'xf' && isOfCells) styles.push({ shown: shownAs(id, codes.get(id)), indent: 0 });
    const own = styles.at(-1);
    if (name === 'alignment' && isOfCells && own)
      styles[styles.length - 1] = { ...own, indent: parseIndent(attributes.get('indent')) };
  }
  return styles;
}

const DEEPEST = 20;

function parseIndent(written: string | undefined): number {
  return /^\d{1,2}$/.test(written ?? '') ? Math.min(Number(written), DEEPEST) : 0;
}

/** Reads a part of the workbook; a missing part is read as empty. */
async function part<T>(
  { zip, allowance }: Book,
  name: string | null,
  read: (pieces: Iterable<Piece>) => T,
): Promise<Outcome<T>> {
  const text = name === null ? done(null) : await zip.text(name);
  if (!text.ok) return text;
  let isBroken = false;
  const pieces = function* (): Iterable<Piece> {
    for (const piece of eachPiece(withoutMark(text.value ?? ''), allowance)) {
      if (piece !== null) yield piece;
      else isBroken = true;
    }
  };
  const value = read(pieces());
  return isBroken ? stopped(allowance) : done(value);
}

function withoutMark(xml: string): string {
  return xml.replace(/^\uFEFF/, '');
}
