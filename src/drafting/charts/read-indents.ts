import type { Row, UnreadRow } from '../tables/table.ts';
import { type Above, aboveOf, indentOf } from './indents.ts';
import type { FoundPaths } from './shape.ts';
import { closedUp, nameFault, namesIn } from './unit-words.ts';

/** Reads a single column in which lower units are indented further. */
export function readIndents(rows: readonly Row[], [place = 0]: readonly number[]): FoundPaths {
  const units: { readonly path: readonly string[]; readonly row: number }[] = [];
  const unread: UnreadRow[] = [];
  const notes: string[] = [];
  let above: Above = [];
  for (const { number: row, cells } of rows) {
    const cell = cells[place] ?? '';
    const read = indentOf(cell);
    const next = { ...read, name: closedUp(read.name) };
    const before = next.name === '' ? null : aboveOf(above, next);
    const names = namesIn(next.name) ?? [next.name];
    const fault =
      next.name === ''
        ? '組織の名前の列が空です'
        : (names.map(nameFault).find((why) => why !== null) ?? null);
    if (fault !== null) unread.push({ row, why: fault });
    else if (before === null)
      unread.push({
        row,
        why: `「${next.name}」の字下げが、上のどの行とも揃っていません。どの組織の下かが分かりません`,
      });
    if (before === null || next.name === '') continue;
    // Below an unreadable name, the position is unknown.
    const isLost = before.some(({ name }) => nameFault(name) !== null);
    above = [...before, next];
    if (fault !== null) continue;
    if (isLost) unread.push({ row, why: `上の組織を読めなかったので、「${next.name}」の位置が分かりません` });
    else {
      for (const name of names) units.push({ path: [...before.map((one) => one.name), name], row });
      if (names.length > 1)
        notes.push(
          `${row}行目: ${names.map((name) => `「${name}」`).join('')}を、それぞれ一つの組織として読みました。`,
        );
    }
  }
  return { units, unread, notes };
}
