import type { Code, Facts } from '#diagnostics/codes.ts';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Texts } from '../draft.ts';
import type { Edit } from '../write/edit-file.ts';
import type { Value } from '../write/to-piece.ts';
import { otherOwners, outsideOwner } from './owners.ts';
import type { Asked, Remedy } from './remedy.ts';
import { carried, indexAt, keyAt, listOf, recordOf, type WrittenFile } from './written-file.ts';

/** A problem with what stands around it. */
export interface Case<C extends Code = Code> {
  readonly facts: Facts<C>;
  readonly position: Position;
  readonly texts: Texts;
  /** The file in which it is. */
  readonly own: WrittenFile;
  /** The file that the person is writing on. */
  readonly open: WrittenFile | null;
  /** What is written at its position. */
  readonly was: string;
}

type Remedier<C extends Code> = (one: Case<C>) => readonly Remedy[];
type Doer = (one: Case) => readonly Remedy[];

/** What can be done about a problem besides writing what was meant, by its code. */
export const remediers = {
  H112: ({ own, position, was }) => {
    const text = was.replace('http://', 'https://');
    return text === was
      ? []
      : [
          {
            label: 'https:// に直す（開けるか確かめてから）',
            file: own.path,
            does: { kind: 'letters', at: position, was, text },
            asks: null,
          },
        ];
  },
  H201: (one) => {
    const { path, side, nearest, post, onOtherSide } = one.facts;
    if (nearest !== null || post !== null || onOtherSide === path) return [];
    return side === 'after' ? establishing(one, path) : unsaidInTheChart(one);
  },
  H206: (one) => fates(one, one.facts.child),
  H210: removing('changes', 'この変更を消す'),
  H211: ({ facts: { grade }, own, position }) => {
    const index = indexAt(own, 'changes', position);
    return index === null
      ? []
      : [editing(own, `もとの職位を「${grade}」に直す`, [{ at: ['changes', index, 'from'], set: grade }])];
  },
  H212: (one) => acceptingInChart(one, one.facts.path),
  H213: (one) => acceptingInChart(one, one.facts.path),
  H214: (one) => acceptingInChart(one, one.facts.path),
  H215: removing('accepted', 'この説明を消す'),
  H216: removing('accepted', 'この説明を消す'),
  H218: (one) => otherCharts(one),
  H219: ({ facts: { name }, own }) => [editing(own, `日付を ${name} に直す`, [{ at: ['asOf'], set: name }])],
  H221: (one) => otherCharts(one),
  H223: ({ facts: { name }, own }) => {
    const [date] = /^\d{4}-\d{2}-\d{2}/.exec(name) ?? [];
    return date === undefined
      ? []
      : [editing(own, `施行期日を ${date} に直す`, [{ at: ['effective'], set: date }])];
  },
  H224: ({ facts: { statement }, own }) => [
    {
      ...editing(own, '補足に書く', [{ at: ['remarks'], insert: { ref: statement, text: '' } }]),
      asks: {
        label: `「${statement}」は何を述べているか`,
        help: '組織の変更ではない記述を、編集者の言葉で短く書きます。',
        key: 'text',
      },
    },
  ],
  H225: ({ facts: { ref }, own }) => [
    editing(own, `「${ref}」を記述の一覧に加える`, [{ at: ['statements'], insert: { ref } }]),
  ],
  H226: removing('statements', '重なった記述を消す'),
  H227: ({ facts: { note }, own }) => [
    editing(own, `「${note}」を記述の一覧に加える`, [{ at: ['statements'], insert: { ref: note } }]),
  ],
  H231: ({ own }) =>
    own.data.status === undefined
      ? []
      : [
          editing(own, '予定とする', [{ at: ['status'], set: 'planned' }]),
          editing(own, '議決済みとする', [{ at: ['status'], set: 'decided' }]),
        ],
  H236: (one) => ofChange(one, (own, at) => [unknownChildren(own, at)]),
  H237: (one) =>
    ofChange(one, (own, at, change) => [
      editing(own, `「${lastOf(one.facts.unit)}」も廃止する`, [
        {
          at: ['changes'],
          insert: { abolish: change.replaces as Value, ...carried(change, SAID) },
          index: at + 1,
        },
      ]),
      editing(own, '代わったとするのをやめる（replaces を消す）', [
        { at: ['changes', at, 'replaces'], remove: true },
      ]),
    ]),
  H251: (one) => sayings(one),
  H257: (one) => accepting(one.own, { unit: one.facts.path }),
  H258: (one) => accepting(one.own, { unit: one.facts.unit }),
  H304: ({ facts: { id, path, nearest }, own }) => {
    const section = (['units', 'posts'] as const).find((one) => recordOf(own.data[one])[id] !== undefined);
    return nearest === null || nearest === path || section !== 'units'
      ? []
      : [editing(own, `「${nearest}」を指すとする`, [{ at: [section, id, 'path'], set: nearest }])];
  },
  H308: ({ facts: { name }, own }) => [
    editing(own, 'この読みを消す', [{ at: ['readings', name], remove: true }]),
  ],
  H315: ({ facts: { address, section }, own }) => [
    editing(own, 'この行を消す', [{ at: [section, address], remove: true }]),
  ],
  H401: otherOwners,
  H424: outsideOwner,
  H601: (one) => accepting(one.own, { count: one.facts.of }),
} as const satisfies { readonly [C in Code]?: Remedier<C> };

function editing({ path }: WrittenFile, label: string, edits: readonly Edit[]): Remedy {
  return { label, file: path, does: { kind: 'edits', edits }, asks: null };
}

/** Of a change that is made because of another: why it is said. */
const SAID = ['ref', 'basis'] as const;

/** The verbs that end units, which may say what becomes of those below. */
const ENDING = ['abolish', 'merge', 'absorb', 'split', 'reorganize', 'lose'] as const;

function ofChange(
  { own, position }: Pick<Case, 'own' | 'position'>,
  remedies: (own: WrittenFile, at: number, change: Readonly<Record<string, unknown>>) => readonly Remedy[],
): readonly Remedy[] {
  const at = indexAt(own, 'changes', position);
  return at === null ? [] : remedies(own, at, recordOf(listOf(own.data.changes)[at]));
}

/** What may have become of a unit below one that ends. */
function fates(one: Pick<Case, 'own' | 'position'>, child: string): readonly Remedy[] {
  return ofChange(one, (own, at, change) => {
    const verb = ENDING.find((key) => change[key] !== undefined);
    const follow = editing(own, '下の組織は、そろって後継の組織に移るとする', [
      { at: ['changes', at, 'children'], set: 'follow' },
    ]);
    const abolish = { abolish: child, ...carried(change, SAID) };
    return [
      ...(verb !== undefined && hasOneSuccessor(change) ? [follow] : []),
      ...(verb !== undefined ? [unknownChildren(own, at)] : []),
      editing(own, `「${lastOf(child)}」も廃止とする`, [{ at: ['changes'], insert: abolish, index: at + 1 }]),
    ];
  });
}

function hasOneSuccessor({ into }: Readonly<Record<string, unknown>>): boolean {
  return into !== undefined && (!Array.isArray(into) || into.length === 1);
}

function unknownChildren(own: WrittenFile, at: number): Remedy {
  return editing(own, '下の組織のその後は、資料から分からないとする', [
    { at: ['changes', at, 'children'], set: 'unknown' },
  ]);
}

function establishing(one: Pick<Case, 'own' | 'position'>, path: string): readonly Remedy[] {
  return ofChange(one, (own, at, change) => [
    editing(own, `「${lastOf(path)}」を新設する変更を書き加える`, [
      { at: ['changes'], insert: { establish: path, ...carried(change, SAID) }, index: at },
    ]),
  ]);
}

/** The text tells of somebody whom no chart shows: it is told that it does, in place of the change. */
function unsaidInTheChart(one: Pick<Case, 'own' | 'position'>): readonly Remedy[] {
  return ofChange(one, (own, at, { ref }) => {
    const [statement] = [ref].flat();
    if (typeof statement !== 'string') return [];
    const edits: readonly Edit[] = [
      { at: ['accepted'], insert: { statement, why: '' } },
      { at: ['changes', at], remove: true },
    ];
    return [{ ...editing(own, 'この変更をやめ、合わない理由を書く', edits), asks: WHY }];
  });
}

const WHY: Asked = {
  label: 'このままにする理由',
  help: '何がどう食い違い、なぜそのままにするのかを書きます。理由はサイトに載ります。',
  key: 'why',
};

function accepting(file: WrittenFile, what: { readonly [key: string]: Value }): readonly Remedy[] {
  const edit: Edit = { at: ['accepted'], insert: { ...what, why: '' } };
  return [{ ...editing(file, '理由を書いて、このままにする', [edit]), asks: WHY }];
}

/** Told where the person writes, if that file is about this chart; else with the chart. */
function acceptingInChart({ own, open }: Pick<Case, 'own' | 'open'>, unit: string): readonly Remedy[] {
  const date = lastOf(own.path).replace(/\.yaml$/, '');
  const isAbout = open?.data.before === date || open?.data.after === date;
  return accepting(isAbout && open !== null ? open : own, { unit });
}

/** So many charts are offered. */
const OFFERED = 3;

/** Charts that are there and can stand on this side of the event, the nearest first. */
function otherCharts({ own, position, texts }: Pick<Case, 'own' | 'position' | 'texts'>): readonly Remedy[] {
  const side = keyAt(own, [['before'], ['after']], position)?.[0];
  if (side !== 'before' && side !== 'after') return [];
  const { effective } = own.data;
  const isDay = typeof effective === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(effective);
  const fits = (date: string) => !isDay || (side === 'before' ? date < effective : date >= effective);
  const dates = chartDates(own.path, texts).filter((date) => fits(date) && date !== own.data[side]);
  const nearestFirst = side === 'before' ? dates.toReversed() : dates;
  return [
    ...nearestFirst
      .slice(0, OFFERED)
      .map((date) => editing(own, `${date} の組織図と比べる`, [{ at: [side], set: date }])),
    editing(own, `改正${side === 'before' ? '前' : '後'}の組織図を書かないでおく`, [
      { at: [side], remove: true },
    ]),
  ];
}

function chartDates(path: string, texts: Texts): readonly string[] {
  const charts = path.replace(/reorganizations\/[^/]*$/, 'charts/');
  return Object.keys(texts)
    .flatMap((file) => (file.startsWith(charts) ? [file.slice(charts.length).replace(/\.yaml$/, '')] : []))
    .sort();
}

/** Of a change that names no place of the source: those that nothing else accounts for, or the editor's own reading. */
function sayings(one: Pick<Case, 'own' | 'position'>): readonly Remedy[] {
  return ofChange(one, (own, at) => [
    ...unaccounted(own)
      .slice(0, OFFERED)
      .map((ref) => editing(own, `「${ref}」によるとする`, [{ at: ['changes', at, 'ref'], set: ref }])),
    editing(own, '編集者の読み取りとする（basis: editor）', [
      { at: ['changes', at, 'basis'], set: 'editor' },
    ]),
  ]);
}

function unaccounted({ data }: WrittenFile): readonly string[] {
  const items = ['changes', 'states', 'accepted', 'remarks'].flatMap((list) => listOf(data[list]));
  const told = new Set(items.flatMap((one) => [recordOf(one).ref, recordOf(one).statement].flat()));
  return listOf(data.statements)
    .map((one) => recordOf(one).ref ?? one)
    .filter((ref) => typeof ref === 'string')
    .filter((ref) => !told.has(ref));
}

function removing(list: string, label: string): Doer {
  return ({ own, position }) => {
    const index = indexAt(own, list, position);
    return index === null ? [] : [editing(own, label, [{ at: [list, index], remove: true }])];
  };
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
