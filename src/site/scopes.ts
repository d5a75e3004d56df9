/** What is made in one go: the pages of a municipality, of all of them, or the guide, which the content has no part in. */
export type Scope = { readonly municipality: string } | 'all' | 'guide';

/** Which routes are made in which scope, as the name of the file in `pages/` tells. */
export function scopeOfRoute(route: string): 'municipality' | 'all' | 'guide' {
  if (route.split('/').some((part) => part.startsWith('[municipality]'))) return 'municipality';
  return route.startsWith('/contribute') ? 'guide' : 'all';
}
