import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ArchiveRun } from './archives.ts';
import type { Circumstances } from './machine.ts';
import type { Cost } from './measured.ts';
import type { Output } from './output.ts';

/** The same documents as one generator builds them. */
export interface PeerRun {
  readonly name: string;
  readonly documents: number;
  readonly cold: Cost;
  readonly edited: Cost | null;
  readonly output: Output;
}

export interface Results {
  readonly archives: Circumstances & {
    /** Of the pages as a program, once for a version of the engine. */
    readonly compile: Cost;
    readonly runs: readonly ArchiveRun[];
  };
  /** Of many municipalities that are small. */
  readonly small: Circumstances & { readonly runs: readonly ArchiveRun[] };
  readonly peers: Circumstances & {
    readonly versions: Readonly<Record<string, string>>;
    /** How often each was built; the one in the middle is told. */
    readonly rounds: number;
    readonly runs: readonly PeerRun[];
  };
}

const fileOf = (name: keyof Results) => `docs/benchmarks/${name}.json`;

export function writeResults<Name extends keyof Results>(name: Name, results: Results[Name]): void {
  writeFileSync(fileOf(name), `${JSON.stringify(results, null, 2)}\n`);
}

/** Null where it was never measured. */
export function readResults<Name extends keyof Results>(name: Name): Results[Name] | null {
  return existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : null;
}
