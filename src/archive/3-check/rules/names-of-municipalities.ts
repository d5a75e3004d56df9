import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { SharedSource } from '../../1-read/source.ts';
import { siteNames } from '../../4-link/addresses/site-names.ts';
import type { SharedContext } from '../rule.ts';

/** Checks that no municipality folder is named like a page of the site. */
export function* namesOfMunicipalities(
  _: SharedSource,
  { municipalities }: SharedContext,
): Iterable<Diagnostic> {
  for (const name of municipalities.keys()) {
    if (!siteNames.has(name)) continue;
    const position = { file: `content/${name}`, line: 1, column: 1, length: 1 };
    yield diagnose('H029', position, { name, instead: `${name}-shi` });
  }
}
