import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { SharedSource } from '../../1-read/read.ts';
import { urls, withinSite } from '../../4-link/urls.ts';
import { near } from '../near.ts';
import type { SharedContext, SharedRule } from '../rule.ts';

export const linksWithinSite: SharedRule = {
  name: 'links-within-site',
  description: '本文からこのサイトのページへのリンクが、実際にあるページに通じる',
  *check({ themes, glossary }: SharedSource, { links, addressesOf }: SharedContext): Iterable<Diagnostic> {
    const own = new Set(
      [
        ...Object.values(urls).flatMap((url) => (typeof url === 'string' && !url.includes('#') ? url : [])),
        ...(themes?.data.themes ?? []).map(({ id }) => urls.theme(id)),
        ...(glossary?.data.terms ?? []).map(({ id }) => urls.term(id)),
      ].map(withinSite),
    );
    for (const { url, position } of links) {
      const path = url
        .trim()
        .slice(1)
        .replace(/\?[^#]*/, '');
      if (own.has(path)) continue;
      const [municipality = ''] = path.split('/');
      const below = addressesOf(municipality);
      // Of another municipality than the one that is checked alone nothing is known.
      if (below === 'unknown') continue;
      const known = below
        ? [...below].map((one) =>
            one === ''
              ? `${municipality}/`
              : one.startsWith('sources/')
                ? `${municipality}/${one}`
                : withinSite(urls.published(municipality, one)),
          )
        : [...own];
      if (known.includes(path)) continue;
      const meant = near(path, known);
      yield diagnose('H031', position, { url, nearest: meant && `/${meant}`, leads: 'site' });
    }
  },
};
