import type { Extent } from '../change.ts';
import { type DefinitionOf, handover, isEvery, mentions, nothing } from './definition.ts';

/** A duty passes to other units. The units themselves do not change. */
export const transfer: DefinitionOf<'transfer'> = {
  tone: 'changes',
  about: 'duties',
  names: ({ from, to }) => ({
    ...(isEvery(from) ? { sweeping: { all: from, as: 'staying' } } : { staying: mentions('from', from) }),
    standing: mentions(
      'to',
      to.map(({ unit }) => unit),
    ),
  }),
  understand: ({ duty, from, to, elsewhere = null, isJoined }, { staying, standing }) => ({
    verb: 'transfer',
    duty,
    // A unit of an `Every` that takes the duty does not also give it.
    from: isEvery(from) ? staying.filter((id) => !standing.includes(id)) : staying,
    to: standing.map((id, at) => ({ id, extent: to[at]?.extent ?? 'unknown' })),
    elsewhere,
    isJoined,
  }),
  effect: ({ duty, from, to, elsewhere }) => {
    const keeps = keepsAfter([...to.map(({ extent }) => extent), ...(elsewhere === null ? [] : [elsewhere])]);
    const takers = to.map(({ id }) => id);
    const givers = from.length > 0 ? from : [null];
    return {
      ...nothing,
      stood: from,
      goesOn: takers,
      duties: givers.flatMap((giver) => handover(duty, { from: giver, keeps, to: takers })),
    };
  },
  undo: () => [],
  identify: (change, by) => ({
    ...change,
    from: change.from.map(by.id),
    to: change.to.map((one) => ({ ...one, id: by.id(one.id) })),
  }),
  sides: ({ from, to }) => ({ subject: from[0] ?? to[0]?.id ?? '', from, to }),
  fields: { stood: 'from[]', goesOn: 'to[]' },
};

/** Whether the giver keeps a part of the duty; null if an extent is unknown. Without a taker, the duty ends. */
function keepsAfter(extents: readonly Extent[]): boolean | null {
  if (extents.length === 0 || extents.includes('whole')) return false;
  return extents.includes('unknown') ? null : true;
}
