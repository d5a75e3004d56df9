import type { MunicipalitySource } from '../1-read/read.ts';
import type { Derived } from '../2-derive/derive.ts';
import { formerAddresses, yearAt } from '../2-derive/former-addresses.ts';
import type { FormerPage, Year } from './types.ts';
import { urls } from './urls.ts';

/** A page for each address that was published and is no more. A part of a page needs none: its page stands. */
export function linkFormer(
  source: MunicipalitySource,
  derived: Derived,
  years: readonly Pick<Year, 'fiscalYear'>[],
): readonly FormerPage[] {
  const standing = new Set(years.map(({ fiscalYear }) => fiscalYear));
  return formerAddresses(source, derived).flatMap(({ address, name, fate }): FormerPage[] => {
    const year = yearAt(address);
    if (fate === null || address.includes('#') || (year !== null && standing.has(year))) return [];
    const was = { address, url: urls.published(source.id, address), name };
    return 'why' in fate
      ? [{ ...was, now: null, why: fate.why }]
      : [{ ...was, now: { url: urls.published(source.id, fate.to.address), name: fate.to.name }, why: null }];
  });
}
