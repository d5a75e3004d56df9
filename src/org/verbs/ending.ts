import type { ChangeOf, WrittenOf } from '../change.ts';
import type { Unit, UnitId } from '../unit.ts';
import { nothing, whoLeaves } from './definition.ts';

type Ending = 'abolish' | 'lose';

/** What `abolish` and `lose` share: units end and have no heirs. */
export const ending = {
  tone: 'ends',
  about: 'units',
  names: ({ unit, children }: WrittenOf<Ending>) => ({ ...whoLeaves('unit', unit), children }),
  effect: ({ ids }: ChangeOf<Ending>) => ({ ...nothing, ends: ids }),
  undo: ({ ids }: ChangeOf<Ending>, was: (id: UnitId) => Unit) =>
    ids.map((id) => ({ verb: 'establish', unit: was(id), replaces: null }) as const),
  sides: ({ ids }: ChangeOf<Ending>) => ({ subject: ids[0] ?? '', from: ids, to: [] }),
  fields: {},
} as const;
