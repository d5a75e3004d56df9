// Function words: they form the question and do not say what it is about.

const PARTICLES =
  'の は が を に へ と で も や か ね よ な だ て から まで より など では には とは って という ので のに のは のが のを での への との からの までの として ごと ごとに ごとの による により に関する に関して について に対する において における にて ための ため こと もの ところ たち さん この その あの';
const QUESTIONS =
  'どこ いつ なぜ どうして だれ なに なん どう どの どれ どんな どちら いくつ いくら どうなる どうなった どうした どこか いつか いつから いつまで どこに どこへ どこで ごろ ころ くらい ぐらい いま もう いちばん もっとも とても';
const AUXILIARIES =
  'です ます ですか ますか ました ましたか でした でしょうか だった である する した して している してる しました します される された されて されます られる られた られて られます られました なる なった なって なります なりました ある あるの あった あったの あります ありました いる いた います いました いった いって いく いきました ください たい たいです ほしい おしえて しりたい しらべたい できる できます すれば いい よい よいか したら ないの ない やる やって やってる やっている やります いらない いらないの いらなくなる いらなくなった';

const particles: ReadonlySet<string> = new Set(PARTICLES.split(' '));
const questions: ReadonlySet<string> = new Set(QUESTIONS.split(' '));
const all: ReadonlySet<string> = new Set([...particles, ...questions, ...AUXILIARIES.split(' ')]);
/** The most characters of a function word or known word. */
const LONGEST = 8;

/** Verbs and nouns of asking, in kanji. */
const ASKING =
  /(?:(?:昔|以前|[前元]の(?=[一-鿿ァ-ヺ]))|何[課部係局室年月日件人回個市%](?![一-鿿])|何[かカヶケ箇](?:所|月|年|国)|何|誰|今|現在|最近|教え|知り|調べ|探し|行[っきくけ]|来[たてるま]|聞[いきくけ]|言[いうっ]|見[たてつる]|分か|判|詳し)[ぁ-ん]*/y;

/** Nouns that say little beside other words. */
const WEAK =
  /^(?:何|誰|今|現在|最近|担当|部署|担当課|担当部署|理由|方法|内容|意味|一覧|情報|場所|予定|説明|状況|仕事|業務|役割|職務|時期|期限|期日|日付|今後|将来|結果|経緯|目的|対応|関係|名前|名称|旧名|旧称|前身|後身|後継|後任|違い|例|項目|事項|箇所|事例|実例|前例|先例|所管|管轄|所掌|行き先|行先|制度|仕組み|取組|取り組み|取組み|施策|事業|対策|話|件|職位|履歴|歴史|各市|役所|市役所|役場|サイト|[部課係室局市町村])$/;

/** Whether the word is what a question asks for: 担当 in 担当はどこ. */
export function isAskingNoun(word: string): boolean {
  return WEAK.test(word);
}

/** Whether a result without the word is good enough. */
export function isDispensable(word: string): boolean {
  return WEAK.test(word) || /^[一-鿿][ぁ-ゖ]+$/.test(word);
}

/** The parts of a run of hiragana that follows a word. */
export interface Ending {
  /** The ending of the word itself: 減る, 取り組み. */
  readonly own: string;
  /** The known words in the run: なくなった. */
  readonly words: readonly string[];
  /** What follows a particle and is not known; it may be a word or say nothing. */
  readonly rest: string | null;
  readonly isQuestion: boolean;
}

/**
 * Cuts a run of hiragana after its shortest beginning behind which only function words and known words
 * follow. Null if there is none: the run is then the middle of a word.
 */
export function endingOf(hiragana: string, known: ReadonlySet<string>): Ending | null {
  // 行かない, 待たせない: the negation of a verb.
  const [negated] = /^[かさたなばまらわ]せ?ない/.exec(hiragana) ?? [];
  if (negated !== undefined) return afterOwn(negated, hiragana, known);
  // Directly behind a kanji, て belongs to the word: 子育て, 建てる.
  if (hiragana.startsWith('て')) return afterOwn('て', hiragana, known);
  for (let length = 0; length < hiragana.length; length++) {
    // No word goes on with の or を behind a kanji.
    if (length > 0 && /^[のを]./.test(hiragana)) break;
    const parts = segment(hiragana.slice(length), known);
    if (!parts) continue;
    const words = parts.filter((part) => known.has(part));
    const isQuestion = parts.some((part) => !known.has(part) && !particles.has(part));
    return { own: hiragana.slice(0, length), words, rest: null, isQuestion };
  }
  // The particles は, が, を and の end a word, whatever follows.
  const rest = /^[はがをの](.{2,})$/.exec(hiragana)?.[1];
  return rest === undefined ? null : { own: '', words: [], rest, isQuestion: false };
}

/** The parts of a run of hiragana of which `own` belongs to the word. */
function afterOwn(own: string, hiragana: string, known: ReadonlySet<string>): Ending | null {
  if (hiragana === own) return { own, words: [], rest: null, isQuestion: false };
  const ending = endingOf(hiragana.slice(own.length), known);
  return ending && { ...ending, own: `${own}${ending.own}` };
}

/** The fewest function words and known words that make up a run of hiragana; null if they cannot. */
export function segment(hiragana: string, known: ReadonlySet<string> = new Set()): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= hiragana.length; end++) {
    best[end] = null;
    for (let length = Math.min(LONGEST, end); length > 0; length--) {
      const before = best[end - length];
      const word = hiragana.slice(end - length, end);
      if (!before || !(all.has(word) || known.has(word))) continue;
      const found = best[end];
      if (!found || before.length + 1 < found.length) best[end] = [...before, word];
    }
  }
  return best[hiragana.length] ?? null;
}

/** A question word with everything after it, and the particle before it: きかくかはどこ. */
export const QUESTION_AT_END = /(?:は|って|が|の|を)?(?:どこ|いつ|なぜ|だれ|なに|どうな|どう)[ぁ-ん]*$/;

/** The length of the word of asking at this position; 0 if there is none. */
export function askingAt(text: string, at: number): number {
  ASKING.lastIndex = at;
  return ASKING.exec(text)?.[0].length ?? 0;
}
