import type { SharedSource } from '#archive/1-read/source.ts';
import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type PromiseOfTheme, themeAnswer } from '#telling/answers/themes.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { type YearOfOne, yearEverywhere } from '#telling/answers/year-everywhere.ts';
import { answerText, newRecord, type SearchRecord } from '../record.ts';
import { answered } from './answered.ts';
import { lines } from './lines.ts';
import type { Reader } from './readings.ts';

/** Whether the site has a page at this address. */
type HasPage = (url: string) => boolean;

/** The terms of the glossary. On a site without a glossary page they link to their first mention. */
export function termRecords(
  shared: SharedSource,
  mentions: ReadonlyMap<string, string>,
  hasPage: HasPage,
  read: Reader,
): readonly SearchRecord[] {
  const isShown = hasPage(urls.glossary);
  return (shared.glossary?.data.terms ?? []).flatMap(({ id, term, reading, also = [], definition }) => {
    const url = isShown ? urls.term(id) : mentions.get(id);
    if (url === undefined) return [];
    const names = [...also, term].map((name) => ({
      name,
      path: name,
      isOld: false,
      reading: name === term ? (reading ?? read(name)) : read(name),
    }));
    const { lede, support } = definitionAnswer(definition);
    return [
      newRecord({
        type: 'term',
        url,
        title: term,
        text: lines(definition, also),
        answer: { lede: [lede], support },
        names,
        weight: 0.9,
      }),
    ];
  });
}

export function themeRecords(
  shared: SharedSource,
  municipalities: readonly { readonly themes: ReadonlyMap<string, readonly PromiseOfTheme[]> }[],
  hasPage: HasPage,
  read: Reader,
): readonly SearchRecord[] {
  return (shared.themes?.data.themes ?? []).flatMap(({ id, title, description }) => {
    const url = urls.theme(id);
    if (!hasPage(url)) return [];
    const promises = municipalities.flatMap(({ themes }) => themes.get(id) ?? []);
    return [
      newRecord({
        type: 'measure',
        url,
        title: `テーマ: ${title}`,
        text: description,
        answer: answered(themeAnswer(title, promises)),
        reading: read(title),
        weight: 0.3,
      }),
    ];
  });
}

/** The pages of years in which something happened. */
export function yearRecords(archive: Archive, hasPage: HasPage): readonly SearchRecord[] {
  return archive.years.flatMap((one) => {
    const { fiscalYear, url } = one;
    if (!hasPage(url)) return [];
    const year = formatFiscalYear(fiscalYear);
    const answer = answered(yearAnswer(archive, one));
    return [
      newRecord({
        type: 'year',
        url,
        title: `${year}の変化`,
        context: archive.name,
        answer,
        text: lines(answerText(answer), `${fiscalYear}年度`),
        municipality: archive.id,
        date: year,
        years: [fiscalYear],
        weight: 0.5,
      }),
    ];
  });
}

/** Splits a definition: the first sentence that does not start with 資料, then all others. */
function definitionAnswer(definition: string): { readonly lede: string; readonly support: string } {
  const sentences = definition.split(/(?<=。)/);
  const at = Math.max(
    0,
    sentences.findIndex((sentence) => !sentence.startsWith('資料')),
  );
  return { lede: sentences[at] ?? '', support: sentences.filter((_, other) => other !== at).join('') };
}

/** The pages of years for all municipalities, if at least two have that year. */
export function everyYearRecords(
  municipalities: readonly { readonly years: ReadonlyMap<number, YearOfOne> }[],
  hasPage: HasPage,
): readonly SearchRecord[] {
  const byYear = Map.groupBy(
    municipalities.flatMap(({ years }) => [...years]),
    ([fiscalYear]) => fiscalYear,
  );
  return [...byYear].flatMap(([fiscalYear, all]) => {
    const url = urls.yearEverywhere(fiscalYear);
    if (all.length < 2 || !hasPage(url)) return [];
    const answer = answered(yearEverywhere(all.map(([, year]) => year)));
    const words = formatFiscalYear(fiscalYear);
    return [
      newRecord({
        type: 'year',
        url,
        title: `${words}に変わったこと`,
        text: lines(answerText(answer), `${fiscalYear}年度`),
        answer,
        date: words,
        years: [fiscalYear],
        weight: 0.45,
      }),
    ];
  });
}
