import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { MunicipalitySource, SharedSource } from '../1-read/source.ts';
import type { Context, SharedContext } from './rule.ts';
import { rules, sharedRules } from './rules.ts';

export function checkMunicipality(context: Context): readonly Diagnostic[] {
  const broken = brokenParts(context.source);
  return rules.flatMap(({ needs, guards, rules }) => {
    if (needs.some((part) => broken.has(part))) return [];
    const found = rules.flatMap((rule) => [...firstOf(rule(context))]);
    if (guards && found.some(({ severity }) => severity === 'error')) broken.add(guards);
    return found;
  });
}

// Nobody reads more errors of one rule, and finding them all can take very long.
const ENOUGH = 500;

function* firstOf(diagnostics: Iterable<Diagnostic>): Iterable<Diagnostic> {
  let errors = 0;
  for (const diagnostic of diagnostics) {
    yield diagnostic;
    if (diagnostic.severity === 'error' && ++errors >= ENOUGH) return;
  }
}

export function checkShared(shared: SharedSource, context: SharedContext): readonly Diagnostic[] {
  return sharedRules.flatMap((rule) => [...firstOf(rule(shared, context))]);
}

function brokenParts(source: MunicipalitySource): Set<string> {
  const parts = new Set<string>();
  for (const file of source.broken) {
    if (/\/(?:charts|reorganizations)\//.test(file)) parts.add('organization');
    if (/\/documents\//.test(file)) parts.add('documents');
    if (file.endsWith('/ids.yaml')) parts.add('ids');
  }
  return parts;
}
