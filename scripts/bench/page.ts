import { writePage } from './size/page.ts';

/** Writes docs/benchmarks.md and its figures again from the stored results. */
export async function bench(): Promise<void> {
  writePage();
}
