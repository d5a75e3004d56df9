import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import type { Keys } from '../yaml/places.ts';
import { called, type Names } from './names.ts';

/**
 * A diagnostic, and the place of the missing key it reports or of the key that a misspelt one was meant for.
 */
export interface KeyedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly missesKey?: string;
  readonly meansKey?: string;
  /** The facts of an unknown key. */
  readonly unknownAs?: {
    readonly above: string;
    readonly key: string;
    readonly place: Position;
    readonly known: readonly string[];
    readonly names: Names;
  };
}

export function withoutKeys(...diagnostics: readonly Diagnostic[]): readonly KeyedDiagnostic[] {
  return diagnostics.map((diagnostic) => ({ diagnostic }));
}

export function placeKey(path: Keys): string {
  return JSON.stringify(path.map(String));
}

function parentKey(key: string): string {
  return placeKey((JSON.parse(key) as readonly string[]).slice(0, -1));
}

/**
 * If exactly one key is missing and one is unknown in the same record, the unknown one was probably meant for
 * it.
 */
export function pairedKeys(diagnostics: readonly KeyedDiagnostic[]): readonly KeyedDiagnostic[] {
  const missed = Map.groupBy(diagnostics, ({ missesKey }) => missesKey && parentKey(missesKey));
  const unknown = Map.groupBy(diagnostics, ({ unknownAs }) => unknownAs?.above);
  return diagnostics.map((one) => {
    if (one.unknownAs === undefined || one.meansKey !== undefined) return one;
    const { above, key, place, known, names } = one.unknownAs;
    const [only, another] = missed.get(above) ?? [];
    if (only?.missesKey === undefined || another !== undefined || unknown.get(above)?.length !== 1)
      return one;
    const near = String((JSON.parse(only.missesKey) as readonly string[]).at(-1));
    const facts = { key, nearest: near, called: called(near, names), known };
    return { diagnostic: diagnose('H101', place, facts), meansKey: only.missesKey };
  });
}
