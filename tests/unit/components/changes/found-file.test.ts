import fc from 'fast-check';
import { expect } from 'vitest';
import { changesFound, foundFile } from '#components/changes/found-file.ts';
import type { FoundChange } from '#feeds/tables/found-changes.ts';
import { law } from '../../org/law.ts';

const words = fc.string();
const several = fc.array(words, { maxLength: 2 });
const url = fc
  .tuple(
    fc.constantFrom('/aozora/reorganizations/a/', '/aozora/reorganizations/b/'),
    fc.constantFrom('', '#', '#a-1'),
  )
  .map((parts) => parts.join(''));

const change: fc.Arbitrary<FoundChange> = fc.record({
  url,
  municipality: fc.constantFrom('青空市', 'みどり市'),
  date: fc.constantFrom('2025-04-01', '2026-04-01'),
  when: words,
  fiscalYear: fc.option(fc.constantFrom(2025, 2026)),
  status: fc.constantFrom('planned', 'in force'),
  kind: fc.constantFrom('rename', 'move-rename'),
  from: several,
  to: several,
  duty: fc.option(words.filter((one) => one !== '')),
  grade: fc.option(fc.record({ from: words, to: words })),
  levels: several,
  ref: several,
  note: fc.option(words.filter((one) => one !== '')),
  what: words,
  mark: fc.option(words),
});

law('the finder reads back the written changes in order', [fc.array(change)], (changes) => {
  expect(changesFound(foundFile(changes))).toEqual(changes);
});
