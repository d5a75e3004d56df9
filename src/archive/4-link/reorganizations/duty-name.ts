import { lastName } from '#org/path.ts';
import type { LinkedChange } from '../types.ts';

/** What changes hands, so that it says something alone: a duty without a name is the work of whoever had it. */
export function dutyName({ duty, from }: Pick<LinkedChange, 'duty' | 'from'>): string {
  if (duty === null) return '';
  if (duty.id !== null || duty.isArea || from.length === 0) return duty.name;
  return `${from.map(({ path }) => lastName(path)).join('・')}の${duty.name}`;
}
