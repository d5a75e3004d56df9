// The pictures that pages are shared with: where each lies and what it says. What it looks like is in cards.ts.
import { turnoversOf } from '#archive/4-link/turnover.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { files, urls } from '#archive/4-link/urls.ts';
import type { SiteIdentity } from '#feeds/site.ts';
import { type Answer, answerWords } from '#telling/answer.ts';

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

/** A unit of which nothing is told but that it is there shares the picture of its municipality. */
export function hasOwnPicture(archive: Archive, unit: LinkedUnit): boolean {
  return unit.changes.length > 0 || unit.planned !== null || turnoversOf(archive, unit).length > 0;
}
