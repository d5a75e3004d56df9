import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import type { Lexicon } from '#archive/names/find-names.ts';
import { type NamedUnits, namedUnits } from '#archive/names/who-is-named.ts';
import { once } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { howItEnded } from '#telling/units/ending.ts';

/** A unit that is named, and what became of it. */
export interface MentionedUnit {
  readonly id: string;
  readonly url: string;
  readonly note: null | {
    /** 令和8年4月1日に廃止, その後は不明. */
    readonly ended: string;
    readonly heirs: readonly { readonly path: string; readonly url: string }[];
  };
}

/** Which units the text of a page speaks of. */
export interface PageUnits {
  readonly lexicon: Lexicon;
  /** The unit that a name means; `above` is the unit that was named before it. */
  readonly unitOf: (name: string, above: MentionedUnit | null) => MentionedUnit | null;
}

interface Known {
  readonly named: NamedUnits;
  readonly byId: ReadonlyMap<string, LinkedUnit>;
}

/** `date` is that of the text; a text without one names nobody for certain. */
export function pageUnits({ units }: Pick<Archive, 'units'>, date: ISODate | null): PageUnits {
  const { named, byId } = knownOf(units);
  return {
    lexicon: named.lexicon,
    unitOf(name, above) {
      const id = date && named.whoIs(name, date, above?.id ?? null);
      const unit = id ? byId.get(id) : undefined;
      return unit ? { id: unit.id, url: unit.url, note: noteOf(unit, byId, date) } : null;
    },
  };
}

const knownOf = once(
  (units: readonly LinkedUnit[]): Known => ({
    named: namedUnits(units),
    byId: new Map(units.map((unit) => [unit.id, unit])),
  }),
);

/** What a text could not know: of the change that it tells itself, nothing but what came later. */
function noteOf(unit: LinkedUnit, byId: Known['byId'], date: ISODate | null): MentionedUnit['note'] {
  const how = howItEnded(unit);
  if (how === null || unit.abolished === null) return null;
  const ended = unit.isLost ? how : `${formatDate(unit.abolished)}に${how}`;
  const heirs = unit.today.flatMap((id) => byId.get(id) ?? []).filter((heir) => heir !== unit);
  const isTold = heirs.every(({ id }) => unit.successors.some((one) => one.id === id && one.date === date));
  if (unit.abolished === date && isTold) return null;
  return { ended, heirs: heirs.map(({ names, url }) => ({ path: names.at(-1)?.path ?? '', url })) };
}
