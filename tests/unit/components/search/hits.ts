import type { FacetValue, Found, Hit, HitType } from '#search/types.ts';

/** A minimal hit, distinguished by its address. */
export function hit(type: HitType, name: string, more: Partial<Hit> = {}): Hit {
  return {
    type,
    url: `/mihon/${name}/`,
    title: [{ text: name, marked: false }],
    context: null,
    sentence: [],
    excerpt: [],
    municipality: 'mihon',
    date: null,
    state: null,
    route: null,
    today: [],
    ...more,
  };
}

export function found(hits: readonly Hit[], more: Partial<Found> = {}): Found {
  const none: readonly FacetValue[] = [];
  return {
    match: hits.length > 0 ? 'all' : 'none',
    understood: null,
    answer: null,
    hits,
    isWhole: true,
    facets: { municipality: none, type: none, year: none, change: none, level: none },
    separately: [],
    ...more,
  };
}
