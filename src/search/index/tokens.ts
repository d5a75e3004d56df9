import { dutyNames } from '../query/called.ts';
import { withoutKindTurns } from '../query/kind-turn.ts';
import { codeKey } from '../query/prepared.ts';
import type { SearchRecord } from '../record.ts';
import { findDates, fiscalYearOfWritten } from '../text/dates.ts';
import type { Fold } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';
import { readingKey } from '../text/reading.ts';
import { callToken, readingTokens, tokensOf, yearToken } from '../text/tokens.ts';

/** All tokens by which any of the records can be found: of both forms, readings, names, codes and years. */
export function tokensOfRecords(records: readonly SearchRecord[], fold: Fold): ReadonlySet<string> {
  const tokens = new Set<string>();
  const forms = new Set<string>();
  const years = { calendar: new Set<number>(), fiscal: new Set<number>() };
  const readings = new Set<string | null>();
  for (const record of records) {
    const normal = normalize(wordsOf(record));
    forms.add(normal.text).add(fold(normal).text);
    for (const date of findDates(normal.text)) {
      years.calendar.add(date.year);
      years.fiscal.add(fiscalYearOfWritten(date));
    }
    for (const name of callsOf(record, fold)) tokens.add(callToken('name', name));
    if (record.code !== null) tokens.add(callToken('code', codeKey(record.code)));
    for (const { reading } of [record, ...record.names]) readings.add(reading);
  }
  // Neighbouring records repeat many words: each form is tokenized once.
  for (const token of tokensOf(...forms)) tokens.add(token);
  for (const kind of ['calendar', 'fiscal'] as const)
    for (const year of years[kind]) tokens.add(yearToken(kind, year));
  for (const reading of readings) {
    const key = readingKey((reading ?? '').replaceAll('|', ''));
    if (key === null) continue;
    tokens.add(callToken('reading', key));
    for (const token of readingTokens(key)) tokens.add(token);
  }
  return tokens;
}

function wordsOf({ title, context, text, date, former, names }: SearchRecord): string {
  const words = [title, context, text, date, ...former, ...names.flatMap(({ name, path }) => [name, path])];
  return words.filter((one) => one !== null).join('\n');
}

/**
 * The names and the title of a record; for a change also the kinds of unit it turns into each other (課から室へ).
 */
function callsOf({ type, title, names, isChange, text }: SearchRecord, fold: Fold): readonly string[] {
  const folded = fold(normalize(title)).text;
  return [
    folded,
    ...(isChange ? withoutKindTurns(text).turns : []),
    ...(type === 'duty' ? dutyNames(folded) : []),
    ...names.flatMap(({ name, path }) => [fold(normalize(name)).text, fold(normalize(path)).text]),
  ];
}
