import { dutyNames } from '../query/called.ts';
import { codeKey } from '../query/prepared.ts';
import type { SearchRecord } from '../record.ts';
import { findDates, fiscalYearSaid } from '../text/dates.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import { callToken, readingTokens, tokensOf, yearToken } from '../text/tokens.ts';

/** Everything by which a record can be found, in both of its forms, with its readings and its years. */
export function tokensOfRecord(record: SearchRecord, fold: Fold): ReadonlySet<string> {
  const tokens = new Set<string>();
  const words = [record.title, record.context, record.text, record.date, ...record.former];
  for (const { name, path } of record.names) words.push(name, path);
  const normal = normalize(words.filter((one) => one !== null).join('\n'));
  for (const token of tokensOf(normal.text, fold(normal).text)) tokens.add(token);
  for (const name of callsOf(record, fold)) tokens.add(callToken('name', name));
  if (record.code !== null) tokens.add(callToken('code', codeKey(record.code)));
  for (const date of findDates(normal.text)) {
    tokens.add(yearToken('calendar', date.year));
    tokens.add(yearToken('fiscal', fiscalYearSaid(date)));
  }
  for (const reading of [record.reading, ...record.names.map((name) => name.reading)]) {
    const key = readingKey((reading ?? '').replaceAll('|', ''));
    if (key === null) continue;
    tokens.add(callToken('reading', key));
    for (const token of readingTokens(key)) tokens.add(token);
  }
  return tokens;
}

/** Whatever a record is told to be called by, and its title. */
function callsOf({ type, title, names }: SearchRecord, fold: Fold): readonly string[] {
  const folded = fold(normalize(title)).text;
  return [
    folded,
    ...(type === 'duty' ? dutyNames(folded) : []),
    ...names.flatMap(({ name, path }) => [fold(normalize(name)).text, fold(normalize(path)).text]),
  ];
}
