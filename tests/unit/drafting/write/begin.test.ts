import { expect, test } from 'vitest';
import { answersOf, questions } from '#drafting/write/begin.ts';
import { type FileKind, newFile } from '#drafting/write/new-file.ts';
import { checkedText } from '../../../../scripts/new/checked-text.ts';

test.each(Object.keys(questions) as FileKind[])(
  'who answers as the examples do begins a %s that can be read',
  (kind) => {
    const given = new Map(questions[kind].map(({ key, example }) => [key as string, example as string]));
    const { path, text } = newFile(kind, answersOf(kind, given));
    expect(path).toMatch(/^content\/aozora\//);
    // A new plan has no measures and a new chart no units, which the check reports.
    expect(checkedText(path, text)).toEqual([]);
  },
);

test.each([
  ['Aozora', {}, /アドレスに使えません/],
  ['search', {}, /サイトそのもの/],
  ['aozora', { name: '青空県青空市役所' }, /名前でない言葉/],
  ['aozora', { code: '992022' }, /検査数字/],
])('a municipality that could not be published is refused: %s %o', (municipality, said, why) => {
  const { path, text } = newFile('municipality', {
    municipality,
    fields: {
      ...{ name: '青空市', reading: 'あおぞらし', code: '992011', prefecture: '青空県' },
      website: 'https://www.city.aozora.example/',
      ...said,
    },
  });
  expect(checkedText(path, text).map(({ message }) => message)).toEqual([expect.stringMatching(why)]);
});
