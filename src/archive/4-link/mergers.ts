import type { ISODate } from '#calendar/date.ts';
import { type Namesake, type Namesakes, nameApart } from '../1-read/namesakes.ts';
import { compareTexts } from '../compare-texts.ts';
import { once } from '../once.ts';
import { urls } from './addresses/urls.ts';

/** The other municipality of a merger (合併), and the date of the merger. */
export interface Merged {
  readonly name: string;
  readonly url: string;
  readonly on: ISODate;
}

interface Mergers {
  /** The municipality that it was merged into; null where this site does not have it. */
  readonly into: Merged | null;
  /** The municipalities that were merged into it. */
  readonly joined: readonly Merged[];
}

interface Merger {
  readonly from: Called;
  readonly into: Called;
  readonly on: ISODate;
}

type Called = Namesake & { readonly name: string };

const mergers = once((namesakes: Namesakes): readonly Merger[] =>
  [...namesakes].flatMap(([name, alike]) =>
    alike.flatMap((one) => {
      const into = one.ended && called(one.ended.into, one, namesakes);
      return one.ended && into ? [{ from: { ...one, name }, into, on: one.ended.on }] : [];
    }),
  ),
);

export function mergersOf(id: string, namesakes: Namesakes): Mergers {
  const merged = (one: Called, on: ISODate): Merged => ({
    name: nameApart(one.name, one, namesakes),
    url: urls.municipality(one.id),
    on,
  });
  const all = mergers(namesakes);
  const [became] = all.filter(({ from }) => from.id === id);
  return {
    into: became ? merged(became.into, became.on) : null,
    joined: all
      .filter(({ into }) => into.id === id)
      .map(({ from, on }) => merged(from, on))
      .toSorted((a, b) => compareTexts(a.on, b.on) || compareTexts(a.url, b.url)),
  };
}

/** The municipality with a name. Where several have it, the one in the same prefecture; null where that is not clear. */
function called(name: string, { id, prefecture }: Namesake, namesakes: Namesakes): Called | null {
  const others = (namesakes.get(name) ?? []).filter((one) => one.id !== id);
  const near = others.filter((one) => one.prefecture === prefecture);
  const [only, another] = near.length > 0 ? near : others;
  return only && another === undefined ? { ...only, name } : null;
}
