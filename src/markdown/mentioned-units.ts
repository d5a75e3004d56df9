import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import type { Lexicon } from '#archive/names/find-names.ts';
import { type NamedUnits, namedUnits } from '#archive/names/who-is-named.ts';
import { once } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { changeDayWords } from '#telling/dates.ts';
import { howItEnded } from '#telling/units/ending.ts';

/** A unit mentioned in a text, and what became of it. */
export interface MentionedUnit {
  readonly id: string;
  readonly url: string;
  readonly note: null | {
    /** 令和8年4月1日に廃止, その後は不明. */
    readonly ended: string;
    readonly heirs: readonly { readonly path: string; readonly url: string }[];
  };
}

/** Resolves the names of units in the text of a page. */
export interface PageUnits {
  readonly lexicon: Lexicon;
  /** The unit that a name refers to, or null; `above` is the unit mentioned before it. */
  readonly unitOf: (name: string, above: MentionedUnit | null) => MentionedUnit | null;
}

interface Known {
  readonly named: NamedUnits;
  readonly byId: ReadonlyMap<string, LinkedUnit>;
}

/** `date` is the date of the text; without it names are not resolved. */
export function pageUnits(
  archive: Pick<Archive, 'units' | 'reorganizations'>,
  date: ISODate | null,
): PageUnits {
  const { named, byId } = knownOf(archive.units);
  return {
    lexicon: named.lexicon,
    unitOf(name, above) {
      const id = date && named.whoIs(name, date, above?.id ?? null);
      const unit = id ? byId.get(id) : undefined;
      return unit ? { id: unit.id, url: unit.url, note: noteOf(archive, unit, byId, date) } : null;
    },
  };
}

const knownOf = once(
  (units: readonly LinkedUnit[]): Known => ({
    named: namedUnits(units),
    byId: new Map(units.map((unit) => [unit.id, unit])),
  }),
);

/**
 * What became of an abolished unit. Null for an existing unit, and if the text is dated on the day of the
 * change and all heirs followed then: such a text describes the change itself.
 */
function noteOf(
  archive: Pick<Archive, 'reorganizations'>,
  unit: LinkedUnit,
  byId: Known['byId'],
  date: ISODate | null,
): MentionedUnit['note'] {
  const how = howItEnded(unit);
  if (how === null || unit.abolished === null) return null;
  const ended = unit.isLost ? how : `${changeDayWords(archive, unit.abolished)}に${how}`;
  const heirs = unit.today.flatMap((id) => byId.get(id) ?? []).filter((heir) => heir !== unit);
  const isOnThatDay = heirs.every(({ id }) =>
    unit.successors.some((one) => one.id === id && one.date === date),
  );
  if (unit.abolished === date && isOnThatDay) return null;
  return { ended, heirs: heirs.map(({ names, url }) => ({ path: names.at(-1)?.path ?? '', url })) };
}
