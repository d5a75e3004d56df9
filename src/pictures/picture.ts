// The preview pictures of pages: their addresses and alternative texts. Their looks are defined in cards.ts.

import { files, urls } from '#archive/4-link/addresses/urls.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedUnit, Year } from '#archive/4-link/types.ts';
import type { SiteIdentity } from '#feeds/site.ts';
import type { Answer } from '#telling/answer.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { lineText } from '#telling/inline.ts';

export interface Picture {
  /** Path within the site. */
  readonly url: string;
  /** The alternative text. */
  readonly alt: string;
}

/** The size of every picture in px, as social networks recommend it. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The picture of a page that has its own. */
export function pictureOf(
  { name }: Pick<Archive, 'name'>,
  page: string,
  answer: Pick<Answer, 'lede'>,
): Picture {
  return { url: files.picture(page), alt: `${name}: ${lineText(answer.lede)}` };
}

/** The picture of all pages of a municipality without their own. */
export function municipalityPicture({ name, url }: Pick<Archive, 'name' | 'url'>): Picture {
  return { url: files.picture(url), alt: `${name}が変えたこと` };
}

/** The picture of all other pages. */
export function sitePicture(site: Pick<SiteIdentity, 'name' | 'description'>): Picture {
  return {
    url: files.picture(urls.home),
    alt: [site.name, site.description ?? ''].filter((words) => words !== '').join(': '),
  };
}

/**
 * The picture of a unit is that of the last reorganization it took part in, which shows what happened to it:
 * there are too many units to draw one for each. Null if it took part in none.
 */
export function pictureOfUnit(archive: Archive, unit: LinkedUnit): Picture | null {
  return pictureOfReorganization(archive, changesOf(archive, unit).at(-1)?.reorganization);
}

/**
 * The picture of a year: its own if it has several reorganizations, else that of its only one; null without
 * any.
 */
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
