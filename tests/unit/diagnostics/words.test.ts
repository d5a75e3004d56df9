// Messages use the words of their reader: those of the file, or those of the workbench.
import { expect, test } from 'vitest';
import {
  choice,
  command,
  key,
  named,
  pair,
  piece,
  quotedKey,
  say,
  word,
  wordsText,
} from '#diagnostics/words.ts';

const japanese = {
  key: (one: string) => ({ basis: 'よりどころ', unit: '組織', parent: '上位', print: '指紋' })[one] ?? one,
  word: (_: string, one: string) => ({ editor: '編集者', unknown: '不明', planned: '予定' })[one] ?? one,
};

test.each([
  [say`${key('basis')} に書く。`, 'basis に書く。', 'よりどころ に書く。'],
  [say`${quotedKey('basis')}がない。`, '「basis」がない。', '「よりどころ」がない。'],
  [say`${named('根拠', 'basis')}がない。`, '根拠（basis）がない。', '根拠（よりどころ）がない。'],
  [say`${word('basis', 'editor')} と書く。`, 'basis: editor と書く。', 'よりどころ: 編集者 と書く。'],
  [say`${pair('print', 'a.print')} と書く。`, 'print: a.print と書く。', '指紋: a.print と書く。'],
  [say`${choice('status', 'planned', '予定')} にする。`, 'planned（予定） にする。', '予定 にする。'],
  [
    say`${piece({ unit: '総務課', parent: 'unknown' }, '上が分からない')} の形。`,
    '{ unit: 総務課, parent: unknown } の形。',
    '{ 組織: 総務課, 上位: 不明 } の形。',
  ],
  [
    say`${command('npm run ids', 'IDの案を出す')}を行う。`,
    '「npm run ids」（下書きの机なら「IDの案を出す」）を行う。',
    '「npm run ids」（下書きの机なら「IDの案を出す」）を行う。',
  ],
  [say`${say`${key('basis')}か`}、${3}件。`, 'basisか、3件。', 'よりどころか、3件。'],
])('%j', (words, inTheSchema, inJapanese) => {
  expect(wordsText(words)).toBe(inTheSchema);
  expect(wordsText(words, japanese)).toBe(inJapanese);
});
