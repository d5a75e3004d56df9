import { describe, expect, test } from 'vitest';
import { lineText } from '#telling/inline.ts';
import { mentioning } from '#telling/units/mentioned.ts';
import { town } from '../../support/town.ts';

const archive = town({
  chart: '{ 総務部: { 企画課: [企画係], 財政課: , 広報課: } }',
  events: [
    {
      changes: [
        '{ merge: [総務部/企画課, 総務部/広報課], into: 総務部/政策課, children: unknown }',
        '{ rename: 総務部/財政課, to: 財務課 }',
      ],
    },
  ],
});

const told = (words: string) => {
  const line = mentioning(archive, words, '2024-04-01');
  return [lineText(line), line.flatMap((one) => (one.kind === 'link' ? [one.text] : []))];
};

describe('a text that mentions units', () => {
  test.each([
    ['財政課と行う。', '財政課と行う。', ['財政課']],
    ['企画課と企画課で。', '企画課と企画課で。（企画課は現在、総務部 政策課）', ['企画課']],
    ['企画係。', '企画係。（企画係はその後は不明）', ['企画係']],
    ['市民と行う。', '市民と行う。', []],
  ])('%s', (words, expected, links) => {
    expect(told(words)).toEqual([expected, links]);
    expect(lineText(mentioning(archive, words, '2024-04-01'), { notes: false })).toBe(words);
  });
});
