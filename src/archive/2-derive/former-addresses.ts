import type { Published } from '../1-read/schema/registers.ts';
import type { MunicipalitySource } from '../1-read/source.ts';
import { addressesOf } from './addresses.ts';
import type { Derived } from './derive.ts';
import { listedName } from './listed.ts';

/** A published address that no longer exists, and what the editor says about it. */
interface FormerAddress {
  readonly address: string;
  /** The name of its target; null if it was never listed. */
  readonly name: string | null;
  readonly fate: { readonly to: ExistingAddress } | { readonly why: string } | null;
}

/** An existing address and the name of its target. */
export interface ExistingAddress {
  readonly address: string;
  readonly name: string;
}

/** The page from which any two charts can be compared, for comparisons that no longer have a page. */
const CHARTS: ExistingAddress = { address: 'org', name: '組織図' };

/** The list of fiscal years, for years that no longer have a page. */
const YEARS: ExistingAddress = { address: 'years', name: '年度ごとの変化' };

/**
 * The fiscal year if the address is that of a year page, otherwise null. Which years have a page follows from
 * the records, so editors do not declare them as moved or gone.
 */
export function yearAt(address: string): number | null {
  const year = /^years\/(\d{4})$/.exec(address)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * The two dates if the address is that of a comparison of charts, otherwise null. Which pairs have a page
 * follows from the charts.
 */
export function comparisonAt(address: string): readonly [older: string, newer: string] | null {
  const [, older, newer] = /^org\/compare\/([\d-]+)\.\.([\d-]+)$/.exec(address) ?? [];
  return older === undefined || newer === undefined ? null : [older, newer];
}

/**
 * The addresses in `published.yaml` that no file names any more. Year pages and comparisons are included even
 * if they exist.
 */
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

/** What the editor says about the address or the nearest one above it: an edition moves with its document. */
export function fateIn(
  { moved, gone }: Published,
  standing: ReadonlyMap<string, ExistingAddress>,
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

/** The address itself and every address above it, the nearest first. */
export function upward(address: string): readonly string[] {
  const all = [address];
  for (let at = address; /[/#]/.test(at); ) {
    at = at.replace(/[/#][^/#]*$/, '');
    all.push(at);
  }
  return all;
}
