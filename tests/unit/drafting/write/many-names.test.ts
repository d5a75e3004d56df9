import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editFile } from '#drafting/write/edit-file.ts';

const PATH = 'content/aozora/ids.yaml';
const id = fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,4})?$/);
const section = fc.constantFrom('units', 'duties');
const edits = fc.array(
  fc.record({ section, id, name: fc.constantFrom('総務課', '企画部/政策課', '文書: 係') }),
  { maxLength: 12 },
);
const starts = [
  '',
  'units:\n  kikaku: { name: 企画部 } # 注\n',
  'units: {}\nduties:\n  koho:\n    name: 広報\n',
];

test('adding many names at once gives the same file as adding them one by one', () => {
  fc.assert(
    fc.property(fc.constantFrom(...starts), edits, (text, list) => {
      const all = list.map((one) => ({ at: [one.section, one.id], set: { name: one.name } }));
      const oneByOne = all.reduce<string | null>(
        (now, edit) => (now === null ? null : editFile(now, [edit], PATH)),
        text,
      );
      expect(editFile(text, all, PATH)).toBe(oneByOne);
    }),
  );
});
