import { type Shown, shownAs } from './number-format.ts';
import { cleaned, readSheet, type Shared } from './sheet.ts';
import { done, type Outcome, refused, type Sheet } from './table.ts';
import { type Piece, piecesOf } from './xml.ts';
import { openZip, type Packed } from './zip.ts';

const NO_WORKBOOK = refused(
  'Excel のブック（.xlsx）ではありません。表を .xlsx か CSV で保存し直してください。',
);
const BROKEN = refused('ブックの中身を読み取れません。表計算ソフトで開いて、.xlsx で保存し直してください。');

/** The sheets of a workbook (.xlsx) that are shown, in their order. */
export async function readWorkbook(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const top = await linksOf(zip.value, '');
  if (!top.ok) return top;
  const book = [...top.value.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (book === undefined) return NO_WORKBOOK;
  const [pieces, links] = [await part(zip.value, book), await linksOf(zip.value, book)];
  if (!pieces.ok) return pieces;
  if (!links.ok) return links;
  const listed = (pieces.value ?? []).flatMap((piece) =>
    piece.kind === 'open' && piece.name === 'sheet' ? [piece.attributes] : [],
  );
  if (listed.length === 0) return NO_WORKBOOK;
  const shared = await sharedOf(zip.value, pieces.value ?? [], [...links.value.values()]);
  if (!shared.ok) return shared;
  const sheets: Sheet[] = [];
  for (const sheet of listed) {
    const target = links.value.get(sheet.get('id') ?? '')?.target;
    if (target === undefined || (sheet.get('state') ?? 'visible') !== 'visible') continue;
    const xml = await zip.value.text(target);
    if (!xml.ok) return xml;
    const read = readSheet(sheet.get('name') ?? '', withoutMark(xml.value ?? ''), shared.value);
    if (read === null) return BROKEN;
    sheets.push(read);
  }
  return done(sheets);
}

interface Link {
  /** The last part of the address that names it. */
  readonly type: string;
  readonly target: string;
}

/** What a part of a workbook leads to, by the name that it gives it. */
async function linksOf(zip: Packed, from: string): Promise<Outcome<ReadonlyMap<string, Link>>> {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(from) ?? [];
  const pieces = await part(zip, `${folder}_rels/${name}.rels`);
  if (!pieces.ok) return pieces;
  const links = (pieces.value ?? []).flatMap((piece) => {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') return [];
    const to = piece.attributes.get('Target') ?? '';
    const target = to.startsWith('/') ? to.slice(1) : folder + to;
    return [
      [
        piece.attributes.get('Id') ?? '',
        { type: piece.attributes.get('Type')?.split('/').at(-1) ?? '', target },
      ] as const,
    ];
  });
  return done(new Map(links));
}

async function sharedOf(
  zip: Packed,
  book: readonly Piece[],
  links: readonly Link[],
): Promise<Outcome<Shared>> {
  const named = (type: string) => links.find((link) => link.type === type)?.target;
  const strings = await optional(zip, named('sharedStrings'));
  if (!strings.ok) return strings;
  const styles = await optional(zip, named('styles'));
  if (!styles.ok) return styles;
  const isFrom1904 = book.some(
    (piece) =>
      piece.kind === 'open' &&
      piece.name === 'workbookPr' &&
      /^(?:1|true)$/.test(piece.attributes.get('date1904') ?? ''),
  );
  return done({ strings: stringsIn(strings.value), formats: formatsIn(styles.value), isFrom1904 });
}

/** Texts that several cells share, without the readings that Japanese workbooks keep beside them. */
function stringsIn(pieces: readonly Piece[]): readonly string[] {
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

/** How the numbers of each style are shown. */
function formatsIn(pieces: readonly Piece[]): readonly Shown[] {
  const codes = new Map<number, string>();
  const formats: Shown[] = [];
  let isOfCells = false;
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    if (piece.name === 'cellXfs') isOfCells = piece.kind === 'open';
    if (piece.kind === 'close') continue;
    const id = Number(piece.attributes.get('numFmtId') ?? 0);
    if (piece.name === 'numFmt') codes.set(id, piece.attributes.get('formatCode') ?? '');
    if (piece.name === 'xf' && isOfCells) formats.push(shownAs(id, codes.get(id)));
  }
  return formats;
}

async function optional(zip: Packed, name: string | undefined): Promise<Outcome<readonly Piece[]>> {
  if (name === undefined) return done([]);
  const read = await part(zip, name);
  return read.ok ? done(read.value ?? []) : read;
}

async function part(zip: Packed, name: string): Promise<Outcome<readonly Piece[] | null>> {
  const text = await zip.text(name);
  if (!text.ok) return text;
  if (text.value === null) return done(null);
  const pieces = piecesOf(withoutMark(text.value));
  return pieces === null ? BROKEN : done(pieces);
}

function withoutMark(xml: string): string {
  return xml.replace(/^\uFEFF/, '');
}
