// Everyday words for what happens to units: なくなる means 廃止, 一緒になる means 統合.
import type { ChangeKind } from '#archive/4-link/reorganizations/change-kind.ts';
import { kindWords } from '#telling/verbs.ts';

/**
 * The endings of verbs whose stem changes (なくな|る), of verbs whose stem does not (でき|る), and of nouns used as
 * verbs.
 */
const GODAN =
  '(?:りました|ります|らなかった|らない|った|って|ろう|る|り)(?:いる|いた|います|しまう|しまった|しまいました)?';
const ICHIDAN = '(?:なかった|られた|られる|ました|ます|ない|よう|る|た|て)(?:いる|いた|います|しまった)?';
/** What a question may ask of a change: 統合先, 廃止の時期. */
const OF_DEEDS = '(?:先|元|日|(?:の|した|する)?(?:時期|理由|目的|年月日))';
const NOUN = `(?:${OF_DEEDS}|(?:に|が)?(?:(?:されました|されます|されない|された|される|されて|され|しました|します|する|した|して|なりました|なります|なった|なって|なる)(?:いる|いた|います)?)?)`;
const AS_ONE = '(?:一つ|ひとつ|1つ|一緒|いっしょ)';
const PARTS = '(?:(?:[二三四五六七八九2-9]|ふた|いくつか)つ?に)';
const NAME = '(?:名前|名称|呼び名|呼び方)[がのはもを]*';
const DUTY = '(?:仕事|業務|事務)[がのはもを]*';
const GRADE = '(?:格|職位|等級)[がのはもを]*';

/** Everyday words for each kind of change, RELATED_KINDS its official word. */
const everyday = {
  establish: [
    `(?:新しく|新たに)?でき${ICHIDAN}`,
    `(?:新しく|新たに)?生まれ${ICHIDAN}`,
    `(?:新しく|新たに)?(?:設置|創設|発足|誕生)${NOUN}`,
    '新しい',
    '新たな',
  ],
  abolish: [
    `(?:なく|無く)な${GODAN}`,
    '(?:なく|無く)(?:しました|します|した|して|す)',
    `消え${ICHIDAN}`,
    'もう(?:ない|無い|ありません)',
  ],
  rename: [`${NAME}変わ${GODAN}`, `${NAME}変え${ICHIDAN}`, `${NAME}変更${NOUN}`, `改名${NOUN}`],
  move: [`移${GODAN}`, `(?:移動|移転|異動)${NOUN}`, '引っ?越(?:す|した|して|し|しました)'],
  'move-rename': [],
  merge: [
    `まとま${GODAN}`,
    `まとめ${ICHIDAN}`,
    `${AS_ONE}にな${GODAN}`,
    `合併${NOUN}`,
    'くっつ(?:く|いた|いて|きました)',
  ],
  absorb: [`吸収${NOUN}`],
  split: [`${PARTS}?(?:分か|わか)れ${ICHIDAN}`, `${PARTS}な${GODAN}`, `${PARTS}?(?:分け|わけ)${ICHIDAN}`],
  detach: [`独立${NOUN}`],
  reorganize: [],
  lose: [],
  transfer: [`${DUTY}[^ ]{0,8}?移${GODAN}`],
  'transfer-area': [`(?:区域|地区|学区)[がのはをも]*[^ ]{0,8}?移${GODAN}`],
  regrade: [`${GRADE}(?:上が|下が|変わ)${GODAN}`, `(?:昇格|降格|格上げ|格下げ)${NOUN}`],
  assign: [],
  hold: [],
  release: [],
} as const satisfies Record<ChangeKind, readonly string[]>;

/** Other kinds that the everyday words may mean: a unit that is gone may have become a part of another. */
const RELATED_KINDS: Readonly<Partial<Record<ChangeKind, readonly ChangeKind[]>>> = {
  establish: ['split', 'detach', 'merge', 'reorganize'],
  abolish: ['merge', 'absorb', 'split', 'reorganize'],
  merge: ['absorb'],
  absorb: ['merge'],
  split: ['detach', 'reorganize'],
};

const RESTRUCTURING: readonly ChangeKind[] = [
  'merge',
  'absorb',
  'split',
  'detach',
  'move',
  'move-rename',
  'establish',
  'abolish',
];

/** A kind of change that a question asks about, and where its words stand. */
export interface Deed {
  /** Null if the words say only that something changed. */
  readonly kind: ChangeKind | null;
  /** All kinds that the words may mean, the likeliest first. */
  readonly kinds: readonly ChangeKind[];
  readonly start: number;
  readonly end: number;
}

interface Wording {
  readonly kind: ChangeKind | null;
  readonly kinds: readonly ChangeKind[];
  readonly pattern: RegExp;
}

const wordings: readonly Wording[] = [
  ...(Object.keys(everyday) as ChangeKind[]).flatMap((kind) => [
    { kind, kinds: [kind, ...included(kind)], pattern: new RegExp(`${kindWords[kind]}${NOUN}`, 'g') },
    ...everyday[kind].map((words) => ({
      kind,
      kinds: [kind, ...included(kind), ...(RELATED_KINDS[kind] ?? [])],
      pattern: new RegExp(words, 'g'),
    })),
  ]),
  { kind: null, kinds: [], pattern: new RegExp(`変わ${GODAN}`, 'g') },
];

/** Other kinds that the official word of a kind includes: 再編 is said of any change to which units there are, and where. */
function included(kind: ChangeKind): readonly ChangeKind[] {
  if (kind === 'move' || kind === 'rename') return ['move-rename'];
  return kind === 'reorganize' ? RESTRUCTURING : [];
}

/** The change with the longest wording in the question; null if there is none. */
export function deedIn(question: string): Deed | null {
  const found = wordings.flatMap(({ kind, kinds, pattern }) =>
    [...question.matchAll(pattern)].map(({ 0: words, index }) => ({
      kind,
      kinds,
      start: index,
      end: index + words.length,
    })),
  );
  const [longest] = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || b.start - a.start);
  return longest ?? null;
}
