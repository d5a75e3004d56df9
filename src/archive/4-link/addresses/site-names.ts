import { files, liveModulesFolder, urls, withoutBasePath } from './urls.ts';

/** A placeholder for the id of a municipality. */
const NOBODY = 'nobody-0';

/** The folders in which every municipality has an entry that is named by its id. */
const homes = [urls.municipality(NOBODY), files.data(NOBODY, 'units'), files.draftTexts(NOBODY)].map(
  (address) => withoutBasePath(address).split(NOBODY, 1)[0] ?? '',
);

/**
 * The names in these folders that the site uses itself. The files of a municipality with such an id would
 * lie among those of the site, and some would have the same path.
 */
export const siteNames: ReadonlySet<string> = new Set(
  [...Object.values(urls), ...Object.values(files), liveModulesFolder].map(addressOf).flatMap(ownNames),
);

function addressOf(address: string | ((...parts: never[]) => string)): string {
  if (typeof address === 'string') return withoutBasePath(address);
  const call = address as (...parts: string[]) => string;
  const made = call(NOBODY, 'x', 'x', 'x');
  // A function that takes the URL of a page gets that of the home page.
  return withoutBasePath(made.startsWith(urls.home) ? made : call(urls.home, NOBODY, NOBODY, NOBODY));
}

function ownNames(address: string): readonly string[] {
  return homes.flatMap((home) => {
    if (!address.startsWith(home)) return [];
    const [name = ''] = address.slice(home.length).split(/[/#?]/);
    // The page `404` is written to `404.html`.
    return name.includes(NOBODY) ? [] : [name, name.replace(/\.[^.]*$/, '')].filter((one) => one !== '');
  });
}
