import { type Code, messages } from '#diagnostics/codes.ts';
import type { Message } from '#diagnostics/message.ts';
import type { remediers } from './by-code.ts';

/** What the buttons of each code do, besides replacing a text with the suggested one. */
const own = {
  H002: '目に見えない印（BOM）を取る',
  H003: '改行を LF にそろえる',
  H006: 'その文字を消す',
  H011: '半角の空白に直す',
  H102: '足りないものを選ぶか、書く',
  H112: 'https:// に直す',
  H201: '新設の変更を書き加える。この変更をやめて、合わない理由を accepted に書く',
  H203: 'この変更を消す',
  H204: 'この変更を消す',
  H205: '移したあとの名前まで書く',
  H206: '下の組織の行き先を書く（後継に移る、分からない、廃止）',
  H210: 'この変更を消す',
  H211: 'もとの職位を、記録のとおりに直す',
  H212: '理由を accepted に書いて、このままにする',
  H213: '理由を accepted に書いて、このままにする',
  H214: '理由を accepted に書いて、このままにする',
  H215: '要らない accepted を消す',
  H216: '要らない accepted を消す',
  H218: 'ほかの日の組織図と比べる。書かないでおく',
  H219: '日付をファイル名に合わせる',
  H221: 'ほかの日の組織図と比べる。書かないでおく',
  H223: '施行期日をファイル名に合わせる',
  H224: 'それを述べている変更を選ぶ。何を述べているかを remarks に書く',
  H225: '記述を statements に加える',
  H226: '重なった記述を消す',
  H227: '注記を statements に加える',
  H229: '施行されたとする。取りやめになったとする',
  H231: '予定か議決済みとする',
  H233: '（仮称）を取る。予定とする',
  H236: '下の組織のその後は分からないとする',
  H237: 'もとの組織も廃止とする。replaces を消す',
  H241: '載っている部は、下まですべて載っているとする',
  H250: '担当なら、一つずつに分ける',
  H251: 'まだ扱っていない記述の ref を書く。編集者の読み取りとする',
  H253: '組織とする',
  H257: '理由を accepted に書いて、このままにする',
  H258: '理由を accepted に書いて、このままにする',
  H270: '状態を選ぶ。段階を残して状態を消す',
  H271: '段階を順に並べる',
  H273: 'この変更の段階を消す',
  H275: '施行か取りやめの一方を消す',
  H276: 'その日の改正を書き始める',
  H304: 'いまの名前を指すとする',
  H308: '使われない読みを消す',
  H309: 'ひらがなに直す',
  H315: '要らない行を消す',
  H401: '似た名前の組織とする。一つずつに分ける。上の組織は分からないとする。組織図に載らない機関とする',
  H424: '一つずつに分ける。組織図に載らない機関とする',
  H430: '一とする。横線とする',
  H447: '実績報告とする。この項目を消す',
  H601: '理由を accepted に書いて、このままにする',
  H603: '資料の題名を書く。source を消す',
  H620: '資料にあるものに直す。理由を derived に書いて、このままにする',
  H621: '資料にあるものに直す。理由を derived に書いて、このままにする',
  H625: '要らない derived を消す',
  H626: '理由を derived に書いて、このままにする',
} as const satisfies Readonly<Record<keyof typeof remediers, string>>;

/** Units, duties and posts without an id: ids are proposed for all at once. */
const minted = { H301: 'ID の案を出す', H302: 'ID の案を出す', H303: 'ID の案を出す' } as const;

/** What the buttons of each code do, for the reference of diagnostics. */
export const remedyWords: Readonly<Record<string, string>> = Object.fromEntries(
  (Object.keys(messages) as readonly Code[]).flatMap((code) => {
    const isMeant = (messages[code] as Message<never>).meant !== undefined;
    const words = [
      ...(isMeant ? ['近い名前や、正しい書き方に直す'] : []),
      ...[({ ...own, ...minted } as Readonly<Record<string, string>>)[code] ?? []].flat(),
    ];
    return words.length === 0 ? [] : [[code, `${words.join('。')}。`]];
  }),
);
