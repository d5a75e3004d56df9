import { createHash } from 'node:crypto';
import type { Locked } from './lockfile.ts';

interface Bill {
  readonly serialNumber?: string;
  readonly metadata: {
    readonly timestamp?: string;
    readonly tools?: unknown;
    readonly component: { readonly name: string; readonly 'bom-ref': string };
  };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** npm's own `--omit dev` also drops packages that the engine and its development share. */
export function withoutDevelopment<B extends Bill>(bill: B, locked: readonly Locked[]): B {
  const kept = new Set([
    bill.metadata.component['bom-ref'],
    ...locked
      .filter(({ isForDevelopment }) => !isForDevelopment)
      .map(({ name, version }) => `${name}@${version}`),
  ]);
  return {
    ...bill,
    components: bill.components.filter((one) => kept.has(one['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ dependsOn = [], ...one }) => ({ ...one, dependsOn: dependsOn.filter((ref) => kept.has(ref)) })),
  };
}

/**
 * npm's bill of materials without what differs between runs or versions of npm: time, tool, folder and order. The serial number is
 * derived from the contents.
 */
export function reproducible<B extends Bill>(bill: B) {
  const { timestamp: _, tools: __, component, ...metadata } = bill.metadata;
  const { serialNumber: ___, ...rest } = bill;
  const same = {
    ...rest,
    metadata: { ...metadata, component: { ...component, name: component['bom-ref'].replace(/@[^@]*$/, '') } },
    components: bill.components.toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: bill.dependencies
      .map(({ dependsOn = [], ...one }) => ({ ...one, dependsOn: dependsOn.toSorted() }))
      .toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  const hex = createHash('sha256').update(JSON.stringify(same)).digest('hex');
  // A custom UUID derived from a digest: RFC 9562, version 8.
  const number = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { ...same, serialNumber: `urn:uuid:${number}` };
}
