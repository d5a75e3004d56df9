import { leadsTo, linksIn } from './1-read/markdown/links.ts';
import type { MunicipalitySource, SharedSource, Sourced } from './1-read/source.ts';
import type { LinkToSite } from './3-check/rule.ts';
import { addressesIn } from './3-check/strings-in.ts';

type File = Pick<Sourced<unknown>, 'data' | 'at'>;

/** Every link to this site in the texts and fields of a municipality. */
export function linksToSite(
  { municipality, charts, reorganizations, editions }: MunicipalitySource,
  { site }: SharedSource,
): readonly LinkToSite[] {
  const begin = site?.data.url;
  const texts = [...reorganizations, ...editions];
  return [
    ...texts.flatMap(({ file, body }) =>
      linksIn(body, file).flatMap(({ url, position }): LinkToSite[] => {
        const leads = leadsTo(url);
        if (leads === 'site')
          return [
            {
              url,
              position,
              path: url
                .trim()
                .slice(1)
                .replace(/\?[^#]*/, ''),
            },
          ];
        const path = leads === 'elsewhere' && begin !== undefined ? pathOnSite(url, begin) : null;
        return path === null ? [] : [{ url, position, path }];
      }),
    ),
    ...[municipality, ...charts, ...texts].flatMap((file) => ownAddressesIn(file, begin)),
  ];
}

/** The addresses in the fields of `file` that lead to this site, whose URL is `begin`. */
export function ownAddressesIn(file: File | null, begin: string | undefined): readonly LinkToSite[] {
  if (file === null || begin === undefined) return [];
  return addressesIn(file.data).flatMap(({ text, keys }) => {
    const path = pathOnSite(text, begin);
    return path === null ? [] : [{ url: text, position: file.at(keys), path }];
  });
}

/** The path of `address` relative to the URL of the site; null if it leads elsewhere. */
function pathOnSite(address: string, site: string): string | null {
  const read = URL.parse(address.trim());
  const begin = URL.parse(site.replace(/\/?$/, '/'));
  if (read === null || begin === null || read.origin !== begin.origin) return null;
  if (!read.pathname.startsWith(begin.pathname)) return null;
  return read.pathname.slice(begin.pathname.length) + read.hash;
}
