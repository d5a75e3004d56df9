import { type Position, topOf } from '#diagnostics/diagnostic.ts';
import type { MunicipalitySource } from '../1-read/source.ts';
import { chartDates, type Derived } from './derive.ts';
import { planChartsOf } from './plan-charts.ts';

/** An address that exists, the name of its target, and where the address comes from. */
export interface Address {
  /** As in `published.yaml`: relative to the URL of the municipality. */
  readonly address: string;
  readonly name: string;
  readonly place: Position;
}

/**
 * The permanent addresses of a municipality: everything that its files name, but not pages that only list or
 * compare.
 */
export function* addressesOf(source: MunicipalitySource, derived: Derived): Iterable<Address> {
  yield* addressesOfIds(source);
  for (const date of chartDates(source, derived)) {
    const file = source.charts.find(({ data }) => data.asOf === date)?.file ?? `content/${source.id}`;
    yield { address: `org/${date}`, name: '組織図', place: topOf(file) };
  }
  for (const { id, file } of planChartsOf(source, derived))
    yield { address: `org/${id}`, name: '組織図（案）', place: topOf(file?.file ?? `content/${source.id}`) };
  for (const { id, file, data } of source.reorganizations)
    yield { address: `reorganizations/${id}`, name: data.title, place: topOf(file) };
  const documents = new Set<string>();
  for (const { document, id, file, data, at } of source.editions) {
    const place = topOf(file);
    if (!documents.has(document)) yield { address: `documents/${document}`, name: data.title, place };
    documents.add(document);
    const edition = `documents/${document}/${id}`;
    yield { address: edition, name: `${data.title} ${data.edition}`, place };
    for (const list of ['sections', 'measures'] as const)
      for (const [index, item] of data[list].entries())
        yield { address: `${edition}#${item.id}`, name: item.title, place: at([list, index, 'id']) };
  }
}

function* addressesOfIds({ ids }: MunicipalitySource): Iterable<Address> {
  if (!ids) return;
  const { units, posts, duties } = ids.data;
  for (const [id, { path }] of Object.entries(units))
    yield { address: `units/${id}`, name: path, place: ids.at(['units', id], 'key') };
  for (const [id, { post, in: unit }] of Object.entries(posts)) {
    const name = unit === undefined ? post : `${unit}/${post}`;
    yield { address: `units/${id}`, name, place: ids.at(['posts', id], 'key') };
  }
  for (const [id, { name }] of Object.entries(duties))
    yield { address: `duties/${id}`, name, place: ids.at(['duties', id], 'key') };
}
