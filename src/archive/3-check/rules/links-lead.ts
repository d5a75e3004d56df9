import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { decoded, leadsTo, linksIn } from '../../1-read/markdown/links.ts';
import { urls, withoutBasePath } from '../../4-link/addresses/urls.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that links and images lead somewhere allowed. Links to other pages of the site are checked by
 * `linksWithinSite`, once all municipalities are known.
 */
export function* linksLead({ source }: Context): Iterable<Diagnostic> {
  const files = [
    ...source.reorganizations.map((file) => ({ ...file, items: [] as readonly string[] })),
    ...source.editions.map((file) => ({
      ...file,
      items: [...file.data.sections, ...file.data.measures].map(({ id }) => id),
    })),
  ];
  for (const { file, body, items } of files) {
    const places = new Set([...items, ...body.passages.flatMap(({ heading }) => heading?.id || [])]);
    for (const { url, isPicture, position } of linksIn(body, file)) {
      const leads = leadsTo(url);
      if (leads === 'nowhere')
        yield diagnose('H032', position, { url, what: isPicture ? 'lost' : 'refused' });
      else if (leads === 'elsewhere' && isPicture) yield diagnose('H032', position, { url, what: 'picture' });
      else if (leads === 'beside')
        yield diagnose('H031', position, {
          url,
          nearest: isPicture ? null : pageOfFile(url, file, source.id),
          leads: isPicture ? 'picture' : leads,
        });
      else if (leads === 'here' && !places.has(decoded(url.slice(1)))) {
        const meant = near(url.slice(1), [...places]);
        yield diagnose('H031', position, { url, nearest: meant && `#${meant}`, leads });
      }
    }
  }
}

/** The address of the page that a content file becomes, for a link to the file; null for other links. */
function pageOfFile(url: string, from: string, municipality: string): string | null {
  const path = URL.parse(url, `file:///${from}`)?.pathname ?? '';
  const [, kind, folder, name] = /\/(documents\/([^/]+)|reorganizations)\/([^/]+)\.md$/.exec(path) ?? [];
  if (kind === undefined || name === undefined) return null;
  const page =
    folder === undefined ? urls.reorganization(municipality, name) : urls.edition(municipality, folder, name);
  return `/${withoutBasePath(page)}`;
}
