import { type Address, addressesOf } from '#archive/2-derive/addresses.ts';
import { fateIn, formerAddresses } from '#archive/2-derive/former-addresses.ts';
import { listedName } from '#archive/2-derive/listed.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import type { Both, Opened } from './opened.ts';

export interface Page {
  /** Relative to the municipality, as in published.yaml. */
  readonly address: string;
  readonly name: string;
}

export interface Addresses {
  readonly came: readonly Page[];
  /** Addresses that led somewhere before the change and lead nowhere after it. */
  readonly lost: readonly Page[];
}

export function addressesBetween({ before, after }: Both): Addresses {
  const [was, is] = [before, after].map((side) => (side === null ? new Map() : standingIn(side))) as [
    Map<string, Page>,
    Map<string, Page>,
  ];
  const published = Object.entries(before?.source.published?.data.published ?? {}).map(
    ([address, listed]) => [address, { address, name: listedName(listed) }] as const,
  );
  const promised = new Map([...published, ...was]);
  const leadsOn = after === null ? () => false : leadingOn(after, is);
  const broken = after?.source.broken ?? new Set();
  return {
    came: [...is.values()].filter(({ address }) => !promised.has(address)),
    lost: [...promised.values()].filter(
      ({ address, ...one }) =>
        !is.has(address) && !leadsOn(address) && !('place' in one && broken.has((one as Address).place.file)),
    ),
  };
}

/** All permanent addresses, and the pages of fiscal years. */
function standingIn({ source, derived, archive }: Opened): Map<string, Page> {
  const years = archive.years.map(({ fiscalYear }) => ({
    address: `years/${fiscalYear}`,
    name: `${formatFiscalYear(fiscalYear)}の変化`,
  }));
  return new Map([...addressesOf(source, derived), ...years].map((one) => [one.address, one]));
}

/** Whether a removed address redirects or leads to a page that gives the reason. */
function leadingOn({ source, derived }: Opened, standing: ReadonlyMap<string, Page>) {
  const file = source.published;
  const former = new Map(formerAddresses(source, derived).map(({ address, fate }) => [address, fate]));
  return (address: string) => {
    if (former.has(address)) return former.get(address) !== null;
    // A year that published.yaml does not list has no page to redirect from; a fate stated for a document
    // covers its parts.
    return file !== null && !address.startsWith('years/') && fateIn(file.data, standing, address) !== null;
  };
}
