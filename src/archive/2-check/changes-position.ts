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

export function changeLine(file: Written<Reorganization>, change: number): number {
  return file.at(['changes', change]).line;
}
