import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ArchiveRun } from './archives.ts';
import type { Circumstances } from './machine.ts';
import type { Cost } from './measured.ts';
import type { Output } from './output.ts';

/** One generator's build of the documents. */
export interface PeerRun {
  readonly name: string;
  readonly documents: number;
  readonly cold: Cost;
  readonly edited: Cost | null;
  readonly output: Output;
}

export interface Results {
  readonly archives: Circumstances & {
    /** The cost of compiling the pages, once per version of the engine. */
    readonly compile: Cost;
    readonly runs: readonly ArchiveRun[];
  };
  /** Many small municipalities. */
  readonly small: Circumstances & { readonly runs: readonly ArchiveRun[] };
  readonly peers: Circumstances & {
    readonly versions: Readonly<Record<string, string>>;
    /** How often each was built; the median is reported. */
    readonly rounds: number;
    readonly runs: readonly PeerRun[];
  };
}

const fileOf = (name: keyof Results) => `docs/benchmarks/${name}.json`;

export function writeResults<Name extends keyof Results>(name: Name, results: Results[Name]): void {
  writeFileSync(fileOf(name), `${JSON.stringify(results, null, 2)}\n`);
}

/** Null if it was never measured. */
export function readResults<Name extends keyof Results>(name: Name): Results[Name] | null {
  return existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : null;
}
