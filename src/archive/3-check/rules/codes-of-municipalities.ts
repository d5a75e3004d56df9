import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { SharedSource } from '../../1-read/source.ts';
import type { SharedContext } from '../rule.ts';

/** Checks that no two municipalities have the same 団体コード. */
export function* codesOfMunicipalities(
  _: SharedSource,
  { municipalities }: SharedContext,
): Iterable<Diagnostic> {
  const first = new Map<string, string>();
  for (const [id, { code }] of municipalities) {
    if (code === null) continue;
    const other = first.get(code.value);
    if (other === undefined) first.set(code.value, id);
    else yield diagnose('H505', code.position, { code: code.value, other: `content/${other}/` });
  }
}
