import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { SharedSource } from '../../1-read/source.ts';
import type { SharedContext, SharedRule } from '../rule.ts';

export const codesOfMunicipalities: SharedRule = {
  description: '二つの市区町村が、同じ団体コードを持たない',
  *check(_: SharedSource, { municipalities }: SharedContext): Iterable<Diagnostic> {
    const first = new Map<string, string>();
    for (const [id, { code }] of municipalities) {
      if (code === null) continue;
      const other = first.get(code.value);
      if (other === undefined) first.set(code.value, id);
      else yield diagnose('H505', code.position, { code: code.value, other: `content/${other}/` });
    }
  },
};
