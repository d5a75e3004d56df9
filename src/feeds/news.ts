import type { When } from '#archive/1-read/schema/scalar.ts';
import { files } from '#archive/4-link/addresses/urls.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedDocument, LinkedEdition, LinkedReorganization } from '#archive/4-link/types.ts';
import { compareDates, type ISODate } from '#calendar/date.ts';
import { firstDay } from '#calendar/interval.ts';
import { later } from '#calendar/stretch.ts';
import { reorganizationHeadline } from '#telling/answers/reorganization.ts';
import { changeCounts, comparedCounts, countWords } from '#telling/counts.ts';
import { printedDate } from '#telling/dates.ts';
import { correctionLine } from '#telling/documents/corrections.ts';
import { comparedWithBefore, fidelityWords, knownWords, typeWords } from '#telling/documents/editions.ts';
import { editionTitle, ofMunicipality } from '#telling/names.ts';
import { statusMark, statusWords } from '#telling/verbs.ts';
import { lastNewsOn } from './publication-dates.ts';
import type { SiteIdentity } from './site.ts';

/** An entry of a feed: a reorganization, an issued edition or a correction. */
export interface News {
  readonly url: string;
  readonly title: string;
  readonly kind: 'reorganization' | 'edition' | 'correction';
  /** The address of its Markdown; null if it has none. */
  readonly twin: string | null;
  readonly municipality: { readonly id: string; readonly name: string };
  /**
   * The day it was added to the site or, if that was not recorded, the day its source was published; null if
   * unknown.
   */
  readonly published: ISODate | null;
  /** The sort key: the day it was added, or a later day on which it changed, for example took effect. */
  readonly updated: ISODate;
  /** The date of the fact itself, which orders entries with the same `updated`. */
  readonly day: ISODate;
  readonly summary: string;
}

/** The news of a municipality, newest first. */
export function newsOf(site: SiteIdentity, archive: Archive): readonly News[] {
  return newestFirst([
    ...archive.reorganizations.map((one) => newsOfReorganization(site, archive, one)),
    ...archive.documents.flatMap((document) =>
      document.editions.flatMap((edition) => newsOfEdition(site, archive, document, edition)),
    ),
  ]);
}

/** The corrections as news. */
export function newsOfCorrections(site: SiteIdentity, archive: Archive): readonly News[] {
  return archive.corrections.map((one) => ({
    url: one.url,
    title: `訂正: ${ofMunicipality(one.title, archive.name)}`,
    kind: 'correction',
    twin: null,
    municipality: { id: archive.id, name: archive.name },
    published: one.on,
    updated: one.on,
    day: one.on,
    summary: correctionLine(site, one),
  }));
}

export function newestFirst(news: readonly News[]): readonly News[] {
  return news.toSorted(
    (a, b) => compareDates(b.updated, a.updated) || compareDates(b.day, a.day) || (a.url < b.url ? -1 : 1),
  );
}

function newsOfReorganization(
  site: SiteIdentity,
  archive: Archive,
  reorganization: LinkedReorganization,
): News {
  const { url, data } = reorganization;
  const changes = changesOf(archive, reorganization);
  const added = archive.added[url] ?? null;
  const count = changes.length > 0 ? `変更は${changes.length}件（${changeCounts(changes)}）。` : '';
  return {
    url,
    title: `${statusMark(data.status)}${ofMunicipality(data.title, archive.name)}`,
    kind: 'reorganization',
    twin: files.twin(url),
    municipality: { id: archive.id, name: archive.name },
    published: added ?? dayOf(data.published) ?? dayOf(data.source.published),
    updated: lastNewsOn(reorganization, archive.asOf, added),
    day: lastNewsOn(reorganization, archive.asOf),
    summary: `${reorganizationHeadline(archive, reorganization)}${archive.name}の組織の改正。${statusWords[data.status]}、期日は${printedDate(site, data.effective)}。${count}出典: ${data.source.title}`,
  };
}

function newsOfEdition(
  site: SiteIdentity,
  archive: Archive,
  document: LinkedDocument,
  edition: LinkedEdition,
): readonly News[] {
  const { data, url } = edition;
  const { interval } = data.issued;
  const issued = firstDay(interval);
  const added = archive.added[url] ?? null;
  const dated = ['day', 'month'].includes(interval.precision) ? issued : null;
  // An entry that changes after it was added is news again.
  const updated = later(added, dated);
  // Atom requires a timestamp, and a date known less precisely than to the month would be invented.
  if (updated === null) return [];
  const before = document.editions[document.editions.indexOf(edition) - 1];
  const comparison = comparedWithBefore(document, edition);
  const measures = edition.measures.length > 0 ? `取組は${edition.measures.length}件。` : '';
  const compared =
    comparison && before && comparison.items.length > 0
      ? `前の版（${before.data.edition}）と比べて、${countWords(comparedCounts(comparison.items))}。`
      : '';
  return [
    {
      url,
      title: ofMunicipality(editionTitle(archive, edition), archive.name),
      kind: 'edition',
      twin: files.twin(url),
      municipality: { id: archive.id, name: archive.name },
      published: added ?? (interval.precision === 'day' ? issued : null),
      updated,
      day: issued ?? updated,
      summary: `${archive.name}の${typeWords[data.type]}。版の日付は${printedDate(site, data.issued)}。${measures}${compared}記録の範囲: ${knownWords[data.known]}、文章: ${fidelityWords[data.fidelity]}`,
    },
  ];
}

function dayOf(when: When | undefined): ISODate | null {
  return when?.interval.precision === 'day' ? firstDay(when.interval) : null;
}
