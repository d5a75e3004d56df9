import { lastName } from '#org/path.ts';
import type { LinkedChange } from '../types.ts';

/** The name of a transferred duty on its own: an unnamed duty gets the name of the unit that had it. */
export function dutyName({ duty, from }: Pick<LinkedChange, 'duty' | 'from'>): string {
  if (duty === null) return '';
  if (duty.id !== null || duty.isArea || from.length === 0) return duty.name;
  return `${from.map(({ path }) => lastName(path)).join('・')}の${duty.name}`;
}
