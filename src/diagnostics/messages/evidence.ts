// H6xx: what backs up the facts: printed numbers, corrections, sources.
import { message } from '../message.ts';

/** How many names a sentence can hold. */
const MANY = 12;

const listed = (names: readonly string[]) =>
  names.length === 0
    ? 'ありません'
    : `${names.slice(0, MANY).join('、')}${names.length > MANY ? ` ほか${names.length - MANY}件` : ''}です`;

export const evidence = {
  H601: message<{
    side: 'before' | 'after';
    of: string;
    printed: number;
    found: number;
    units: readonly string[];
  }>({
    severity: 'error',
    title: '印刷された数と組織図が合わない',
    message: ({ side, of, printed, found, units }) =>
      `改正${side === 'before' ? '前' : '後'}の「${of}」は ${printed} と印刷されていますが、組織図から数えると ${found} です（図にある${of}は、${listed(units)}）。`,
    hint: ({ of }) =>
      `数の写し間違い、変更の書き漏らし、組織図の写し漏れを確かめてください。資料どうしの食い違いなら、accepted に「count: ${of}」と理由を書きます。`,
    explanation:
      '資料に印刷された合計も証拠です。組織図の coverage が all で、すべての組織が分かるとき、`counts` の部・課・係などの数を、改正の記録から導いた図で数えた数と比べます。「課・室」のように並べた種別は合わせて数え、名前の分からない組織はその数だけ数えます。職員の数など、種別でないものは比べません。',
    example: {
      wrong: 'counts: { after: { 課: 3 } }   # 図には四つある',
      right: 'counts: { after: { 課: 4 } }',
    },
  }),
  H602: message<{ on: string; asOf: string }>({
    severity: 'error',
    title: 'まだ来ていない日の訂正',
    message: ({ on, asOf }) => `訂正の日付（${on}）は、基準日（${asOf}）より後です。`,
    hint: () => '直した日を確かめてください。',
    explanation:
      '訂正（corrections）の on には、公開した内容を直した日を書きます。先の日付の訂正は、ありえません。',
  }),
  H603: message<{ both: boolean }>({
    severity: 'error',
    title: '出典の書き方',
    message: ({ both }) =>
      both ? 'source と sources の両方が書かれています。' : '「source」（出典）がありません。',
    hint: ({ both }) =>
      both
        ? 'すべての出典を sources に並べ、source を消してください。'
        : 'source: { title: 資料の題名 } のように、資料の題名を書いてください。資料がいくつもあれば sources に並べます。',
    explanation:
      '改正には、だれがそう言っているかを示す出典が要ります。一つなら `source`、議案と記者会見資料のようにいくつもあれば `sources` に書きます。',
    example: {
      wrong: 'source: { title: 議案第80号 }\nsources: [{ id: plan, title: 組織の見直し（案） }]',
      right: 'sources: [{ id: bill, title: 議案第80号 }, { id: plan, title: 組織の見直し（案） }]',
    },
  }),
  H604: message<{ id: string; first: number }>({
    severity: 'error',
    title: '出典の呼び名の重なり',
    message: ({ id, first }) => `出典の呼び名「${id}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '別の呼び名にしてください。',
    explanation: '`sources` の id は、どの記述がどの資料にあるかを示すので、一つずつ別の呼び名にします。',
  }),
  H605: message<{ id: string; nearest: string | null }>({
    severity: 'error',
    title: '一覧にない出典',
    message: ({ id }) => `記述の出典「${id}」が、sources にありません。`,
    hint: ({ nearest }) =>
      nearest === null
        ? 'sources に加えるか、呼び名を確かめてください。'
        : `「${nearest}」ではありませんか。`,
    explanation: '`statements` の source には、その記述のある資料の、`sources` での id を書きます。',
  }),
} as const;
