import { decodeText } from './decode-text.ts';
import { readSeparated } from './separated.ts';
import { done, type Outcome, refused, type Sheet, tableLimits } from './table.ts';
import { readWorkbook } from './workbook.ts';

/**
 * The tables of a file: a workbook (.xlsx), or text with commas or tabs. It is taken for what its bytes say, not for
 * what its name says. Runs in a browser as it is.
 */
export async function readTable(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  if (bytes.length === 0) return refused('ファイルが空です。');
  if (bytes.length > tableLimits.bytes) {
    return refused(`ファイルが大きすぎます（${tableLimits.bytes / 1024 / 1024} MB まで読めます）。`);
  }
  const sheets = await sheetsIn(bytes);
  if (!sheets.ok) return sheets;
  const full = sheets.value.filter(({ rows }) => rows.length > 0);
  if (full.length === 0) return refused('表に何も書かれていません。');
  const large = full.map(tooLarge).find((why) => why !== null);
  return large === undefined || large === null ? done(full) : refused(large);
}

async function sheetsIn(bytes: Uint8Array): Promise<Outcome<readonly Sheet[]>> {
  if (begins(bytes, [0x50, 0x4b])) return readWorkbook(bytes);
  const other = otherKind(bytes);
  if (other !== null) return refused(other);
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const sheet = readSeparated(text.value, '');
  return sheet.ok ? done([sheet.value]) : sheet;
}

/** What it is, and what to do, where it is a file that is often given for a table. */
function otherKind(bytes: Uint8Array): string | null {
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // A workbook with a password lies within a file of the old kind, under this name.
    const isLocked = new TextDecoder('utf-16le')
      .decode(bytes.slice(0, bytes.length & ~1))
      .includes('EncryptedPackage');
    return isLocked
      ? 'ブックにパスワードが付いています。パスワードを外して保存し直してください。'
      : '古い形式のブック（.xls）です。表計算ソフトで開いて、.xlsx で保存し直してください。';
  }
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46]))
    return 'PDF は読めません。もとの表を .xlsx か CSV で用意してください。';
  return null;
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function tooLarge({ name, rows }: Sheet): string | null {
  const sheet = name === '' ? '表' : `シート「${name}」`;
  if (rows.length > tableLimits.rows)
    return `${sheet}の行が多すぎます（${tableLimits.rows}行まで読めます）。`;
  const columns = rows.reduce(
    (most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
  return columns > tableLimits.columns
    ? `${sheet}の列が多すぎます（${columns}列。${tableLimits.columns}列まで読めます）。`
    : null;
}
