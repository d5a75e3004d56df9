import { expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import { allIndicators } from '#archive/4-link/promises/all-indicators.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { lineText } from '#telling/inline.ts';
import { indicatorInWords } from '#telling/promises/indicator.ts';
import { hasWords, resultLines } from '#telling/promises/promises.ts';
import { AS_OF, filesOfCase } from '../cases.ts';

const open = openArchive(filesOfCase('valid-years-in-a-report'), AS_OF);
const { source, derived } = checkOne(open, 'kakuu');
const archive = link(source, open.shared, derived, AS_OF);

test('a report on several years gives each year its actual, which the indicator shows and the report does not repeat', () => {
  const [online] = allIndicators(archive).filter(({ id }) => id === 'online');
  if (!online) throw new Error('the case has an indicator');
  const rows = indicatorInWords(archive, online).rows.filter(({ part }) => part === 'year');
  expect(rows.map(({ label, actual, rate }) => [label, lineText(actual), lineText(rate)])).toEqual([
    ['令和7年度', '12件', '120%'],
    ['令和8年度', '38件', '95%'],
  ]);
  const [result] = archive.documents.flatMap(({ editions }) =>
    editions.flatMap(({ report }) => report?.results ?? []),
  );
  if (!result) throw new Error('the case has a result');
  expect(hasWords(result)).toBe(false);
  const elsewhere = { key: 'another/edition#measure', document: 'another' };
  expect(
    resultLines(archive, result, elsewhere)
      .map((line) => lineText(line))
      .join('\n'),
  ).toContain('令和7年度の実績 12件、達成率 120%、令和8年度の実績 38件');
});
