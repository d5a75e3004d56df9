// A count of measures with its grades below each other, turned so that they are the headings of columns:
//
//     評価 | 基本方針1 | 基本方針2 | 計
//     A    | 1         | 2         | 3
//     B    | 3         | 1         | 4
import { isValue } from '../indicators/heading.ts';
import type { Sheet } from '../tables/table.ts';
import { turned } from '../tables/turned.ts';
import type { Reported } from './aim.ts';
import { gradeCounted } from './columns.ts';
import { gradeNamed } from './grades.ts';

/** Null if the grades are not below each other, with several counts beside each. */
export function withGradesAcross(sheet: Sheet, { scales }: Pick<Reported, 'scales'>): Sheet | null {
  const ofGrades = sheet.rows.filter(
    ({ cells: [cell = ''] }) => typeof gradeNamed(scales, gradeCounted(cell.trim())) !== 'string',
  );
  const [top] = ofGrades;
  if (top === undefined) return null;
  const first = sheet.rows.indexOf(top);
  const names = new Set(ofGrades.map(({ cells: [cell] }) => cell));
  const isCounts = ofGrades.every(({ cells: [, ...counts] }) => {
    const filled = counts.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return filled.length > 1 && filled.every(isValue);
  });
  if (names.size < 2 || names.size < ofGrades.length || first < 1 || !isCounts) return null;
  const across = turned(sheet, first, '評価が行に並んでいるので、行と列を入れ替えて読みました。');
  const heading = across.rows.find(({ cells }) => cells.includes(top.cells[0] ?? ''));
  // 評価 heads the grades, not what they count.
  const rows = across.rows.map((row) =>
    row === heading ? { ...row, cells: ['区分', ...row.cells.slice(1)] } : row,
  );
  return { ...across, rows };
}
