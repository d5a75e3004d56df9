// Structured data in the vocabulary of schema.org. It states nothing that the archive does not hold.

import { urls } from '#archive/4-link/addresses/urls.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { precisionOn } from '#archive/4-link/reorganizations/precision-on.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { unitName } from '#telling/names.ts';
import { absolute, type SiteIdentity } from './site.ts';
import { reducedDate } from './timestamps.ts';

/** A schema.org object; undefined properties are left out. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/**
 * The content of a `<script type="application/ld+json">`. `<` is escaped, so that no text can close the
 * element.
 */
export function jsonLdText(...things: readonly Thing[]): string {
  const [only] = things;
  const value =
    things.length === 1
      ? { '@context': 'https://schema.org', ...only }
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(value).toWellFormed().replaceAll('<', '\\u003c');
}

export function webSite(site: SiteIdentity): Thing {
  return {
    '@type': 'WebSite',
    '@id': absolute(site, `${urls.home}#website`),
    name: site.name,
    url: absolute(site, urls.home),
    description: site.description,
    inLanguage: 'ja',
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(site, urls.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/**
 * The breadcrumbs of a page, without the home page. If there is only one step, the page itself is added,
 * because a list needs two. Null if there is no page between the home page and this one.
 */
export function breadcrumbList(
  site: SiteIdentity,
  above: readonly { readonly name: string; readonly url: string }[],
  page: string,
): Thing | null {
  if (above.length === 0) return null;
  const steps = above.map(({ name, url }) => ({ name, item: absolute(site, url) }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: (steps.length > 1 ? steps : [...steps, { name: page }]).map((step, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      ...step,
    })),
  };
}

export function municipalityThing(site: SiteIdentity, archive: Archive): Thing {
  return {
    ...municipalityReference(site, archive),
    alternateName: archive.reading || undefined,
    url: archive.website || undefined,
    mainEntityOfPage: absolute(site, archive.url),
    identifier: archive.code
      ? { '@type': 'PropertyValue', name: '全国地方公共団体コード', value: archive.code }
      : undefined,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'JP',
      addressRegion: archive.prefecture || undefined,
    },
  };
}

/** A unit that exists or existed; null for a post or a planned unit. */
export function unitThing(site: SiteIdentity, archive: Archive, unit: LinkedUnit): Thing | null {
  const last = unit.names.at(-1);
  if (unit.sort === 'post' || unit.planned !== null || !last) return null;
  const others = [
    ...new Set(unit.names.flatMap(({ name, reading }) => [name, ...(reading === null ? [] : [reading])])),
  ].filter((name) => name !== last.name);
  const parent = lookupIn(archive).units.get(unit.parent ?? '');
  return {
    '@type': 'GovernmentOrganization',
    name: last.name,
    alternateName: others.length > 0 ? others : undefined,
    url: absolute(site, unit.url),
    foundingDate: dateOfChange(archive, unit.established),
    dissolutionDate: unit.isLost ? undefined : dateOfChange(archive, unit.abolished),
    parentOrganization: parent
      ? {
          '@type': 'GovernmentOrganization',
          name: unitName(parent),
          url: absolute(site, parent.url),
        }
      : municipalityReference(site, archive),
  };
}

function municipalityReference(site: SiteIdentity, archive: Archive): Thing {
  return {
    '@type': 'GovernmentOrganization',
    '@id': absolute(site, `${archive.url}#municipality`),
    name: archive.name,
  };
}

/** The date, only as precise as the reorganization of that day states it. */
function dateOfChange(archive: Archive, date: ISODate | null): string | undefined {
  if (date === null) return undefined;
  return reducedDate(date, precisionOn(archive, date)) ?? undefined;
}
