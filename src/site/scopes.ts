/** Which routes are made in which scope, as the name of the file in `pages/` tells. */
export function scopeOfRoute(route: string): 'municipality' | 'all' | 'guide' {
  if (route.split('/').some((part) => part.startsWith('[municipality]'))) return 'municipality';
  return route.startsWith('/contribute') ? 'guide' : 'all';
}

/** Whether search asks what stands on a page, or whether it is there: the lists, years, and comparisons of charts. */
export function isLookedAt(path: string): boolean {
  return LISTS.test(path) || OF_MUNICIPALITY.test(path);
}

const LISTS = /^\/(?:[^/]+\/){0,2}$/;
const OF_MUNICIPALITY = /^\/[^/]+\/(?:years|org\/compare)\/[^/]+\/$/;
