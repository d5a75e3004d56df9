import { files, liveModulesFolder, urls, withinSite } from './urls.ts';

/** Stands where a municipality would, among the arguments of an address. */
const NOBODY = 'nobody-0';

/**
 * The first parts of all addresses that the site has of its own. A municipality of such a name would lie in the same
 * folder, and one of the two would be lost.
 */
export const siteNames: ReadonlySet<string> = new Set(
  [...Object.values(urls), ...Object.values(files), liveModulesFolder].flatMap(ownNameOf),
);

function ownNameOf(address: string | ((...parts: never[]) => string)): readonly string[] {
  const call = address as (...parts: string[]) => string;
  const made = typeof address === 'string' ? address : call(NOBODY, 'x', 'x', 'x');
  // What lies beside any page lies beside the first one too.
  const [first = ''] = withinSite(made.startsWith(urls.home) ? made : call(urls.home)).split(/[/#?]/);
  if (first === '' || first === NOBODY) return [];
  // 404.html is also what the page 404 is written as.
  return [first, first.replace(/\.[^.]*$/, '')];
}
