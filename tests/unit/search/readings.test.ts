import { expect, test } from 'vitest';
import { newRecord } from '#search/record.ts';
import { dictionaryReader } from '#search/records/readings.ts';
import { openMadeUp, records, urlsOf } from './made-up-engine.ts';

const read = dictionaryReader(new Map());

test('a small number in a name has a reading', () => {
  expect(read('第4次行政改革大綱')).toBe('だい|よん|じ|ぎょうせい|かいかく|たいこう');
  expect(read('第１２次計画')).toBe('だい|じゅうに|じ|けいかく');
});

test('a large number leaves the name without a reading', () => {
  expect(read('1200人計画')).toBe(null);
});

test('kana at the end of a word is part of its reading', async () => {
  const title = '第4次行政改革大綱';
  const url = '/kakuu/documents/charter/4th/';
  const { engine } = await openMadeUp([
    ...records,
    newRecord({ type: 'document', url, title, reading: read(title), text: title, municipality: 'kakuu' }),
  ]);
  for (const query of ['行政改革たいこう', 'ぎょうせいかいかくたいこう'])
    expect(urlsOf(await engine.search(query)), query).toContain(url);
});
