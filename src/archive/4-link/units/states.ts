import type { ISODate } from '#calendar/date.ts';
import { ROOT, UNKNOWN } from '#org/unit.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import { nameOf } from '../../1-read/schema/unit-ref.ts';
import type { Written } from '../../1-read/source.ts';
import type { Derived } from '../../2-derive/derive.ts';
import type { LinkedState } from '../types.ts';

/**
 * What a reorganization states about the chart after it. Its units have no ids until it is in force: until
 * then no chart shows them.
 */
export function linkStates(
  { directory }: Derived,
  { data }: Written<Reorganization>,
  date: ISODate,
): readonly LinkedState[] {
  return data.states.map(({ unit, has, ref = [], note = null }) => {
    const { path, parentUnknown } = nameOf({ kindKey: 'unit', ...unit });
    const id =
      data.status === 'in force'
        ? directory.find(path, date, 'on', 'unit', parentUnknown ? UNKNOWN : ROOT)
        : null;
    const below = (name: string) => ({
      id: id === null ? null : directory.find([name], date, 'on', 'unit', id),
      path: [...path, name].join('/'),
    });
    return {
      unit: { id, path: path.join('/') },
      has: 'count' in has ? null : has.map(below),
      count: 'count' in has ? has : null,
      ref,
      note,
    };
  });
}
