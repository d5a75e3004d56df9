import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { findNames, type Lexicon } from '#archive/names/find-names.ts';
import { type NamedUnits, namedUnits } from '#archive/names/who-is-named.ts';
import { once } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import { changeDayWords } from '../dates.ts';
import { type Inline, type Line, link, listed, note, text } from '../inline.ts';
import { pathOf } from '../names.ts';
import { howItEnded } from './ending.ts';

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
  return { ended, heirs: heirs.map((heir) => ({ path: pathOf(heir), url: heir.url })) };
}

/** A text with a link at the first mention of each unit, and at the end what became of abolished ones. */
export function mentioning(
  archive: Pick<Archive, 'units' | 'reorganizations'>,
  words: string,
  date: ISODate | null,
): Line {
  const { lexicon, unitOf } = pageUnits(archive, date);
  const line: Inline[] = [];
  const seen = new Map<string, { readonly word: string; readonly unit: MentionedUnit }>();
  let above: MentionedUnit | null = null;
  let end = 0;
  for (const { word, at, isPart } of findNames(words, [lexicon])) {
    const unit: MentionedUnit | null = isPart ? null : unitOf(word, above);
    above = unit ?? above;
    if (!unit || seen.has(unit.id)) continue;
    seen.set(unit.id, { word, unit });
    line.push(text(words.slice(end, at)), link(word, unit.url));
    end = at + word.length;
  }
  const notes = [...seen.values()].flatMap(({ word, unit }) =>
    unit.note ? [becameOf(word, unit.note)] : [],
  );
  return [...line, text(words.slice(end)), ...notes].filter((one) => one.kind !== 'text' || one.text !== '');
}

/** 企画課は現在、総務部 政策課 */
function becameOf(word: string, { ended, heirs }: NonNullable<MentionedUnit['note']>): Inline {
  if (heirs.length === 0) return note(`${word}は${ended}`);
  return note(
    `${word}は現在、`,
    ...listed(heirs.map(({ path, url }) => link(path.replaceAll('/', ' '), url))),
  );
}
