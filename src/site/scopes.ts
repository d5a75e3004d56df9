/** Which job makes the pages of a route, by the path of its file in `pages/`. */
export function scopeOfRoute(route: string): 'municipality' | 'all' | 'guide' {
  if (route.split('/').some((part) => part.startsWith('[municipality]'))) return 'municipality';
  return route.startsWith('/contribute') ? 'guide' : 'all';
}

/** Whether search records are read from this page's HTML, or depend on its existence: lists, years and chart comparisons. */
export function isReadForSearch(path: string): boolean {
  return LISTS.test(path) || OF_MUNICIPALITY.test(path);
}

const LISTS = /^\/(?:[^/]+\/){0,2}$/;
const OF_MUNICIPALITY = /^\/[^/]+\/(?:years|org\/compare)\/[^/]+\/$/;
