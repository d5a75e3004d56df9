// The ids that pages use themselves. An id is unique on a page, so headings and measures must not use one of
// these.

const everywhere = 'contents contents-title main site-search cite mends derived corrections footnote-label';

export const pageIds = {
  reorganization:
    idsOf(`before-and-after flows changes proof verified counts states stages plan-and-result dropped
    accepted remarks statements`),
  edition:
    idsOf(`schedule-figure indicators yearly-progress scales recorded-events figures noted-terms standing
    standing-by-section standing-by-report reported result results edition-facts`),
} as const;

function idsOf(own: string): readonly string[] {
  return `${everywhere} ${own}`.split(/\s+/);
}

/** Ids that pages build from other names, such as `result-…`. */
const families = {
  reorganization:
    /^(?:changes|figure|flows|pair|establish|abolish|rename|move|merge|absorb|split|detach|reorganize|lose|transfer|regrade|assign|hold)-/,
  edition: /^(?:schedule-.+-(?:title|desc|arrow)|scale-.+|result-.+|fn-.+)$/,
} as const;

export function isPageId(kind: keyof typeof pageIds, id: string): boolean {
  return pageIds[kind].includes(id) || families[kind].test(id);
}
