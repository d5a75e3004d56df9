import type { SearchRecord } from '../record.ts';
import { findDates, fiscalYearSaid } from '../text/dates.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import { nameToken, readingTokens, tokensOf, yearToken } from '../text/tokens.ts';

/** Everything by which a record can be found, in both of its forms, with its readings and its years. */
export function tokensOfRecord(record: SearchRecord, fold: Fold): ReadonlySet<string> {
  const tokens = new Set<string>();
  const words = [record.title, record.context, record.text, record.date, ...record.former];
  for (const { name, path } of record.names) words.push(name, path);
  const normal = normalize(words.filter((one) => one !== null).join('\n'));
  for (const token of tokensOf(normal.text, fold(normal).text)) tokens.add(token);
  for (const name of [record.title, ...record.names.map(({ name }) => name)])
    tokens.add(nameToken(fold(normalize(name)).text));
  for (const date of findDates(normal.text)) {
    tokens.add(yearToken('calendar', date.year));
    tokens.add(yearToken('fiscal', fiscalYearSaid(date)));
  }
  for (const reading of [record.reading, ...record.names.map((name) => name.reading)]) {
    const key = readingKey((reading ?? '').replaceAll('|', ''));
    if (key !== null) for (const token of readingTokens(key)) tokens.add(token);
  }
  return tokens;
}
