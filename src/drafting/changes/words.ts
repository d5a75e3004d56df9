// Labels and help of the form of a change, for municipal staff. Descriptions in the schema address people who
// edit YAML.
import type { ChangeFields } from '#archive/1-read/schema/change.ts';
import type { Verb } from '#org/change.ts';

export interface Words {
  readonly label: string;
  readonly help?: string;
  /** Suggests units of the chart after the change instead of the chart before. */
  readonly side?: 'after';
  readonly isLong?: true;
  /** Rarely needed: folded under 「ほかの項目」. */
  readonly isRare?: true;
  /** Label of the option that leaves the field out. */
  readonly unsaid?: string;
  /** Labels for values of the schema that need explaining. */
  readonly choices?: Readonly<Record<string, string>>;
}

const PATH = '部/課/係 の形で書きます';
const PLACE = '名前だけなら、もとの組織と同じ位置。よそに置くなら 部/課/係 の形';
const STAGES = { decided: '議決されたとき', 'in force': '施行されたとき' };

/** Labels of fields that several verbs share. */
export const sharedWords = {
  children: {
    label: '下の組織で、ほかに何も書かないもの',
    unsaid: '（下の組織がないか、一つずつ書く）',
    choices: {
      follow: '後継の組織にそのまま移る',
      merge: '移り、同じ名前どうしは一つになる',
      unknown: '資料からは分からない',
    },
  },
  ref: { label: '出典の箇所', help: '1(1)①a など、資料のどこにあるか' },
  note: { label: '補足', isLong: true },
  kind: { label: '種別', help: '名前の末尾（部・課・係など）から分からないとき', isRare: true },
  grade: { label: '職位', help: '資料が部長級などというとき', isRare: true },
  supervisedBy: { label: '所管する職', help: '副市長など、資料が名指しするとき', isRare: true },
  basis: {
    label: 'よりどころ',
    isRare: true,
    unsaid: '資料の箇所に書かれている',
    choices: { editor: '資料にはなく、編集者が読み取った' },
  },
  since: {
    label: 'いつ加わった変更か',
    help: '初めの案になく、あとの段階で加わったとき',
    isRare: true,
    unsaid: '初めから',
    choices: STAGES,
  },
  until: {
    label: 'いつ落とされた変更か',
    help: '予定されたが、議決や施行のときにはなくなっていたもの',
    isRare: true,
    unsaid: '落とされていない',
    choices: STAGES,
  },
} as const satisfies Readonly<Record<string, Words>>;

type KeyOf<V extends Verb> = Exclude<
  keyof Extract<ChangeFields, { readonly kindKey: V }>,
  keyof typeof sharedWords | 'kindKey'
>;

const endsOf = (what: string): Words => ({ label: what, help: '期限を切って置かれたとき', isRare: true });

/** Labels of fields that belong to one verb. */
export const ownWords = {
  establish: {
    establish: { label: '新しく置く組織', help: PATH, side: 'after' },
    replaces: { label: '代わりになくなる組織', help: '資料が「代わるもの」とするときだけ', isRare: true },
    until: endsOf('置かれる期限'),
  },
  abolish: { abolish: { label: 'なくなる組織' } },
  rename: {
    rename: { label: '名前の変わる組織' },
    to: { label: '新しい名前', help: '上の組織の名前は書きません' },
  },
  move: {
    move: { label: '移る組織' },
    to: { label: '移ったあとの位置と名前', help: PATH, side: 'after' },
  },
  merge: {
    merge: { label: '一つになる組織', help: '二つ以上' },
    into: { label: '統合してできる組織', help: PLACE, side: 'after' },
  },
  absorb: {
    absorb: { label: 'なくなる組織' },
    into: { label: '編入先の組織', side: 'after' },
  },
  split: {
    split: { label: '分かれる組織' },
    into: {
      label: '分かれてできる組織',
      help: `二つ以上。もとと同じ名前のものは残ります。${PLACE}`,
      side: 'after',
    },
  },
  detach: {
    detach: { label: '分かれて新しくできる組織', help: PATH, side: 'after' },
    from: { label: 'もとの組織（残る）' },
  },
  reorganize: {
    reorganize: { label: '再編される組織' },
    into: { label: '再編してできる組織', help: PLACE, side: 'after' },
  },
  lose: { lose: { label: 'その後が分からない組織' } },
  transfer: {
    transfer: { label: '移る事務', help: '資料の言い方のまま' },
    from: { label: '移管元' },
    to: { label: '移管先', side: 'after' },
  },
  regrade: {
    regrade: { label: '職位の変わる組織か職' },
    from: { label: 'これまでの職位' },
    to: { label: 'これからの職位' },
  },
  hold: {
    hold: { label: '兼ねる側の職' },
    also: { label: '兼ねられる職' },
    until: endsOf('兼務の期限'),
  },
  release: {
    release: { label: '兼ねていた側の職' },
    from: { label: '兼ねるのをやめる職' },
  },
  assign: {
    assign: { label: '加わる職務', help: '資料の言い方のまま' },
    to: { label: '担う組織か職', side: 'after' },
  },
} as const satisfies { readonly [V in Verb]: Readonly<Record<KeyOf<V>, Words>> & { readonly until?: Words } };
