import type { MunicipalitySource } from '../1-read/read.ts';
import { addressesOf } from './addresses.ts';
import type { Derived } from './derive.ts';

/** Where a text may lead within a municipality, as published.yaml has it: its pages, their lists, and their headings. */
export function standingAddresses(source: MunicipalitySource, derived: Derived): ReadonlySet<string> {
  const { ids, charts, reorganizations, editions, published, kept } = source;
  const lists = {
    units: Object.keys(ids?.data.units ?? {}).length,
    org: charts.length,
    reorganizations: reorganizations.length,
    documents: editions.length,
    years: reorganizations.length,
  };
  return new Set([
    '',
    ...Object.entries(lists).flatMap(([list, count]) => (count > 0 ? list : [])),
    ...[...addressesOf(source, derived)].map(({ address }) => address),
    ...Object.keys(published?.data.published ?? {}),
    ...reorganizations.flatMap(({ id, body }) =>
      headingsOf(body).map((name) => `reorganizations/${id}#${name}`),
    ),
    ...editions.flatMap(({ document, id, body }) =>
      headingsOf(body).map((name) => `documents/${document}/${id}#${name}`),
    ),
    ...kept.map(({ name }) => name),
  ]);
}

function headingsOf({ passages }: MunicipalitySource['reorganizations'][number]['body']): readonly string[] {
  return passages.flatMap(({ heading }) => (heading?.id ? heading.id : []));
}
