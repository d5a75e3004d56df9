// The pictures that pages are shared with: where each lies and what it says. What it looks like is in cards.ts.

import { files, urls } from '#archive/4-link/addresses/urls.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedUnit, Year } from '#archive/4-link/types.ts';
import type { SiteIdentity } from '#feeds/site.ts';
import { type Answer, answerWords } from '#telling/answer.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { yearAnswer } from '#telling/answers/year.ts';

export interface Picture {
  /** Within the site. */
  readonly url: string;
  /** What it says, in words. */
  readonly alt: string;
}

/** Of every picture, in px: what the networks where pages are shared ask for. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Of a page that has one of its own. */
export function pictureOf(
  { name }: Pick<Archive, 'name'>,
  page: string,
  answer: Pick<Answer, 'lede'>,
): Picture {
  return { url: files.picture(page), alt: `${name}: ${answerWords({ lede: answer.lede })}` };
}

/** Of all pages of a municipality that have none of their own. */
export function municipalityPicture({ name, url }: Pick<Archive, 'name' | 'url'>): Picture {
  return { url: files.picture(url), alt: `${name}が変えたこと` };
}

/** Of all other pages. */
export function sitePicture(site: Pick<SiteIdentity, 'name' | 'description'>): Picture {
  return {
    url: files.picture(urls.home),
    alt: [site.name, site.description ?? ''].filter((words) => words !== '').join(': '),
  };
}

/**
 * Of a unit: that of the reorganization in which it took part last, which shows what went where; units are too many for a
 * picture each. Null where it took part in none.
 */
export function pictureOfUnit(archive: Archive, unit: LinkedUnit): Picture | null {
  return pictureOfReorganization(archive, changesOf(archive, unit).at(-1)?.reorganization);
}

/** Of a year: that of its reorganization, which says the same, or one of its own where it has several; null where it has none. */
export function pictureOfYear(archive: Archive, year: Year): Picture | null {
  return hasOwnPicture(year)
    ? pictureOf(archive, year.url, yearAnswer(archive, year))
    : pictureOfReorganization(archive, year.reorganizations[0]);
}

export function hasOwnPicture({ reorganizations }: Pick<Year, 'reorganizations'>): boolean {
  return reorganizations.length > 1;
}

function pictureOfReorganization(archive: Archive, id: string | undefined): Picture | null {
  const one = archive.reorganizations.find((each) => each.id === id);
  return one ? pictureOf(archive, one.url, reorganizationAnswer(archive, one)) : null;
}
