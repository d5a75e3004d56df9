import { files, urls } from '#archive/4-link/addresses/urls.ts';
import type { ISODate } from '#calendar/date.ts';
import type { News } from './news.ts';
import { absolute, type SiteIdentity } from './site.ts';
import { timestamp } from './timestamps.ts';
import { element, lines, type Markup, xmlDocument } from './xml.ts';

export interface Feed {
  /** The path of the feed within the site. */
  readonly address: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  /** Newest first. */
  readonly news: () => readonly News[];
  /** The date of the last change for a feed without entries. */
  readonly since: ISODate;
}

const kindLabels: Readonly<Record<News['kind'], string>> = {
  reorganization: '組織の改正',
  edition: '資料の版',
  correction: '訂正',
};

/** An Atom feed (RFC 4287). Addresses are permanent, so they serve as ids. */
export function atomFeed(site: SiteIdentity, feed: Feed): string {
  const news = feed.news();
  const updated = news
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1);
  const self = absolute(site, feed.address);
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' },
      lines([
        element('id', {}, self),
        element('title', {}, feed.title),
        element('subtitle', {}, feed.subtitle),
        element('updated', {}, timestamp(updated ?? feed.since)),
        element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
        element('link', { rel: 'alternate', type: 'text/html', href: absolute(site, feed.page) }),
        element('icon', {}, absolute(site, files.icon)),
        element('author', {}, element('name', {}, site.name), element('uri', {}, absolute(site, urls.home))),
        ...news.map((one) => entry(site, one)),
      ]),
    ),
  );
}

function entry(site: SiteIdentity, news: News): Markup {
  const url = absolute(site, news.url);
  const { id, name } = news.municipality;
  return element(
    'entry',
    {},
    lines([
      element('id', {}, url),
      element('title', {}, news.title),
      element('link', { rel: 'alternate', type: 'text/html', hreflang: 'ja', href: url }),
      ...(news.twin === null
        ? []
        : [
            element('link', {
              rel: 'alternate',
              type: 'text/markdown',
              hreflang: 'ja',
              href: absolute(site, news.twin),
            }),
          ]),
      ...(news.published === null ? [] : [element('published', {}, timestamp(news.published))]),
      element('updated', {}, timestamp(news.updated)),
      element('category', { term: id, label: name }),
      element('category', { term: news.kind, label: kindLabels[news.kind] }),
      element('summary', {}, news.summary),
    ]),
  );
}
