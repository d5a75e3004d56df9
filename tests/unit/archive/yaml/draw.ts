// YAML as editors write it, and as nobody should, for laws about reading it.
import fc from 'fast-check';

const KEYS = [
  'a',
  'b',
  'title',
  '総務部',
  '"引用"',
  "'引用'",
  'a b',
  'a-b',
  '1',
  'a"b',
  '-a',
  '<<',
  '__proto__',
];

/** Values that are read literally, some of them only just. */
const VALUES = [
  ...[
    '総務部/総務課',
    '2026-04-01',
    'no',
    'null',
    '~',
    '0x1F',
    '1_000',
    '1e3',
    '-5',
    'a b',
    'a  b',
    'a:b',
    'a#b',
  ],
  ...[
    'a,b',
    'a]',
    'a}',
    'a"b',
    "it's",
    '全角：コロン',
    '“引用”',
    '<<',
    '=',
    'é',
    '😀',
    'a\u2028b',
    'a\u00A0b',
    '',
  ],
  ...['""', "''", '"a: b"', "'a # b'", "'it''s'", '"é 😀"', '"a"', '" a "'],
  ...[
    '[]',
    '{}',
    '[a, b]',
    '[a,b]',
    '[ a , b ]',
    '[[a], {b: c}]',
    '[a, "b, c"]',
    '[-a, 1:2, a#b]',
    '[a [b]]',
  ],
  ...[
    '{a: b}',
    '{ a: b, c: [d, {e: f}] }',
    '{"a": b}',
    '{a: b c, d: "e: f"}',
    '{a:b}',
    '{あ: い}',
    '[あ, い]',
  ],
  ...[
    '[a,\n      b]',
    '[\n      a,\n\n      b\n      ]',
    '{a: b,\n        c:\n        d}',
    '[a, b] # 覚え書き',
  ],
];

/** Values that mean something else or are wrong. */
const OTHERS = [
  ...[
    'a: b',
    'a:',
    ': a',
    '? a',
    '- a',
    '-',
    '--',
    '---',
    '...',
    '#a',
    '&a',
    '*a',
    '&a b',
    '!a',
    '!!str a',
    '%a',
    '@a',
  ],
  ...[
    '`a`',
    '|',
    '>',
    '|-',
    '"a',
    "'a",
    '"a" b',
    '"a"#b',
    '"a":b',
    "'a' : b",
    '"a\\"b"',
    '"\\u3042"',
    '[a',
    '{a',
  ],
  ...[
    '[a, ]',
    '[,a]',
    '{a}',
    '{a: }',
    '{"a":b}',
    '{? a: b}',
    '[a: b]',
    '[a #b',
    '[?a]',
    '[:a]',
    '[a:]',
    '[a]b',
    '[a]#b',
  ],
  ...['[a\nb]', '[ #a\n      b]', '\ta', 'a\r', '\uFEFFa', 'a\n      b', '"a\n      b"'],
];

const value = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.constantFrom(...OTHERS) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'ab:-#[]{},"\' あ\n?!&*|>%@`~0.'), maxLength: 8 }),
  },
);
const key = fc.oneof(
  { weight: 80, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...VALUES, ...OTHERS) },
);
const note = fc.constantFrom('', '', '', '', '', '', ' ', '   ', ' # 覚え書き', ' #メモ', '  #');
const gap = fc.constantFrom('', '', '', '\n', '# 覚え書き\n', '      # 覚え書き\n', '   \n');

type Written =
  | { readonly kind: 'value'; readonly text: string }
  | {
      readonly kind: 'fields';
      readonly pairs: readonly (readonly [string, Written, string])[];
      readonly set: Set;
    }
  | { readonly kind: 'list'; readonly items: readonly Written[]; readonly set: Set };

/** How the content below a key or dash is laid out. */
interface Set {
  readonly indent: number;
  /** Whether it begins on the line of its dash. */
  readonly isBeside: boolean;
  /** The separator between two items. */
  readonly gap: string;
}

const set = fc.record({ indent: fc.constantFrom(0, 1, 2, 2, 2, 3), isBeside: fc.boolean(), gap });
const some = { minLength: 1, maxLength: 4 } as const;

const { written } = fc.letrec<{ written: Written }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.record({
      kind: fc.constant('value' as const),
      text: fc.tuple(value, note).map(([text, behind]) => `${text === '' ? '' : ` ${text}`}${behind}`),
    }),
    fc.record({
      kind: fc.constant('fields' as const),
      pairs: fc.array(fc.tuple(key, tie('written'), note), some),
      set,
    }),
    fc.record({ kind: fc.constant('list' as const), items: fc.array(tie('written'), some), set }),
  ),
}));

/** The text after a colon or dash at the given column. */
function behind(one: Written, column: number, isItem: boolean): string {
  if (one.kind === 'value') return `${one.text}\n`;
  const { indent, isBeside, gap } = one.set;
  const own = column + indent;
  const lines = below(one, own).join(gap);
  return isItem && isBeside && indent > 0 ? `${' '.repeat(indent - 1)}${lines.slice(own)}` : `\n${lines}`;
}

function below(one: Exclude<Written, { kind: 'value' }>, column: number): readonly string[] {
  const before = ' '.repeat(column);
  return one.kind === 'list'
    ? one.items.map((item) => `${before}-${behind(item, column, true)}`)
    : one.pairs.map(([name, inner, after]) => {
        return `${before}${name}:${inner.kind === 'value' ? '' : after}${behind(inner, column, false)}`;
      });
}

/** Texts of whole files. */
export const yaml: fc.Arbitrary<string> = fc.tuple(written, gap, fc.boolean()).map(([one, before, isCut]) => {
  const text = one.kind === 'value' ? `a:${one.text}\n` : below(one, 0).join(one.set.gap);
  return `${before}${isCut ? text.replace(/\n$/, '') : text}`;
});

const SLIPS = [
  ...[...':：-　"\'[]{}#&*!|>%@`/,、0９あ? \n', '  ', '\n  ', '- ', ': ', ' #', '\n\n', ', ', '" ', "''"],
  ...[' # a', '\n# a\n', '[]', '{}', '{a: b}', '[a]', ':\n', '-\n'],
];

/** A text with mistakes in it. */
export function slipped(texts: readonly string[]): fc.Arbitrary<string> {
  const slip = fc.record({ at: fc.nat(10_000), mark: fc.option(fc.constantFrom(...SLIPS)) });
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(slip, { minLength: 1, maxLength: 3 }))
    .map(([text, slips]) =>
      slips.reduce((before, { at, mark }) => {
        const place = at % (before.length + 1);
        return `${before.slice(0, place)}${mark ?? ''}${before.slice(mark === null ? place + 1 : place)}`;
      }, text),
    );
}
