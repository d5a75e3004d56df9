import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { newRecord, type SearchRecord } from '../record.ts';
import type { HitType } from '../types.ts';
import { lines } from './lines.ts';
import type { Reader } from './readings.ts';

/** The built page at an address; null where the site has none. */
export type ReadPage = (url: string) => string | null;

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * The pages about the site itself with their sections, and the pages that list things of all municipalities.
 */
export function sitePageRecords(readPage: ReadPage, read: Reader): readonly SearchRecord[] {
  const whole = [
    urls.changes,
    urls.themes,
    urls.everyYear,
    urls.glossary,
    urls.corrections,
    urls.guide('files/'),
    urls.guide('tables/'),
  ];
  const bySection = [urls.about, urls.accessibility, urls.data, urls.contribute];
  return [...whole, ...bySection].flatMap((url) => {
    const page = readPage(url);
    if (page === null) return [];
    const { title, description, sections } = readIn(page);
    const parts = bySection.some((one) => one === url) ? sections : [];
    return [
      newRecord({ type: 'page', url, title, text: description, reading: read(title), weight: 0.6 }),
      ...parts.map((one) =>
        newRecord({ type: 'page', url: `${url}#${one.id}`, title: one.title, context: title, weight: 0.3 }),
      ),
    ];
  });
}

/** The list pages of a municipality that are not empty, and its comparisons of charts. */
export function listRecords(archive: Archive, readPage: ReadPage, read: Reader): readonly SearchRecord[] {
  const { id } = archive;
  const charts = allCharts(archive);
  const lists: readonly (readonly [HitType, string, readonly unknown[]])[] = [
    ['measure', urls.measures(id), archive.measures],
    ['year', urls.years(id), archive.years],
    ['document', urls.documents(id), archive.documents],
    ['reorganization', urls.reorganizations(id), archive.reorganizations],
    ['unit', urls.units(id), archive.units],
    ['unit', urls.charts(id), charts],
    ...charts.slice(1).map((chart, at) => {
      const older = charts[at]?.asOf ?? chart.asOf;
      return ['unit', urls.chartComparison(id, older, chart.asOf), charts] as const;
    }),
  ];
  return lists.flatMap(([type, url, held]) => {
    const page = held.length > 0 ? readPage(url) : null;
    if (page === null) return [];
    const { title, description } = readIn(headOf(page));
    const shared = { municipality: id, context: archive.name };
    return [
      newRecord({ ...shared, type, url, title, text: lines(description), reading: read(title), weight: 0.4 }),
    ];
  });
}

interface ReadPageText {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Only the head is parsed: it holds title and description, and parsing a whole list page takes longer than
 * building it.
 */
function headOf(page: string): string {
  return page.slice(0, page.indexOf('</head>'));
}

function readIn(page: string): ReadPageText {
  const all = elementsOf(parse(page));
  const title = all.find(({ tagName }) => tagName === 'title');
  const description = all.find((one) => one.tagName === 'meta' && attribute(one, 'name') === 'description');
  const sections = all.flatMap((one) => {
    const id = one.tagName === 'h2' ? attribute(one, 'id') : null;
    return id === null || id === 'contents-title' ? [] : [{ id, title: textOf(one).trim() }];
  });
  return {
    // The title without the municipality and the name of the site.
    title: (title ? textOf(title) : '').split(/ [-|] /)[0] ?? '',
    description: (description && attribute(description, 'content')) ?? '',
    sections,
  };
}

function elementsOf(node: Node): readonly Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node && node.namespaceURI === html.NS.HTML ? [node, ...below] : below;
}

function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
