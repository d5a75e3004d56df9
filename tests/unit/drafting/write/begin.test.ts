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
    // A plan has no measures yet, and a chart no units: that is told by the check.
    expect(checkedText(path, text)).toEqual([]);
  },
);
