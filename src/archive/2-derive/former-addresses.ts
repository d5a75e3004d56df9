import type { Published } from '../1-read/schema/registers.ts';
import type { MunicipalitySource } from '../1-read/source.ts';
import { addressesOf } from './addresses.ts';
import type { Derived } from './derive.ts';
import { listedName } from './listed.ts';

/** An address that was published and is no more, and what the editor says of it. */
interface FormerAddress {
  readonly address: string;
  /** What it led to; null where it was never listed. */
  readonly name: string | null;
  readonly fate: { readonly to: Place } | { readonly why: string } | null;
}

/** An address that stands, and what it leads to. */
export interface Place {
  readonly address: string;
  readonly name: string;
}

/** The page from which every two charts can be reached, for those whose own comparison went. */
const CHARTS: Place = { address: 'org', name: '組織図' };

/** The page that lists the fiscal years, for those whose own page went. */
const YEARS: Place = { address: 'years', name: '年度ごとの変化' };

/**
 * The fiscal year whose page an address is; null for any other address. Which years have a page follows from what is
 * recorded: an editor neither names them nor takes them away.
 */
export function yearAt(address: string): number | null {
  const year = /^years\/(\d{4})$/.exec(address)?.[1];
  return year === undefined ? null : Number(year);
}

/** The two days that an address compares the charts of. Which have a page follows from which charts there are. */
export function comparisonAt(address: string): readonly [older: string, newer: string] | null {
  const [, older, newer] = /^org\/compare\/([\d-]+)\.\.([\d-]+)$/.exec(address) ?? [];
  return older === undefined || newer === undefined ? null : [older, newer];
}

/** What published.yaml knows beyond the addresses that files name: of years and comparisons of charts, those that stand too. */
export function formerAddresses(source: MunicipalitySource, derived: Derived): readonly FormerAddress[] {
  const file = source.published;
  if (!file) return [];
  const { published, moved, gone } = file.data;
  const standing = new Map([...addressesOf(source, derived)].map((one) => [one.address, one]));
  const former = new Set([published, moved, gone].flatMap((section) => Object.keys(section)));
  return [...former]
    .filter((address) => !standing.has(address))
    .map((address) => ({ address, name: nameOf(address), fate: fateIn(file.data, standing, address) }));

  function nameOf(address: string): string | null {
    const listed = published[address];
    return listed === undefined ? null : listedName(listed);
  }
}

/** What is said of an address, or of the nearest one above it: an edition goes with its document. */
export function fateIn(
  { moved, gone }: Published,
  standing: ReadonlyMap<string, Place>,
  address: string,
): FormerAddress['fate'] {
  for (const above of upward(address)) {
    const why = gone[above];
    const target = moved[above];
    const to =
      target === undefined
        ? undefined
        : (standing.get(target + address.slice(above.length)) ?? standing.get(target));
    if (to !== undefined) return { to };
    if (why !== undefined) return { why };
  }
  if (yearAt(address) !== null) return { to: YEARS };
  return comparisonAt(address) === null ? null : { to: CHARTS };
}

/** The address itself, and those above it. */
export function upward(address: string): readonly string[] {
  const all = [address];
  for (let at = address; /[/#]/.test(at); ) {
    at = at.replace(/[/#][^/#]*$/, '');
    all.push(at);
  }
  return all;
}
