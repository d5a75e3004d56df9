import { files, liveModulesFolder, urls, withoutBasePath } from './urls.ts';

/** A placeholder for the id of a municipality, to find URLs that begin with it. */
const NOBODY = 'nobody-0';

/**
 * The first path segments that the site uses itself. A municipality with such an id would share the folder,
 * and one of the two would be overwritten.
 */
export const siteNames: ReadonlySet<string> = new Set(
  [...Object.values(urls), ...Object.values(files), liveModulesFolder].flatMap(ownNameOf),
);

function ownNameOf(address: string | ((...parts: never[]) => string)): readonly string[] {
  const call = address as (...parts: string[]) => string;
  const made = typeof address === 'string' ? address : call(NOBODY, 'x', 'x', 'x');
  // A function that takes the URL of a page gets that of the home page.
  const [first = ''] = withoutBasePath(made.startsWith(urls.home) ? made : call(urls.home)).split(/[/#?]/);
  if (first === '' || first === NOBODY) return [];
  // The page `404` is written to `404.html`.
  return [first, first.replace(/\.[^.]*$/, '')];
}
