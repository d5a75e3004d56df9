// Joins what a notice writes behind 旧 and 新, in one line or in two, as 旧 → 新.
import type { Row } from '../tables/table.ts';
import { ARROW } from './arrows.ts';

const OPEN = '[(（【〔＜<［[]';
const CLOSE = '[)）】〕＞>］\\]]';

/** A word of one letter may begin a name, and stands with a colon or in brackets. */
const labelled = (letter: string, words: string): string =>
  `(?:${OPEN}(?:${letter}|${words})${CLOSE}[：:]?|(?:${letter}|${words})[：:]|(?:${words})(?=[\\s\\u3000]))[\\s\\u3000]*`;

const OLD = labelled('旧', '現行|改正前|変更前');
const NEW = labelled('新', '改正後|変更後');
const MARK = '([\\s\\u3000]*[・○●◎■□◆◇]?[\\s\\u3000]*)';
const BETWEEN = '[\\s\\u3000、，,→⇒➡⇨・○●◎■□◆◇]*';
const BOTH = new RegExp(`^${MARK}${OLD}(.+?)${BETWEEN}${NEW}(.+)$`, 'u');
const BEGINS_NEW = new RegExp(`^${MARK}${NEW}`, 'u');
const NOTHING = /^[-－―—–ー‐なし無]+$/u;

/** The rows with one for each pair. A label without its other side stays as it is. */
export function withSidesJoined(rows: readonly Row[]): readonly Row[] {
  const all: Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    const [own, next] = [lineOf(row), lineOf(rows[at + 1])];
    const isPair = !ARROW.test(own) && !BOTH.test(own) && BEGINS_NEW.test(next);
    const joined = sidesJoined(isPair ? `${own}→${next}` : own);
    all.push(joined === null ? row : { ...row, cells: [joined] });
    if (isPair && joined !== null) at += 1;
  }
  return all;
}

function lineOf(row: Row | undefined): string {
  return (row?.cells ?? []).filter((cell) => cell.trim() !== '').join('、');
}

function sidesJoined(line: string): string | null {
  const [whole, mark = '', from = '', to = ''] = BOTH.exec(line) ?? [];
  if (whole === undefined) return null;
  if (NOTHING.test(from)) return `${mark}${to}の新設`;
  return NOTHING.test(to.trim()) ? `${mark}${from}の廃止` : `${mark}${from}→${to}`;
}
