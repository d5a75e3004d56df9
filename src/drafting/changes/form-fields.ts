// What the form of a change asks for. A plain value stands in an input; whatever an editor wrote otherwise (a post, a
// unit whose place is unknown) is shown, kept as it is, and changed in the text.
import type { Verb } from '#org/change.ts';

export type Side = 'before' | 'after';

interface Common {
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  readonly isNeeded?: boolean;
}

export type Field =
  | (Common & { readonly kind: 'unit' | 'units'; readonly side: Side })
  /** Each takes a share of a duty. */
  | (Common & { readonly kind: 'takers' })
  | (Common & { readonly kind: 'text' | 'long' })
  /** Places of the source. */
  | (Common & { readonly kind: 'refs' })
  | (Common & {
      readonly kind: 'choice';
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    });

const unit = (key: string, label: string, side: Side, help?: string): Field => ({
  kind: 'unit',
  key,
  label,
  side,
  isNeeded: true,
  ...(help === undefined ? {} : { help }),
});
const units = (key: string, label: string, side: Side, help?: string): Field => ({
  kind: 'units',
  key,
  label,
  side,
  isNeeded: true,
  ...(help === undefined ? {} : { help }),
});
const text = (key: string, label: string, help?: string): Field => ({
  kind: 'text',
  key,
  label,
  isNeeded: true,
  ...(help === undefined ? {} : { help }),
});

const PATH = '部/課/係 の形で書きます';
const PLACE = '名前だけなら、もとの組織と同じ位置。よそに置くなら 部/課/係 の形';

const children: Field = {
  kind: 'choice',
  key: 'children',
  label: '下の組織で、ほかに何も書かないもの',
  choices: [
    { value: '', label: '（下の組織がないか、一つずつ書く）' },
    { value: 'follow', label: '後継の組織にそのまま移る' },
    { value: 'unknown', label: '資料からは分からない' },
  ],
};
const grade: Field = { kind: 'text', key: 'grade', label: '職位', help: '資料が部長級などというとき' };
const end: readonly Field[] = [
  { kind: 'refs', key: 'ref', label: '出典の箇所', help: '1(1)①a など、資料のどこにあるか' },
  { kind: 'long', key: 'note', label: '補足' },
];

/** In the order in which a form asks; the first names what the change is about. */
export const formFields: Readonly<Record<Verb, readonly Field[]>> = {
  establish: [
    unit('establish', '新しく置く組織', 'after', PATH),
    {
      kind: 'unit',
      key: 'replaces',
      label: '代わりになくなる組織',
      side: 'before',
      help: '資料が「代わるもの」とするときだけ',
    },
    grade,
    ...end,
  ],
  abolish: [unit('abolish', 'なくなる組織', 'before'), children, ...end],
  rename: [
    unit('rename', '名前の変わる組織', 'before'),
    text('to', '新しい名前', '上の組織の名前は書きません'),
    ...end,
  ],
  move: [unit('move', '移る組織', 'before'), unit('to', '移ったあとの位置と名前', 'after', PATH), ...end],
  merge: [
    units('merge', '一つになる組織', 'before', '二つ以上'),
    unit('into', '統合してできる組織', 'after', PLACE),
    children,
    grade,
    ...end,
  ],
  absorb: [
    units('absorb', 'なくなる組織', 'before'),
    unit('into', '編入先の組織', 'after'),
    children,
    ...end,
  ],
  split: [
    unit('split', '分かれる組織', 'before'),
    units('into', '分かれてできる組織', 'after', `二つ以上。もとと同じ名前のものは残ります。${PLACE}`),
    children,
    ...end,
  ],
  detach: [
    unit('detach', '分かれて新しくできる組織', 'after', PATH),
    unit('from', 'もとの組織（残る）', 'before'),
    grade,
    ...end,
  ],
  reorganize: [
    units('reorganize', '再編される組織', 'before'),
    units('into', '再編してできる組織', 'after', PLACE),
    children,
    ...end,
  ],
  lose: [unit('lose', 'その後が分からない組織', 'before'), children, ...end],
  transfer: [
    text('transfer', '移る事務', '資料の言い方のまま'),
    units('from', '移管元', 'before', '分からなければ unknown'),
    { kind: 'takers', key: 'to', label: '移管先', isNeeded: true, help: '分からなければ unknown' },
    ...end,
  ],
  regrade: [
    unit('regrade', '職位の変わる組織', 'before'),
    text('from', 'これまでの職位'),
    text('to', 'これからの職位'),
    ...end,
  ],
  hold: [unit('hold', '兼ねる側の職', 'before'), units('also', '兼ねられる職', 'before'), ...end],
  assign: [text('assign', '加わる職務'), unit('to', '担う組織', 'after'), ...end],
};

/** In the order in which they are offered: what happens most, first. */
export const offered: readonly Verb[] = [
  'rename',
  'move',
  'abolish',
  'merge',
  'split',
  'absorb',
  'reorganize',
  'transfer',
  'lose',
];

/** The field in which the unit that is acted on stands. */
export const subjectOf = {
  establish: 'establish',
  abolish: 'abolish',
  rename: 'rename',
  move: 'move',
  merge: 'merge',
  absorb: 'absorb',
  split: 'split',
  detach: 'from',
  reorganize: 'reorganize',
  lose: 'lose',
  transfer: 'from',
  regrade: 'regrade',
  hold: 'hold',
  assign: 'to',
} as const satisfies Readonly<Record<Verb, string>>;
