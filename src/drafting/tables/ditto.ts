import type { Row, Sheet } from './table.ts';

const DITTO = /^(?:同上|["“]?〃["”]?|々|仝|”|″|\/\/)$/;

/** Replaces 同上 and similar marks with the cell above. */
export function withoutDitto(sheet: Sheet): Sheet {
  const rows: Row[] = [];
  let count = 0;
  for (const row of sheet.rows) {
    const above = rows.at(-1)?.cells ?? [];
    const cells = row.cells.map((cell, place) => {
      const repeated = DITTO.test(cell.trim()) ? (above[place] ?? '').trim() : '';
      if (repeated === '') return cell;
      count++;
      return repeated;
    });
    rows.push({ ...row, cells });
  }
  if (count === 0) return sheet;
  const note = `「同上」は、すぐ上の欄と同じ言葉として読みました（${count}か所）。`;
  return { ...sheet, rows, notes: [...sheet.notes, note] };
}
