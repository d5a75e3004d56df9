import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/read.ts';
import type { Context, SharedContext } from './rule.ts';
import { rules, sharedRules } from './rules.ts';

/** All that the rules find in one municipality. A rule whose files are broken waits until they are mended. */
export function checkMunicipality(context: Context): readonly Diagnostic[] {
  const broken = brokenParts(context.source);
  return rules
    .filter((rule) => !rule.needs.some((part) => broken.has(part)))
    .flatMap((rule) => [...rule.check(context)]);
}

export function checkShared(shared: SharedSource, context: SharedContext): readonly Diagnostic[] {
  return sharedRules.flatMap((rule) => [...rule.check(shared, context)]);
}

function brokenParts(source: MunicipalitySource): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const file of source.broken) {
    if (/\/(?:charts|reorganizations)\//.test(file)) parts.add('organization');
    if (/\/documents\//.test(file)) parts.add('documents');
    if (file.endsWith('/ids.yaml')) parts.add('ids');
  }
  return parts;
}
