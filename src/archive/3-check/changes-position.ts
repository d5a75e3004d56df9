import type { Position } from '#diagnostics/diagnostic.ts';
import type { Part } from '#org/problem.ts';
import type { Written } from '../1-read/read.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';

/** Where the part of a change stands that a problem is about. */
export function partPosition(file: Written<Reorganization>, part: Part): Position {
  const change = file.data.changes[part.change];
  const key = part.field === 'unit' || part.field === 'units' ? (change?.kindKey ?? part.field) : part.field;
  const index = part.index === undefined ? [] : [part.index];
  return file.at(['changes', part.change, key, ...index]);
}

/** The line of a change, with its file where that is another than the one that is spoken of. */
export function changeLine(
  file: Written<Reorganization>,
  change: number,
  seenFrom: Written<Reorganization>,
): string {
  const line = `${file.at(['changes', change]).line} 行目`;
  return file === seenFrom ? line : `${file.id}.md の ${line}`;
}

/** Where a change says what a unit is called after it. */
export function namePosition(file: Written<Reorganization>, change: number, index: number): Position {
  switch (file.data.changes[change]?.kindKey) {
    case 'rename':
    case 'move':
      return partPosition(file, { change, field: 'to' });
    case 'merge':
      return partPosition(file, { change, field: 'into' });
    case 'split':
      return partPosition(file, { change, field: 'into', index });
    default:
      return partPosition(file, { change, field: 'unit' });
  }
}
