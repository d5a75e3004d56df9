import type { Position } from '#diagnostics/diagnostic.ts';
import type { Change } from '#org/change.ts';
import type { Part } from '#org/problem.ts';
import type { Role } from '#org/verbs/definition.ts';
import { partOf } from '#org/verbs/part.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Written } from '../1-read/source.ts';

/** The position of the part of a change that a problem concerns. */
export function partPosition(file: Written<Reorganization>, part: Part): Position {
  const change = file.data.changes[part.change];
  const key = part.field === 'unit' || part.field === 'units' ? (change?.kindKey ?? part.field) : part.field;
  const index = part.index === undefined ? [] : [part.index];
  return file.at(['changes', part.change, key, ...index]);
}

/** The line of a change, preceded by its file if that is not `seenFrom`. */
export function changeLine(
  file: Written<Reorganization>,
  change: number,
  seenFrom: Written<Reorganization>,
): string {
  const line = `${file.at(['changes', change]).line} 行目`;
  return file === seenFrom ? line : `${file.id}.md の ${line}`;
}

/** The position of the name, within a change, that has a role in its effect. */
export function rolePosition(
  file: Written<Reorganization>,
  change: Change,
  index: number,
  role: Role,
  at: number,
): Position {
  return partPosition(file, partOf(change, index, role, at));
}
