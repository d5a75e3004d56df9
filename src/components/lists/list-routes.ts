// For `getStaticPaths`: the pages of a list as routes that end with `[...part]`, with props `given`.
import type { ListPages } from './paged.ts';

export function routesOfList<T, Given extends object = Record<never, never>>(
  pages: ListPages<T>,
  given = {} as Given,
) {
  return pages.map(({ part, page }) => ({ params: { part }, props: { page, ...given } }));
}

/** Without the page at the address of the list itself. */
export function routesBelowList<T, Given extends object = Record<never, never>>(
  pages: ListPages<T>,
  given = {} as Given,
) {
  return pages.flatMap(({ part, page }) =>
    page.kind === 'group' ? [{ params: { part }, props: { page, ...given } }] : [],
  );
}
