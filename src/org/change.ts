import type { DutyId } from './unit.ts';
import type { verbs } from './verbs/verbs.ts';

type Verbs = typeof verbs;
export type Verb = keyof Verbs;

/** A change with every unit known by identity. The charts before and after need no names to agree on it. */
export type Change = { [V in Verb]: ChangeOf<V> }[Verb];
export type ChangeOf<V extends Verb> = Extract<Parameters<Verbs[V]['effect']>[0], { readonly verb: V }>;

/** A change as an editor writes it: "before" names belong to the chart before, "after" names to the chart after. */
export type WrittenChange = { [V in Verb]: WrittenOf<V> }[Verb];
export type WrittenOf<V extends Verb> = Extract<Parameters<Verbs[V]['names']>[0], { readonly verb: V }>;

/** How much of a duty a destination takes. */
export type Extent = 'whole' | 'part' | 'unknown';

/** A duty by its identity, or only by what the source calls it (業務), which makes no identity. */
export type Duty = { readonly id: DutyId } | { readonly unnamed: string };
