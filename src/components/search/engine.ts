import { searchPage } from '#archive/4-link/addresses/urls.ts';
import { createEngine } from '#search/browser.ts';

/** Shared by the search box and the results, so that neither fetches what the other has. */
export const engine = createEngine(searchPage());
