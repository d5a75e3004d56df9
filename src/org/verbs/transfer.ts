import type { Duty, Extent } from '../change.ts';
import type { Name } from '../name.ts';
import type { UnitId } from '../unit.ts';
import { type Definition, handover, mention, mentions, nothing } from './definition.ts';

interface Transfer {
  readonly verb: 'transfer';
  readonly duty: Duty;
  readonly from: UnitId;
  /** Nobody, where the duty ends. */
  readonly to: readonly { readonly id: UnitId; readonly extent: Extent }[];
}

interface Written {
  readonly verb: 'transfer';
  readonly duty: Duty;
  readonly from: Name;
  readonly to: readonly { readonly unit: Name; readonly extent: Extent }[];
}

/** A duty changes hands. The units stay what they are. */
export const transfer: Definition<Transfer, Written> = {
  tone: 'changes',
  about: 'duties',
  names: ({ from, to }) => ({
    staying: mention('from', from),
    standing: mentions(
      'to',
      to.map(({ unit }) => unit),
    ),
  }),
  understand: ({ duty, to }, { staying: [from], standing }) =>
    from
      ? {
          verb: 'transfer',
          duty,
          from,
          to: standing.map((id, at) => ({ id, extent: to[at]?.extent ?? 'unknown' })),
        }
      : null,
  effect: ({ duty, from, to }) => ({
    ...nothing,
    stood: [from],
    goesOn: to.map(({ id }) => id),
    duties: handover(duty, {
      from,
      // A part, or an unknown part, leaves something behind; a whole, or an end, leaves nothing.
      keeps: to.length > 0 && to.every(({ extent }) => extent !== 'whole'),
      to: to.map(({ id }) => id),
    }),
  }),
  undo: () => [],
  identify: (change, by) => ({
    ...change,
    from: by.id(change.from),
    to: change.to.map((one) => ({ ...one, id: by.id(one.id) })),
  }),
  sides: ({ from, to }) => ({ subject: from, from: [from], to }),
  fields: { stood: 'from', goesOn: 'to[]' },
};
