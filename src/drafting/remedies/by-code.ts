import { verbNames } from '#archive/1-read/schema/verb-names.ts';
import type { Keys } from '#archive/1-read/yaml/places.ts';
import { recordOf } from '#archive/is-record.ts';
import { once } from '#archive/once.ts';
import type { Code } from '#diagnostics/codes.ts';
import { lastName } from '#org/path.ts';
import { VERBS } from '#org/verbs/verbs.ts';
import type { Texts } from '../draft.ts';
import { dateId } from '../write/called-after.ts';
import type { Edit } from '../write/edit-file.ts';
import type { Value } from '../write/to-piece.ts';
import { accepting, type Case, editing, lettering, ofChange, type Remedier, removing, WHY } from './case.ts';
import { ofEvidence } from './of-evidence.ts';
import { ofFiles } from './of-files.ts';
import { ofStages } from './of-stages.ts';
import { otherOwners, outsideOwner, ownersApart } from './owners.ts';
import type { Remedy } from './remedy.ts';
import { carried, indexAt, keyAt, listOf, type WrittenFile, writtenFile } from './written-file.ts';

/** The remedies of each diagnostic, besides replacing a text with the suggested one. */
export const remediers = {
  ...ofFiles,
  ...ofStages,
  ...ofEvidence,
  H201: (one) => {
    const { path, side, nearest, post, onOtherSide } = one.facts;
    if (nearest !== null || post !== null || onOtherSide === path) return [];
    return side === 'after' ? establishing(one, path) : acceptingUncharted(one);
  },
  H203: removing('changes', 'この変更を消す'),
  H204: removing('changes', 'この変更を消す'),
  H205: (one) => namingBelow(one, one.facts.below),
  // If the child was renamed, the hint explains how to turn the renaming into a move.
  H206: (one) => (one.facts.renamed === null ? fates(one, one.facts.child) : []),
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
  H224: ({ facts: { statement, parts }, own }) =>
    parts
      ? []
      : [
          ...citingInChanges(own, statement),
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
  H233: (one) => [
    ...lettering(one, '「（仮称）」を取る', one.was.replace(/[（(]仮称[)）]/g, '')),
    ...(one.own.data.status === undefined
      ? []
      : [editing(one.own, '予定とする', [{ at: ['status'], set: 'planned' }])]),
  ],
  H236: (one) => ofChange(one, (own, at) => [unknownChildren(own, at)]),
  H237: (one) =>
    ofChange(one, (own, at, change) => [
      editing(own, `「${lastName(one.facts.unit)}」も廃止する`, [
        {
          at: ['changes'],
          insert: { abolish: change.replaces as Value, ...carried(change) },
          index: at + 1,
        },
      ]),
      editing(own, '代わったとするのをやめる（replaces を消す）', [
        { at: ['changes', at, 'replaces'], remove: true },
      ]),
    ]),
  H241: (one) => coveringAll(one),
  H250: ownersApart,
  H251: (one) => citingStatements(one),
  H253: (one) =>
    ofChange(one, (own, at, change) =>
      postsIn(change)
        .filter(({ post }) => post === one.facts.post)
        .slice(0, 1)
        .map(({ keys }) =>
          editing(own, `「${one.facts.path}」という組織とする`, [
            { at: ['changes', at, ...keys], set: one.facts.path },
          ]),
        ),
    ),
  H257: (one) => accepting(one.own, { unit: one.facts.path }),
  H258: (one) => accepting(one.own, { unit: one.facts.unit }),
  H304: (one) => {
    const { facts, own } = one;
    const { id, path, nearest } = facts;
    const section = (['units', 'posts'] as const).find((one) => recordOf(own.data[one])[id] !== undefined);
    if (nearest === path && section !== undefined) return otherDay(one, section, id);
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
  H430: (one) =>
    one.facts.meant === null
      ? [...lettering(one, '横線（値がない）とする', 'none'), ...lettering(one, '数の「1」に直す', '1')]
      : [],
  H601: (one) => accepting(one.own, { count: one.facts.of }),
} as const satisfies { readonly [C in Code]?: Remedier<C> };

/** For an id that ids.yaml ties to another day: ties it to the open reorganization, or to its day. */
function otherDay({ own, open }: Pick<Case, 'own' | 'open'>, section: string, id: string): readonly Remedy[] {
  const [, name] = /\/reorganizations\/([^/]+)\.md$/.exec(open?.path ?? '') ?? [];
  if (name === undefined) return [];
  const entry = recordOf(recordOf(own.data[section])[id]);
  const setting = (key: string, value: string | null, label: string) =>
    entry[key] === undefined || value === null || entry[key] === value
      ? []
      : [editing(own, label, [{ at: [section, id, key], set: value }])];
  const day = dateId(String(open?.data.effective ?? ''));
  return [
    ...setting('planned', name, `「${name}」の改正でできるものとする`),
    ...setting('at', day?.length === 10 ? day : null, `日付を ${day} に直す`),
  ];
}

/** Verbs that end units; these accept `children`. */
const ENDING = ['abolish', 'merge', 'absorb', 'split', 'reorganize', 'lose'] as const;

/** The possible fates of a child whose parent ends. */
function fates(one: Pick<Case, 'own' | 'position'>, child: string): readonly Remedy[] {
  return ofChange(one, (own, at, change) => {
    const verb = ENDING.find((key) => change[key] !== undefined);
    const follow = editing(own, '下の組織は、そろって後継の組織に移るとする', [
      { at: ['changes', at, 'children'], set: 'follow' },
    ]);
    const abolish = { abolish: child, ...carried(change) };
    return [
      ...(verb !== undefined && hasOneSuccessor(change) ? [follow] : []),
      ...(verb !== undefined ? [unknownChildren(own, at)] : []),
      editing(own, `「${lastName(child)}」も廃止とする`, [
        { at: ['changes'], insert: abolish, index: at + 1 },
      ]),
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
    editing(own, `「${lastName(path)}」を新設する変更を書き加える`, [
      { at: ['changes'], insert: { establish: path, ...carried(change) }, index: at },
    ]),
  ]);
}

/** The source mentions a unit that no chart shows: replaces the change with an accepted disagreement. */
function acceptingUncharted(one: Pick<Case, 'own' | 'position'>): readonly Remedy[] {
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

/** Accepts the disagreement in the open file if it uses this chart, otherwise in the chart. */
function acceptingInChart({ own, open }: Pick<Case, 'own' | 'open'>, unit: string): readonly Remedy[] {
  const date = lastName(own.path).replace(/\.yaml$/, '');
  const isAbout = open?.data.before === date || open?.data.after === date;
  return accepting(isAbout && open !== null ? open : own, { unit });
}

/** How many charts or statements get a button of their own. */
const OFFERED = 3;

/** Existing charts that fit this side of the event by date, nearest first. */
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

/**
 * For a change without `ref`: statements without a change come first, then all others, then `basis: editor`.
 */
function citingStatements(one: Pick<Case, 'own' | 'position'>): readonly Remedy[] {
  return ofChange(one, (own, at) => {
    const open = unaccounted(own);
    const citing = ({ ref, gist }: Stated, among: string | null): Remedy => ({
      ...editing(own, `「${ref}」によるとする${gist === null ? '' : `（${gist}）`}`, [
        { at: ['changes', at, 'ref'], set: ref },
      ]),
      among,
    });
    const rest = statedIn(own).filter((stated) => !open.slice(0, OFFERED).includes(stated));
    return [
      ...open.slice(0, OFFERED).map((stated) => citing(stated, null)),
      ...rest.map((stated) => citing(stated, 'ほかの記述によるとする')),
      editing(own, '編集者の読み取りとする', [{ at: ['changes', at, 'basis'], set: 'editor' }]),
    ];
  });
}

/** An item of `statements`. */
interface Stated {
  readonly ref: string;
  readonly gist: string | null;
}

function unaccounted(own: WrittenFile): readonly Stated[] {
  const items = ['changes', 'states', 'accepted', 'remarks'].flatMap((list) => listOf(own.data[list]));
  const used = new Set(items.flatMap((one) => [recordOf(one).ref, recordOf(one).statement].flat()));
  return statedIn(own).filter(({ ref }) => !used.has(ref));
}

const statedIn = once((own: WrittenFile): readonly Stated[] =>
  listOf(own.data.statements).flatMap((one): readonly Stated[] => {
    const { ref = one, gist } = recordOf(one);
    return typeof ref === 'string' ? [{ ref, gist: typeof gist === 'string' ? gist : null }] : [];
  }),
);

/** Completes a move to 総務部 as 総務部/企画課. */
function namingBelow(one: Pick<Case, 'own' | 'position'>, below: string | null): readonly Remedy[] {
  if (below === null) return [];
  return ofChange(one, (own, at) => [
    editing(own, `「${below}」へ移るとする`, [{ at: ['changes', at, 'to'], set: below }]),
  ]);
}

/** For a chart whose coverage names no department: it covers all departments that it shows. */
function coveringAll({
  own,
  texts,
  facts: { date },
}: Pick<Case<'H241'>, 'own' | 'texts' | 'facts'>): readonly Remedy[] {
  const path = own.path.replace(/reorganizations\/[^/]*$/, `charts/${date}.yaml`);
  const chart = texts[path] === undefined ? null : writtenFile(path, texts[path]);
  const tops = chart === null ? [] : topsOf(chart.data.units);
  if (chart === null || tops.length === 0) return [];
  return [
    editing(chart, `図に載っている部（${tops.length}）は、下まですべて載っているとする`, [
      { at: ['coverage'], set: tops },
    ]),
  ];
}

function topsOf(units: unknown): readonly string[] {
  if (Array.isArray(units)) return units.flatMap(topsOf);
  return typeof units === 'string' ? [units] : Object.keys(recordOf(units));
}

/** Changes without `ref`; the statement may belong to one of them. */
function citingInChanges(own: WrittenFile, statement: string): readonly Remedy[] {
  return listOf(own.data.changes).flatMap((one, at) => {
    const change = recordOf(one);
    const verb = VERBS.find((key) => change[key] !== undefined);
    if (verb === undefined || change.ref !== undefined) return [];
    const subject = wordsIn(change[verb]);
    return [
      {
        ...editing(own, `${verbNames[verb]} ${subject}`, [{ at: ['changes', at, 'ref'], set: statement }]),
        among: 'これを述べている変更を選ぶ',
      },
    ];
  });
}

/** The posts that a change names, with the path of each. */
function postsIn(value: unknown, keys: Keys = []): readonly { readonly post: string; readonly keys: Keys }[] {
  const { post } = recordOf(value);
  const own = typeof post === 'string' ? [{ post, keys }] : [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(recordOf(value));
  return [...own, ...entries.flatMap(([key, inner]) => postsIn(inner, [...keys, key]))];
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return (Array.isArray(value) ? value : Object.values(recordOf(value))).map(wordsIn).join('、');
}
