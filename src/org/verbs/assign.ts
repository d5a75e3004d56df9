import type { Duty } from '../change.ts';
import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Definition, handover, mention, nothing, plain } from './definition.ts';

interface Assign {
  readonly verb: 'assign';
  readonly duty: Duty;
  readonly to: UnitId;
}

interface Written {
  readonly verb: 'assign';
  readonly duty: Duty;
  readonly to: Name;
}

/** A unit gets a duty that nobody had. */
export const assign: Definition<Assign, Written> = {
  tone: 'changes',
  about: 'duties',
  names: ({ to }) => ({ standing: mention('to', to) }),
  understand: ({ duty }, { standing: [to] }) => (to ? { verb: 'assign', duty, to } : null),
  effect: ({ duty, to }) => ({
    ...nothing,
    goesOn: [to],
    duties: handover(duty, { from: null, keeps: false, to: [to] }),
  }),
  undo: () => [],
  identify: (change, by) => ({ ...change, to: by.id(change.to) }),
  sides: ({ to }) => ({ subject: to, from: [], to: plain(to) }),
  fields: { goesOn: 'to' },
};
