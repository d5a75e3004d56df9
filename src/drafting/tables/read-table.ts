import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { withColumnsAtGaps } from '../drawn/spaced-text.ts';
import { diagramsInSheet } from '../drawn/text-diagrams.ts';
import { isPdf } from '../pdf/open.ts';
import { readPdf } from '../pdf/sheets.ts';
import { decodeText } from './decode-text.ts';
import { withoutDitto } from './ditto.ts';
import { inLettersSeen } from './in-letters-seen.ts';
import { readOffice } from './office.ts';
import { withoutNoteNumbers } from './raised.ts';
import { readSeparated } from './separated.ts';
import { type Sheet, tableLimits } from './table.ts';

const NOTHING = refused('表に何も書かれていません。');

/**
 * Reads the tables of a file: a workbook (.xlsx), a Word document (.docx), a PDF, or text separated by commas or
 * tabs. The content decides, not the name; but text with the name of another kind is refused, because the editor
 * expects another file.
 * Runs in a browser too.
 */
export async function readTable(bytes: Uint8Array, name = ''): Promise<Outcome<readonly Sheet[]>> {
  if (bytes.length === 0) return refused('ファイルが空です。');
  if (bytes.length > tableLimits.bytes) {
    return refused(`ファイルが大きすぎます（${tableLimits.bytes / 1024 / 1024} MB まで読めます）。`);
  }
  const sheets = await sheetsIn(bytes, name);
  if (!sheets.ok) return sheets;
  const full = sheets.value.filter(({ rows }) => rows.length > 0);
  return full.length === 0 ? NOTHING : done(full.flatMap(asSeen));
}

const NO_WORKBOOK = refused(
  '名前は Excel のブック（.xlsx）ですが、中身はそうではありません。Excel で開き、「名前を付けて保存」でファイルの種類に「Excel ブック（.xlsx）」を選んで保存し直してください。カンマ区切りの文字なら、名前の終わりを .csv に変えると読めます。',
);
const NO_DOCUMENT = refused(
  '名前は Word の文書（.docx）ですが、中身はそうではありません。Word で開き、「名前を付けて保存」でファイルの種類に「Word 文書（.docx）」を選んで保存し直してください。',
);

/** Why text with this name is no table; null if it may be one. */
function misnamed(name: string): typeof NO_WORKBOOK | null {
  if (/\.xls[xm]$/i.test(name)) return NO_WORKBOOK;
  return /\.doc[xm]$/i.test(name) ? NO_DOCUMENT : null;
}

/** Reads the text that a spreadsheet puts on the clipboard. */
export function cellsOfPaste(text: string): Outcome<Sheet> {
  if (text.trim() === '')
    return refused('何も貼り付けられていません。表計算ソフトで表を選び、コピーしてから貼り付けてください。');
  if (text.length > tableLimits.bytes) return refused('貼り付けた表が大きすぎます。');
  if (isMarkup(text))
    return refused(
      'ウェブページのもと（HTML）が貼り付けられています。表計算ソフトやウェブページの画面で表を選び、コピーしてから貼り付けてください。',
    );
  const plain = text.replace(/^\uFEFF/, '');
  const read = readSeparated(plain, isCommaSeparated(plain) ? ',' : '\t');
  if (!read.ok) return read;
  const [sheet] = asSeen(withColumnsAtGaps(read.value));
  return sheet === undefined || sheet.rows.length === 0 ? NOTHING : done(sheet);
}

/** Whether pasted text is CSV. Names contain commas, so every line must have one. */
function isCommaSeparated(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return !text.includes('\t') && lines.length > 1 && lines.every((line) => line.includes(','));
}

/**
 * Warns about rows with fewer cells than the others: spreadsheets copy all rows with equally many cells, so a
 * cell was broken in two or lost.
 */
export function withShortRows(sheet: Sheet): Sheet {
  const widest = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  // Narrower rows above are titles.
  const first = sheet.rows.findIndex(({ cells }) => cells.length === widest);
  const short = sheet.rows
    .slice(first)
    .filter(({ cells }) => cells.length < widest)
    .map(({ number }) => number);
  if (short.length === 0 || short.length * 2 >= sheet.rows.length) return sheet;
  const rows =
    short.length > NAMED
      ? `${short.slice(0, NAMED).join('、')}など${short.length}行`
      : `${short.join('、')}行目`;
  const note = `${rows}は、ほかの行より欄が少なくなっています。セルの中の改行で行が分かれていないか、写し漏れがないかを確かめてください。`;
  return { ...sheet, notes: [...sheet.notes, note] };
}

/** How many rows are named. */
const NAMED = 10;

/** What a reader sees in a sheet; the diagrams, if it is drawn with letters. */
function asSeen(sheet: Sheet): readonly Sheet[] {
  const seen = withoutNoteNumbers(inLettersSeen(sheet));
  const diagrams = diagramsInSheet(seen);
  return diagrams.length > 0 ? diagrams : [withoutDitto(seen)];
}

async function sheetsIn(bytes: Uint8Array, name: string): Promise<Outcome<readonly Sheet[]>> {
  if (begins(bytes, [0x50, 0x4b])) return readOffice(bytes);
  if (isPdf(bytes)) return readPdf(bytes);
  const other = otherKind(bytes);
  if (other !== null) return refused(other);
  const text = decodeText(bytes);
  const wrong = misnamed(name);
  if (wrong !== null && !(text.ok && isMarkup(text.value))) return wrong;
  if (!text.ok) return text;
  if (isMarkup(text.value))
    return refused(
      'ファイルの中身は、ウェブページなどのもと（HTML か XML）です。表計算ソフトで開いて、「Excel ブック（.xlsx）」を選んで保存し直してください。',
    );
  const sheet = readSeparated(text.value);
  return sheet.ok ? done([withColumnsAtGaps(sheet.value)]) : sheet;
}

/** What to do about a file of another common format; null if it is none of these. */
function otherKind(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const names = new TextDecoder('utf-16le').decode(bytes.slice(0, bytes.length & ~1));
    // A workbook or document with a password is stored in the old format, under this name.
    if (names.includes('EncryptedPackage'))
      return 'ファイルにパスワードが付いています。パスワードを外して保存し直してください。';
    return names.includes('WordDocument')
      ? '古い形式の Word の文書（.doc）です。Word で開いて、.docx で保存し直してください。'
      : '古い形式のブック（.xls）か、ほかのソフトの文書です。表計算ソフトなら .xlsx で、ワープロなら .docx で保存し直してください。';
  }
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47]) || begins(bytes, [0xff, 0xd8, 0xff]))
    return '画像は読めません。もとの表を .xlsx か .docx、CSV で用意してください。';
  if (begins(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66]))
    return 'リッチ テキスト形式（.rtf）の文書です。Word で開いて、.docx で保存し直してください。';
  return null;
}

function isMarkup(text: string): boolean {
  return /^\s*<(?:!--|!doctype|\?xml|html|head|meta|body|table|tr|td|div|span|p)\b/i.test(
    text.slice(0, 1000),
  );
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
