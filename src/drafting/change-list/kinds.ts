import type { Verb } from '#org/change.ts';

/** What a row says happened; `stays` means that nothing changed (変更なし). */
export type ChangeKind = Verb | 'move and rename' | 'stays';

/** The words by which each kind is recognised in a table. */
const WORDS = {
  transfer: /(?:事務|業務|事業)(?:の)?(?:移管|移譲|所管替え?)|分掌事務の変更/,
  assign: /(?:職務|事務|業務|事業)(?:の)?(?:追加|付加|新設)/,
  establish: /新設|創設|増設|設置|設け(?:る|ます|た)|^新規$/,
  abolish: /廃止/,
  regrade: /職位(?:の)?(?:変更|見直し|改正)|格上げ|格下げ|昇格|降格/,
  rename:
    /改称|改名|(?:名称|(?:部|局|課|室|係|班|所|組織|機構|部署)名)(?:の|を)?(?:変更|改正)|(?:係|班|担当|グループ|チーム)制(?:に|へ)|[部局課室係班](?:に改め|[にへ]の?(?:昇格|格上げ|格下げ))/,
  move: /移管|移動|所(?:管|属)(?:[替換]え?|[のを]?変更)|組み?[替換]え|組織[替換]え/,
  merge: /統合|合併|統廃合/,
  absorb: /編入|吸収/,
  split: /分割/,
  detach: /分離|独立/,
  reorganize: /再編/,
  hold: /兼務|兼職|併任|兼任/,
  release: /(?:兼務|兼職|併任|兼任)(?:の|を)?(?:解除|解|廃止|終了)/,
  lose: /(?:その後|行き先|移管先)(?:は|が)?(?:不明|未詳)/,
  stays: /変更なし|現行どおり|現行通り|存続|継続|^[-－―—]$/,
} as const satisfies Readonly<Record<Verb | 'stays', RegExp>>;

/** A kind whose change says what also began, ended, moved or got another name: 統合・改称, 新設（分離）. */
const WHOLE = ['merge', 'absorb', 'split', 'detach', 'reorganize'] as const;

/** The second kind wins where both match: 事務移管 also contains 移管, 事務の新設 also contains 新設. */
const INSTEAD: readonly (readonly [kind: keyof typeof WORDS, ofKind: keyof typeof WORDS])[] = [
  ['move', 'transfer'],
  ['establish', 'assign'],
  ['move', 'lose'],
  ['hold', 'release'],
  ['abolish', 'release'],
  ['regrade', 'rename'],
  ...WHOLE.flatMap((whole) =>
    (['rename', 'establish', 'abolish', 'move'] as const).map((part) => [part, whole] as const),
  ),
];

export const KIND_NAMES = [
  ...['新設', '廃止', '改称', '移管', '移管・改称', '統合', '編入', '分割', '分離', '再編'],
  ...['事務移管', '職務追加', '職位変更', '兼務', '兼務解除', 'その後は不明', '変更なし'],
] as const;

export const KIND_CHOICES = KIND_NAMES.join('、');

/**
 * The editor's answers to kinds that were not recognised: the words of the table → a name from `KIND_NAMES`.
 */
export type KindAnswers = Readonly<Record<string, string>>;

/** Whether the words say the kind and nothing else. */
export function isOnlyKind(words: string): boolean {
  return KIND_NAMES.some((name) => name === words) || ['名称変更', '所管替え'].includes(words);
}

export type SaidKind = ChangeKind | NoKind;

interface NoKind {
  readonly why: string;
  /** The kinds that match, if there are several. */
  readonly several?: readonly (keyof typeof WORDS)[];
  /** The words, if no kind matches them; null if several kinds match. */
  readonly unknown: string | null;
}

/** The kind that a cell names, or why it is unclear. */
export function parseKind(cell: string, answers: KindAnswers = {}): SaidKind {
  const own = Object.hasOwn(answers, cell) ? answers[cell] : undefined;
  const words = (own ?? cell).normalize('NFKC').replace(/\s/g, '');
  const kinds = Object.keys(WORDS) as (keyof typeof WORDS)[];
  const all = kinds.filter((kind) => WORDS[kind].test(words));
  const found = all.filter((kind) => !INSTEAD.some(([one, other]) => one === kind && all.includes(other)));
  const [first, another] = found;
  if (first === undefined) return { why: `種別「${cell}」が分かりません（${KIND_CHOICES}）`, unknown: cell };
  if (another === undefined) return first;
  if (found.length === 2 && found.includes('move') && found.includes('rename')) return 'move and rename';
  return {
    why: `種別「${cell}」に、いくつもの変更が入っています。一行に一つずつ書いてください`,
    unknown: null,
    several: found,
  };
}

/** A unit may begin or end while its duties move: 広報課を廃止し、業務を秘書課へ移管. */
export function withoutDuties(
  { several = [] }: NoKind,
  isBefore: boolean,
  isAfter: boolean,
): 'establish' | 'abolish' | null {
  if (isBefore === isAfter) return null;
  const own = isAfter ? 'establish' : 'abolish';
  const isOf = several.every(
    (kind) => kind === own || kind === 'transfer' || kind === 'move' || kind === 'assign',
  );
  return several.includes(own) && isOf ? own : null;
}
