import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { shownAs } from './number-format.ts';
import { type Link, linksOf, type OfficeFile, readLinked, readPart, withoutMark } from './parts.ts';
import { raised, startsRaised } from './raised.ts';
import { type CellStyle, cleaned, readSheet, type Shared, type SharedText } from './sheet.ts';
import type { Sheet } from './table.ts';
import { type Piece, TOO_LARGE } from './xml.ts';

const NO_WORKBOOK = refused(
  'Excel のブック（.xlsx）ではありません。表を .xlsx か CSV で保存し直してください。',
);
const BINARY = refused(
  'バイナリ形式のブック（.xlsb）は読めません。表計算ソフトで開いて、.xlsx で保存し直してください。',
);
/** Excel's limit for the text of a cell. */
const LONGEST = 32_767;

/** Reads the visible sheets of a workbook (.xlsx, .xlsm). Formulas and macros are never run. */
export async function readWorkbook(book: OfficeFile, main: string): Promise<Outcome<readonly Sheet[]>> {
  if (main.endsWith('.bin')) return BINARY;
  const [pages, links] = [await readPart(book, main, pagesIn), await linksOf(book, main)];
  if (!pages.ok) return pages;
  if (!links.ok) return links;
  if (pages.value.sheets.length === 0) return NO_WORKBOOK;
  const shared = await sharedOf(book, links.value, pages.value.isFrom1904);
  return shared.ok ? sheetsOf(book, pages.value.sheets, links.value, shared.value) : shared;
}

async function sheetsOf(
  book: OfficeFile,
  listed: readonly Attributes[],
  links: ReadonlyMap<string, Link>,
  shared: Shared,
): Promise<Outcome<readonly Sheet[]>> {
  const isShown = (sheet: Attributes) => (sheet.get('state') ?? 'visible') === 'visible';
  const notes = notesOf(
    listed.filter((sheet) => !isShown(sheet)),
    [...links.values()],
  );
  const { zip, allowance } = book;
  const sheets: Sheet[] = [];
  const drawn: string[] = [];
  for (const sheet of listed.filter(isShown)) {
    const link = links.get(sheet.get('id') ?? '');
    // Chart sheets are not worksheets.
    if (link?.type !== 'worksheet') continue;
    const xml = await zip.text(link.target);
    if (!xml.ok) return xml;
    const read = readSheet(sheet.get('name') ?? '', withoutMark(xml.value ?? ''), shared, allowance);
    if (!read.ok) return read;
    const texts = await textsOfShapes(book, link.target);
    if (!texts.ok) return texts;
    drawn.push(...texts.value);
    const shapes = texts.value.length > 0 ? [shapesWords(texts.value)] : [];
    sheets.push({ ...read.value, notes: [...notes, ...read.value.notes, ...shapes] });
  }
  const isEmpty = sheets.every(({ rows }) => rows.length === 0);
  return isEmpty && drawn.length > 0
    ? refused(`シートのセルには何も書かれていません。${shapesWords(drawn)}`)
    : done(sheets);
}

/** The text of each shape that is drawn on a sheet. */
async function textsOfShapes(book: OfficeFile, sheet: string): Promise<Outcome<readonly string[]>> {
  const links = await linksOf(book, sheet);
  if (!links.ok) return links;
  const texts = await readLinked(book, links.value, 'drawing', (pieces) => {
    const found: string[] = [];
    let isText = false;
    for (const piece of pieces) {
      if (piece.kind === 'text') {
        if (isText) found[found.length - 1] += piece.text;
      } else if (piece.name === 'txBody' && piece.kind === 'open') found.push('');
      else if (piece.name === 't') isText = piece.kind === 'open' && found.length > 0;
    }
    return found;
  });
  return texts.ok ? done(texts.value.filter((text) => text.trim() !== '')) : texts;
}

function shapesWords([first = '', ...others]: readonly string[]): string {
  const which = others.length === 0 ? `「${first}」` : `「${first}」など${others.length + 1}個`;
  return `図形の中の文字（${which}）は読めません。図形と線でかいた組織図は、PDF で保存して、その PDF を選べば読めます。`;
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

type Attributes = ReadonlyMap<string, string>;

interface Pages {
  readonly sheets: readonly Attributes[];
  readonly isFrom1904: boolean;
}

function pagesIn(pieces: Iterable<Piece>): Pages {
  const sheets: Attributes[] = [];
  let isFrom1904 = false;
  for (const piece of pieces) {
    if (piece.kind !== 'open') continue;
    if (piece.name === 'sheet') sheets.push(piece.attributes);
    if (piece.name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(piece.attributes.get('date1904') ?? '');
  }
  return { sheets, isFrom1904 };
}

async function sharedOf(
  book: OfficeFile,
  links: ReadonlyMap<string, Link>,
  isFrom1904: boolean,
): Promise<Outcome<Shared>> {
  const strings = await readLinked(book, links, 'sharedStrings', stringsIn);
  if (!strings.ok) return strings;
  if (strings.value.some(({ text }) => text.length > LONGEST)) return TOO_LARGE;
  const styles = await readLinked(book, links, 'styles', stylesIn);
  return styles.ok ? done({ strings: strings.value, styles: styles.value, isFrom1904 }) : styles;
}

/** Shared strings, without the phonetic readings that Japanese workbooks store with them. */
function stringsIn(pieces: Iterable<Piece>): readonly SharedText[] {
  const strings: { text: string; isStruck: boolean }[] = [];
  let [isText, isRaised, phonetic] = [false, false, 0];
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      const last = strings.at(-1);
      if (last && isText && phonetic === 0) last.text += isRaised ? raised(piece.text) : piece.text;
      continue;
    }
    const isOpen = piece.kind === 'open';
    if (piece.name === 'si' && isOpen) strings.push({ text: '', isStruck: false });
    const open = strings.at(-1);
    if (open && isStrike(piece)) open.isStruck = true;
    isRaised = startsRaised(piece, isRaised);
    if (piece.name === 't') isText = isOpen;
    if (piece.name === 'rPh') phonetic += isOpen ? 1 : -1;
  }
  return strings.map(({ text, isStruck }) => ({ text: cleaned(text), isStruck }));
}

/** Whether a font strikes letters out. */
function isStrike(piece: Exclude<Piece, { readonly kind: 'text' }>): boolean {
  return (
    piece.name === 'strike' &&
    piece.kind === 'open' &&
    !/^(?:0|false)$/.test(piece.attributes.get('val') ?? '')
  );
}

function stylesIn(pieces: Iterable<Piece>): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const fonts: { isStruck: boolean }[] = [];
  const styles: CellStyle[] = [];
  let [isOfFonts, isOfCells] = [false, false];
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'fonts') isOfFonts = piece.kind === 'open';
    if (piece.name === 'cellXfs') isOfCells = piece.kind === 'open';
    if (piece.kind === 'close') continue;
    const { name, attributes } = piece;
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
    if (name === 'font' && isOfFonts) fonts.push({ isStruck: false });
    const font = fonts.at(-1);
    if (font && isOfFonts && isStrike(piece)) font.isStruck = true;
    if (name === 'xf' && isOfCells)
      styles.push({
        shown: shownAs(id, codes.get(id)),
        indent: 0,
        isStruck: fonts[Number(attributes.get('fontId') ?? 0)]?.isStruck === true,
      });
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
