import { writePage } from './size/page.ts';

/** Writes docs/benchmarks.md and its figures anew from what was measured. */
export async function bench(): Promise<void> {
  writePage();
}
