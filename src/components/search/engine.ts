import { searchPage } from '#archive/4-link/addresses/urls.ts';
import { createEngine } from '#search/browser.ts';

/** Shared by the box and the results, so that what one has fetched the other need not. */
export const engine = createEngine(searchPage());
