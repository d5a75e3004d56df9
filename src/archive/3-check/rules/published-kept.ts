import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { type Address, addressesOf } from '../../2-derive/addresses.ts';
import { formerAddresses, upward } from '../../2-derive/former-addresses.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/** Checks that every published address still leads somewhere. */
export function* publishedKept({ source, derived }: Context): Iterable<Diagnostic> {
  const file = source.published;
  if (!file) return;
  const { published, moved, gone } = file.data;
  const addresses = [...addressesOf(source, derived)];
  const standing = new Set(addresses.map(({ address }) => address));
  const fresh = addresses.filter(({ address }) => !Object.hasOwn(published, address));
  const lost = formerAddresses(source, derived).filter(
    ({ address, fate }) => fate === null && Object.hasOwn(published, address),
  );
  const lostAddresses = new Set(lost.map(({ address }) => address));
  for (const { address, name } of lost) {
    // If an address above is lost as well, correcting that one recovers this one.
    if (
      upward(address)
        .slice(1)
        .some((above) => lostAddresses.has(above))
    )
      continue;
    // `moved` names a wrong target, which is reported below.
    if (Object.hasOwn(moved, address)) continue;
    const renamed = successorOf(address, name ?? '', fresh);
    yield renamed
      ? diagnose('H313', renamed.place, { address, now: renamed.address, name: name ?? '' })
      : diagnose('H312', file.at(['published', address], 'key'), { address, name: name ?? '' });
  }
  for (const [address, target] of Object.entries(moved)) {
    if (!standing.has(target))
      yield diagnose('H314', file.at(['moved', address]), {
        address,
        target,
        nearest: near(target, [...standing]),
      });
  }
  for (const [section, entries] of Object.entries({ moved, gone })) {
    for (const address of Object.keys(entries))
      if (standing.has(address))
        yield diagnose('H315', file.at([section, address], 'key'), { address, section });
  }
}

/** An unpublished address with the name of a lost one: probably the same thing with another id. */
function successorOf(address: string, name: string, fresh: readonly Address[]): Address | null {
  // All charts have the same name.
  if (address.startsWith('org/')) return null;
  const above = aboveOf(address);
  const [only, another] = fresh.filter((one) => one.name === name && aboveOf(one.address) === above);
  return another === undefined ? (only ?? null) : null;
}

function aboveOf(address: string): string {
  return address.replace(/[^/#]*$/, '');
}
