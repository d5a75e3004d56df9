import type { Row, Sheet, UnreadCell } from './table.ts';
import { yearHeading } from './year-heading.ts';

const DITTO = /^(?:同上|["“]?〃["”]?|々|仝|”|″|\/\/)$/;

/**
 * Replaces 同上 and similar marks with the cell above. Below a year, the mark may as well mean the year before: if the
 * two cells differ, the cell is not read.
 */
export function withoutDitto(sheet: Sheet): Sheet {
  const rows: Row[] = [];
  const unread: UnreadCell[] = [];
  const ofYears = new Set<number>();
  let [count, besides] = [0, 0];
  for (const row of sheet.rows) {
    const above = rows.at(-1)?.cells ?? [];
    const cells: string[] = [];
    for (const [place, cell] of row.cells.entries()) {
      const isDitto = DITTO.test(cell.trim());
      const over = (above[place] ?? '').trim();
      const left = ofYears.has(place) && ofYears.has(place - 1) ? (cells[place - 1] ?? '').trim() : '';
      const isHeading = yearHeading(over) !== null;
      const repeated = left !== '' && (over === '' || isHeading) ? left : over;
      if (!isDitto || repeated === '') cells.push(cell);
      else if (left !== '' && repeated !== left) {
        cells.push(cell);
        unread.push({
          row: row.number,
          column: place,
          why: `「${cell.trim()}」が、上の欄（${over}）と左の年度（${left}）のどちらと同じかが分かりません`,
        });
      } else {
        cells.push(repeated);
        if (repeated === over) count++;
        else besides++;
      }
    }
    row.cells.forEach((cell, place) => void (yearHeading(cell)?.rest === '' && ofYears.add(place)));
    rows.push({ ...row, cells });
  }
  if (count + besides + unread.length === 0) return sheet;
  const note = (where: string, many: number) =>
    many === 0 ? [] : [`「同上」は、${where}と同じ言葉として読みました（${many}か所）。`];
  return {
    ...sheet,
    rows,
    unread: [...sheet.unread, ...unread],
    notes: [...sheet.notes, ...note('すぐ上の欄', count), ...note('左の年度', besides)],
  };
}
