import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';

/** Indicators of the whole edition, and of sections that have no heading on its page. */
export function indicatorsApart({ indicators, sections }: LinkedEdition): readonly LinkedIndicator[] {
  const shown = new Set(sections.map(({ id }) => id));
  return indicators.filter(({ of }) => of.section === null || !shown.has(of.section));
}
