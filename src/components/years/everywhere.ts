// A fiscal year across municipalities: the content of its page, and its further pages.
import type { SharedYear } from '#archive/4-link/years/all-years.ts';
import type { Line } from '#telling/inline.ts';
import { editionName } from '#telling/names.ts';
import { byPrefecture } from '../lists/by-prefecture.ts';
import { bytesOfLine, bytesOfWords } from '../lists/bytes.ts';
import { type ListPages, pagesOfList } from '../lists/paged.ts';

type YearOfOne = SharedYear['municipalities'][number];

/** Bytes of a page that municipalities may take. */
const MOST_BYTES = 72_000;
/** With more documents than these, the municipality's own page of the year has the rest. */
const MOST_DOCUMENTS = 8;
/** A link with its paragraph and date, and a municipality with its counts. */
const BYTES_AROUND = { link: 110, municipality: 420 };

export function reorganizationsOf({ summary, year }: YearOfOne) {
  return summary.reorganizations.filter((one) => one.fiscalYear === year.fiscalYear);
}

/** The first editions issued in the year, and the number of further ones. */
export function editionsOf({ summary, year }: YearOfOne) {
  const all = summary.documents
    .flatMap(({ editions }) => editions)
    .filter((one) => one.fiscalYear === year.fiscalYear);
  const shown = all.slice(0, MOST_DOCUMENTS);
  return { shown, more: all.length - shown.length };
}

/** `ledeOf` returns the sentence that sums up the year of a municipality. */
export function yearInParts(year: SharedYear, ledeOf: (municipality: string) => Line): ListPages<YearOfOne> {
  const weigh = (one: YearOfOne) =>
    BYTES_AROUND.municipality +
    bytesOfLine(ledeOf(one.summary.id)) +
    linksOf(one).reduce(
      (sum, { url, words }) => sum + BYTES_AROUND.link + url.length + bytesOfWords(words),
      0,
    );
  const groups = byPrefecture(year.municipalities, ({ summary }) => summary.url);
  return pagesOfList(year.url, groups, MOST_BYTES, weigh);
}

function linksOf(one: YearOfOne): readonly { readonly url: string; readonly words: string }[] {
  return [
    ...reorganizationsOf(one).map(({ url, title }) => ({ url, words: title })),
    ...editionsOf(one).shown.map((edition) => ({ url: edition.url, words: editionName(edition) })),
  ];
}
