import type { Change } from './change.ts';
import type { Parent, Unit, UnitId } from './unit.ts';

/**
 * What a change does to identities, in one form for all verbs: who ends, who begins, who stands elsewhere,
 * who must go on, and who is heir to whom. Everything that replays, checks or follows changes reads this.
 */
export interface Effect {
  readonly ends: readonly UnitId[];
  readonly begins: readonly Unit[];
  /** A null parent means: where it stood. */
  readonly placed: readonly { readonly id: UnitId; readonly parent: Parent | null; readonly name: string }[];
  readonly goesOn: readonly UnitId[];
  readonly heirs: readonly { readonly from: UnitId; readonly to: UnitId }[];
}

const nothing: Effect = { ends: [], begins: [], placed: [], goesOn: [], heirs: [] };

export function effectOf(change: Change): Effect {
  switch (change.verb) {
    case 'establish':
      return { ...nothing, begins: [change.unit] };
    case 'abolish':
      return { ...nothing, ends: [change.id] };
    case 'rename':
      return { ...nothing, placed: [{ id: change.id, parent: null, name: change.to }] };
    case 'move':
      return { ...nothing, placed: [{ id: change.id, parent: change.parent, name: change.name }] };
    case 'merge':
      return {
        ...nothing,
        ends: change.ids,
        begins: [change.into],
        heirs: change.ids.map((from) => ({ from, to: change.into.id })),
      };
    case 'absorb':
      return {
        ...nothing,
        ends: [change.id],
        goesOn: [change.into],
        heirs: [{ from: change.id, to: change.into }],
      };
    case 'split':
      return {
        ...nothing,
        ends: [change.id],
        begins: change.into,
        heirs: change.into.map((unit) => ({ from: change.id, to: unit.id })),
      };
    case 'detach':
      return {
        ...nothing,
        begins: [change.unit],
        goesOn: [change.from],
        heirs: [{ from: change.from, to: change.unit.id }],
      };
    case 'transfer':
      return { ...nothing, goesOn: change.to.map(({ id }) => id) };
    case 'regrade':
      return { ...nothing, goesOn: [change.id] };
    case 'assign':
      return { ...nothing, goesOn: [change.to] };
  }
}
