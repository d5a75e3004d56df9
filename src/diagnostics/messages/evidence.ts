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
} as const;
