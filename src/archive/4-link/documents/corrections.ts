import { compareDates, type ISODate } from '#calendar/date.ts';
import type { Correction } from '../../1-read/schema/source.ts';
import type { MunicipalitySource, Sourced } from '../../1-read/source.ts';
import { urls } from '../addresses/urls.ts';

/** A correction of published content, and the page that it is on. */
export interface LinkedCorrection extends Correction {
  /** The URL of the corrected page. */
  readonly page: string;
  readonly title: string;
  /** The URL of the correction on that page. */
  readonly url: string;
}

/** Every correction of a municipality, newest first. */
export function linkCorrections(source: MunicipalitySource): readonly LinkedCorrection[] {
  const { id } = source;
  return [
    ...corrected(source.municipality, urls.municipality(id), ({ name }) => name),
    ...corrected(source.units, urls.units(id), () => '組織の一覧'),
    ...source.charts.flatMap((file) =>
      corrected(file, urls.chart(id, file.id), ({ title, source }) => title ?? source.title),
    ),
    ...source.reorganizations.flatMap((file) =>
      corrected(file, urls.reorganization(id, file.id), ({ title }) => title),
    ),
    ...source.editions.flatMap((file) =>
      corrected(
        file,
        urls.edition(id, file.document, file.id),
        ({ title, edition }) => `${title} ${edition}`,
      ),
    ),
  ].toSorted((a, b) => compareDates(b.on, a.on));
}

export function correctionsOn(
  { corrections }: { readonly corrections: readonly LinkedCorrection[] },
  page: string,
): readonly LinkedCorrection[] {
  return corrections.filter((one) => one.page === page);
}

function corrected<T extends { readonly corrections: readonly Correction[] }>(
  file: Sourced<T> | null,
  page: string,
  titleOf: (data: T) => string,
): readonly LinkedCorrection[] {
  if (file === null) return [];
  const ofDay = new Map<ISODate, number>();
  return file.data.corrections.map((one) => {
    const nth = (ofDay.get(one.on) ?? 0) + 1;
    ofDay.set(one.on, nth);
    return { ...one, page, title: titleOf(file.data), url: urls.correction(page, one.on, nth) };
  });
}
