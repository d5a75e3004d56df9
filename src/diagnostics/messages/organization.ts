// H2xx: changes and charts that contradict each other or other facts.
import { error, namesBeside, near, nearestName, nearestOr, warning } from '../message.ts';
import { choice, key, named, piece, say, word } from '../words.ts';

/** What a text seems to be that cannot be the name of a unit. */
export type Seems =
  | { readonly kind: 'key' }
  | { readonly kind: 'quoted'; readonly bare: string }
  | { readonly kind: 'remark'; readonly bare: string }
  | { readonly kind: 'table'; readonly row: readonly string[] }
  | { readonly kind: 'list'; readonly names: readonly string[]; readonly mark: 'comma' | 'space' }
  | { readonly kind: 'long'; readonly length: number };

function cut(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** The last segment of `other`, if it differs from `path` in that segment alone. */
function besideIt(path: string, other: string): string | null {
  const [name, above] = [lastOf(path), path.slice(0, -lastOf(path).length)];
  return other.startsWith(above) && lastOf(other) !== name && other === above + lastOf(other)
    ? lastOf(other)
    : null;
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** A table row as the entry of a chart: 総務部: { 総務課: [庶務係] }. */
function nested([first = '', second, ...rest]: readonly string[]): string {
  if (second === undefined) return first;
  return `${first}: ${rest.length === 0 ? `[${second}]` : `{ ${nested([second, ...rest])} }`}`;
}

/** How many names a message lists. */
const MANY = 5;

export const organization = {
  H201: error<{
    path: string;
    date: string;
    side: 'before' | 'after';
    nearest: string | null;
    /** The names that exist under the parent where it was looked up. */
    beside: readonly string[];
    post: string | null;
    /** The day on which a unit lost the name, and its name since; null if it ended. */
    was: { on: string; now: string | null; isPlaceUnknown: boolean } | null;
    /** A unit of that or a similar name that exists only on the other side of the reorganization. */
    onOtherSide: string | null;
    /** Whether the chart of that day has it, but no change creates it. */
    isUnexplained?: boolean;
  }>({
    title: 'その日に存在しない組織',
    message: ({ path, date, side, post, isUnexplained = false }) =>
      isUnexplained
        ? `「${path}」は、${date}の組織図にはありますが、この改正のどの変更からもできません。`
        : `「${path}」${post ? 'という組織' : ''}は、${date}の改正の${side === 'before' ? '直前' : '直後'}にありません${post ? '（職の名前のようです）' : ''}。`,
    hint: ({ path, nearest, beside, side, post, was, onOtherSide, isUnexplained = false }) => {
      if (isUnexplained)
        return say`「${path}」の${named('新設', 'establish')}・改称・移管などの変更が抜けていないか、その変更の名前に写し間違いがないかを確かめてください。`;
      if (was?.now)
        return `${was.on}の改正から「${was.now}」${was.isPlaceUnknown ? '（上の組織は不明）' : ''}になっています。ここには、その名前を書いてください。`;
      if (was)
        return `${was.on}の改正でなくなっています。そのあとの組織でないか、改正の日付が正しいかを確かめてください。`;
      if (post)
        return say`職なら ${piece({ post: post }, '職（会計管理者など）')} の形で書いてください。組織なら、上位の組織からの名前を書きます。`;
      if (onOtherSide !== null) {
        const name = onOtherSide === path ? 'これ' : `「${onOtherSide}」なら、それ`;
        return side === 'before'
          ? `${name}は改正のあとの名前です。ここには、改正の前の名前を書いてください。`
          : `${name}は改正の前の名前で、この改正でなくなります。ここには、改正のあとにある組織を書いてください。`;
      }
      return near(
        nearest,
        side === 'before'
          ? say`${namesBeside(path, beside)}名前と上位の組織を確かめてください。本文にあって組織図にない組織なら、${key('accepted')} に理由を書いてください。`
          : say`${namesBeside(path, beside)}名前と上位の組織を確かめてください。この改正でできる組織なら、${named('新設', 'establish')}などの変更も書いてください。`,
      );
    },
    meant: ({ path, nearest, post, was, onOtherSide }) => {
      if (was) return was.isPlaceUnknown ? { letters: `{ unit: ${was.now}, parent: unknown }` } : was.now;
      if (post !== null) return path.includes('/') ? null : { letters: `{ post: ${post} }` };
      return onOtherSide === null ? nearest : null;
    },
    explanation:
      '廃止・改称・移管などの「もとの名前」は改正の直前の組織図から、「あとの名前」は改正の直後の組織図から探します。上位の組織が改称・移管されるとき、あとの名前には新しい上位の組織を書きます。改称・移管される組織は、どちらの名前でも、ほかの組織と紛れなければ通じます。',
    example: { wrong: '- abolish: 企画部/企画調整科', right: '- abolish: 企画部/企画調整課' },
  }),
  H203: error<{ unit: string; other: string }>({
    title: '一つの組織に二つの変更',
    message: ({ unit, other }) => `「${unit}」について、両立しない変更がもう一つあります（${other}）。`,
    hint: () =>
      '一つの組織の改称・移管・廃止・統合などは、一度の改正で一つだけ書けます。どちらかを消すか、一つにまとめてください。',
    explanation:
      '同じ日の改正は同時に起こります。廃止しながら改称する、二か所へ移す、といったことはできません。移して改称するなら move だけで書けます。',
  }),
  H204: error<{ path: string; other: string }>({
    title: '同じ組織が二度できる',
    message: ({ path, other }) => `「${path}」ができるという変更がもう一つあります（${other}）。`,
    hint: () =>
      say`一つにまとめてください。いくつもの組織を統合するなら、${key('merge')} の一覧に並べます。いくつもの組織の一部ずつからできたなら、どれか一つから ${key('detach')} とし、ほかから移った事務を ${key('transfer')} に書きます。`,
    explanation: '新設・統合・分割・分離でできる組織は、一度の改正で一度だけ書きます。',
  }),
  H205: error<{ path: string; below: string | null }>({
    title: 'すでにある名前',
    message: ({ path }) => `「${path}」という組織がすでにあるため、同じ名前の組織は作れません。`,
    hint: ({ below }) =>
      below === null
        ? 'もとからある組織の廃止・改称が抜けていないか、名前が正しいかを確かめてください。'
        : say`その下へ移すなら、${key('to')} に「${below}」と、移したあとの名前まで書いてください。`,
    explanation:
      '同じ上位の組織の下に、同じ名前の組織は二つ置けません。別の課に同じ名前の係があるのは構いません。',
  }),
  H206: error<{ unit: string; child: string; renamed: string | null }>({
    title: '行き先の書かれていない組織',
    message: ({ unit, child }) =>
      `「${unit}」がなくなりますが、その下の「${child}」がどうなるかが書かれていません。`,
    hint: ({ child, renamed }) =>
      renamed === null
        ? say`「${child}」の廃止・移管・統合のどれかを ${key('changes')} に書いてください。下の組織がそろって後継の組織に移るなら ${word('children', 'follow')}、資料から分からないなら ${word('children', 'unknown')} と書き加えます。`
        : say`改称（${key('rename')}）は、上の組織が続くときに書きます。「${renamed}」として後継の組織に移るなら、${key('rename')} を ${key('move')} に直し、${key('to')} に「後継の組織/${renamed}」と書いてください。`,
    explanation:
      '組織がなくなるとき、その下の課や係もどうなったのかを一つずつ書きます。何年かたって「あの係はどこへ行ったのか」を答えられるようにするためです。',
  }),
  H207: error<{ unit: string; other: string }>({
    title: 'なくなる組織が相手になっている',
    message: ({ unit, other }) =>
      `「${unit}」はこの改正でなくなるため（${other}）、この変更の相手になれません。`,
    hint: () => '編入先・分離元・移管先には、改正のあとも続く組織を書いてください。',
    explanation: '編入される先や事務の移管先は、改正のあとに存在する組織です。',
  }),
  H208: error<{ unit: string }>({
    title: '自分自身の下への移管',
    message: ({ unit }) => `「${unit}」が、自分自身の下に置かれることになります。`,
    hint: () => '移す先の組織を確かめてください。',
    explanation: '組織を、その組織に属する組織の下へ移すことはできません。',
  }),
  H209: error<{ path: string }>({
    title: '職の下に置かれた組織',
    message: ({ path }) => `「${path}」は、職の下に組織を置いています。`,
    hint: () => say`所管を表すときは ${key('supervisedBy')} に職の名前を書いてください。`,
    explanation:
      '副市長や会計管理者などの職は、組織と並ぶものです。組織はその下には置かず、supervisedBy で所管を示します。',
  }),
  H210: error<{
    unit: string;
    /** The name that the chart has instead and that no change explains. */
    inChart: string | null;
  }>({
    title: '何も変わらない変更',
    message: ({ unit }) => `「${unit}」は、この変更の前と後で何も変わりません。`,
    hint: ({ inChart }) =>
      `${inChart === null ? '' : `組織図にある「${inChart}」のことではありませんか。`}新しい名前か移す先を確かめてください。変わらないなら、この変更を消してください。`,
    explanation:
      '改称の前後で名前が同じ、移管の前後で位置も名前も同じ、統合や再編で一つの組織がそれ自身になる、事務を自分自身に移す、といった書き誤りです。',
  }),
  H211: error<{ unit: string; grade: string }>({
    title: '記録と合わない職位',
    message: ({ unit, grade }) => `「${unit}」の職位は、これまでの記録では「${grade}」です。`,
    hint: ({ grade }) => say`${key('from')} に「${grade}」と書くか、前の記録を直してください。`,
    explanation: '職位の変更では、もとの職位が記録と合うかを確かめます。',
  }),
  H212: error<{ path: string; chart: string; nearest: string | null }>({
    title: '組織図にない組織',
    message: ({ path, chart }) =>
      `「${path}」は改正の記録ではあるはずですが、${chart}の組織図に載っていません。`,
    hint: ({ nearest }) =>
      near(
        nearest,
        say`廃止や移管の変更が抜けていないか、組織図の写しに漏れがないかを確かめてください。資料どうしの食い違いなら ${key('accepted')} に理由を書きます。`,
      ),
    explanation:
      '前の組織図に改正を当てはめた結果と、公表された組織図とを両方の向きから比べます。食い違いは、編集者が理由を書いて認めるまで誤りです。認めた理由は、サイトに載ります。',
  }),
  H213: error<{
    path: string;
    chart: string;
    nearest: string | null;
    /** The place in a reorganization that gives `nearest` its name. */
    written?: string | null;
  }>({
    title: '改正の記録から導けない組織',
    message: ({ path, chart }) =>
      `${chart}の組織図にある「${path}」は、前の組織図と改正の記録からは導けません。`,
    hint: ({ path, nearest, written = null }) => {
      if (written !== null && nearest !== null)
        return `改正（${written}）では「${lastOf(nearest)}」です。資料と見比べて、違うほうを直してください。`;
      if (nearest === null) {
        return say`新設・移管・改称の変更が抜けていないか、組織図の名前に写し間違いがないかを確かめてください。資料どうしの食い違いなら ${key('accepted')} に理由を書きます。`;
      }
      return nearest.split('/').at(-1) === path.split('/').at(-1)
        ? say`「${nearest}」からの${named('移管', 'move')}が抜けていないか、組織図での位置が正しいかを確かめてください。`
        : `「${nearest}」ではありませんか。改称されたのなら、改正に加えてください。`;
    },
    meant: ({ path, nearest }) => (nearest === null ? null : besideIt(path, nearest)),
    explanation:
      '前の組織図に改正を当てはめた結果と、公表された組織図とを両方の向きから比べます。図にだけある組織は、改正の書き漏らしか、図の読み間違いか、資料の食い違いです。',
  }),
  H214: error<{ path: string; chart: string }>({
    title: '組織図と職位が違う',
    message: ({ path, chart }) => `「${path}」の職位が、${chart}の組織図と改正の記録とで違います。`,
    hint: () => say`${named('職位の変更', 'regrade')}が抜けていないか確かめてください。`,
    explanation: '職位も、組織と同じように、記録と組織図とを比べます。',
  }),
  H215: warning<{ what: string }>({
    title: '要らなくなった accepted',
    message: ({ what }) => `「${what}」の食い違いは、もう起きていません。`,
    hint: () => say`この ${key('accepted')} を消してください。`,
    explanation: '食い違いが解消したのに理由の説明だけが残ると、読む人を惑わせます。',
  }),
  H216: error<Record<string, never>>({
    title: '何を認めるのか分からない accepted',
    message: () => say`${key('accepted')} に、${key('unit')} も ${key('statement')} も書かれていません。`,
    hint: () =>
      say`${named('食い違いのある組織', 'unit')}か、${named('記述の箇所', 'statement')}を書いてください。`,
    explanation: 'どの食い違いを認めるのかを、組織の名前か出典の箇所で示します。',
  }),
  H217: warning<{ duty: string; from: string; holder: string }>({
    title: '所管の記録と合わない移管',
    message: ({ duty, from, holder }) =>
      `「${duty}」は「${holder}」が担っているはずですが、「${from}」から移すと書かれています。`,
    hint: () => '移管元が正しいか、間の移管が抜けていないかを確かめてください。',
    explanation: '事務がいつ誰から誰へ移ったかをつなげたとき、途切れるところを知らせます。',
  }),
  H218: error<{ date: string; nearest: string | null; known: readonly string[] }>({
    title: '組織図のファイルがない',
    message: ({ date }) => `組織図 charts/${date}.yaml がありません。`,
    hint: ({ nearest, known }) =>
      near(
        nearest,
        say`組織図のファイルを作るか、${key('before')}・${key('after')} の日付を直してください。${known.length > 0 ? `いまある組織図は ${known.join('、')} です。` : ''}`,
      ),
    meant: nearestName,
    explanation: '改正の before と after には、charts/ にあるファイルの日付を書きます。',
  }),
  H219: error<{ asOf: string; name: string }>({
    title: '組織図の日付とファイル名が違う',
    message: ({ asOf, name }) => say`${key('asOf')} は ${asOf} ですが、ファイル名は ${name} です。`,
    hint: ({ asOf }) =>
      say`ファイル名を ${asOf}.yaml にするか、${key('asOf')} をファイル名の日付に直してください。`,
    explanation: '組織図のファイル名は、その図の日付です。',
  }),
  H220: error<{ name: string; parent: string }>({
    title: '組織図に同じ名前が二つある',
    message: ({ name, parent }) => `${parent ? `「${parent}」の下` : '一番上'}に「${name}」が二つあります。`,
    hint: () => '写し間違いを直してください。',
    explanation: '同じ上位の組織の下に、同じ名前の組織は二つ置けません。',
  }),
  H221: error<{
    before: string;
    effective: string;
    /** The day of another reorganization between the chart and `effective`, and the chart nearest to `effective`. */
    between?: string;
    nearer?: string;
  }>({
    title: '組織図の日付と施行期日の前後',
    message: ({ before, effective, between }) =>
      between === undefined
        ? `施行期日は ${effective} ですが、ここに書かれた組織図は ${before} のものです。`
        : `ここに書かれた組織図（${before}）と施行期日（${effective}）の間に、別の改正（${between}）があります。`,
    hint: ({ nearer }) =>
      nearer !== undefined
        ? `施行期日にいちばん近い「${nearer}」ではありませんか。`
        : say`${key('before')} には施行期日より前の、${key('after')} には施行期日以後の組織図を書いてください。`,
    explanation:
      '組織図は、その日の改正が行われたあとの姿です。改正の直前と直後の組織図を書きます。間に別の改正があると、前後の違いは、この改正のものだけではなくなります。',
  }),
  H222: error<{ title: string; year: string }>({
    title: '題名の年度と日付が合わない',
    message: ({ title, year }) => `題名は「${title}」ですが、日付は${year}のものです。`,
    hint: () => '題名と日付のどちらかを直してください。',
    explanation: '題名にある年度と、施行期日や期間の年度を比べます。写し間違いの多いところです。',
  }),
  H223: error<{ name: string; effective: string }>({
    title: 'ファイル名の日付と施行期日が合わない',
    message: ({ name, effective }) => `ファイル名は ${name} ですが、施行期日は ${effective} です。`,
    hint: () => 'ファイル名か施行期日のどちらかを直してください。',
    explanation: '改正のファイル名は、ふつう施行期日です（同じ日に二つ目があれば -2 を付けます）。',
  }),
  H224: error<{
    statement: string;
    /** The statements that are written as one. */
    parts?: readonly string[] | null;
  }>({
    title: '扱われていない記述',
    message: ({ statement, parts = null }) =>
      parts === null
        ? `出典の記述「${statement}」が、どの変更・食い違い・補足でも扱われていません。`
        : `「${statement}」が、全体で一つの記述として読まれています。`,
    hint: ({ statement, parts = null }) =>
      parts !== null
        ? `一つずつ分けてください。[ ] の中なら「${parts.join(', ')}」と半角の「, 」で区切り、「- 」の行なら一行に一つ書きます。`
        : say`その記述を表す変更の ${key('ref')} に「${statement}」を書くか、${key('remarks')} で説明してください。`,
    explanation:
      '出典の記述は一つ残らずデータにします。組織の変更でない記述は、remarks に編集者の言葉で書きます。',
  }),
  H225: error<{ ref: string; nearest: string | null }>({
    title: '一覧にない記述への参照',
    message: ({ ref }) => say`「${ref}」は、${named('出典の記述の一覧', 'statements')}にありません。`,
    ...nearestOr(say`${key('statements')} に加えるか、箇所の書き方を直してください。`),
    explanation: '変更や補足の ref は、statements に挙げた記述を指します。',
  }),
  H226: error<{ statement: string; first: number }>({
    title: '記述の一覧の重なり',
    message: ({ statement, first }) =>
      say`「${statement}」が ${key('statements')} に二度あります（一度目は ${first} 行目）。`,
    hint: () => '一方を消してください。',
    explanation: '出典の記述は、一つずつ別の呼び名で挙げます。',
  }),
  H227: error<{ note: string; chart: string }>({
    title: '扱われていない組織図の注記',
    message: ({ note, chart }) =>
      say`${chart}の組織図の注記「${note}」が、この改正の ${key('statements')} にありません。`,
    hint: ({ note }) =>
      say`${key('statements')} に「${note}」を加え、それを表す変更の ${key('ref')} に書いてください。`,
    explanation: '組織図に付いた注記も、改正の記述です。本文と同じように一つ残らず扱います。',
  }),
  H228: error<{ ref: string; first: number; chart: string }>({
    title: '注記の呼び名の重なり',
    message: ({ ref, first }) => `注記の呼び名「${ref}」が二度使われています（一度目は ${first} 行目）。`,
    hint: () => '別の呼び名にしてください。',
    explanation: '注記は一つずつ別の呼び名で挙げます。',
  }),
  H229: warning<{ effective: string; names: readonly string[] }>({
    title: '期日を過ぎた予定',
    message: ({ effective, names }) =>
      `期日（${effective}）を過ぎましたが、実施されたかどうかの記録がありません。${names.length > 0 ? `${names.map((name) => `「${name}」`).join('')}の名前も決まっていません。` : ''}`,
    hint: () =>
      say`実施されたなら、${key('stages')} に ${choice('status', 'in force', '施行')} を加えてください（施行された改正を別に書いたなら、その ${key('realises')} にこのファイルの ID を書きます）。取りやめになったなら、${choice('status', 'withdrawn', '取りやめ')} を加えます。延期されたなら、同じ段階を、新しい${named('施行期日', 'effective')}とともにもう一つ加えます（新しい日が決まっていなければ ${choice('status', 'postponed', '延期')} を加えます）。`,
    explanation:
      '予定や議決の記録は、期日が来たら、どうなったかを書き足します。同じファイルの stages に施行（in force）や取りやめ（withdrawn）を加えるか、実施した改正を別のファイルに書いて realises で結び付けます。(仮称) の名前は、そのとき正式な名前に変わります。',
  }),
  H230: error<{ id: string; nearest: string | null }>({
    title: '実現した予定が見つからない',
    message: ({ id }) => `「${id}」という予定の改正はありません。`,
    ...nearestOr('reorganizations/ のファイル名を確かめてください。'),
    explanation: 'realises には、予定（planned）か議決済み（decided）の改正のファイル名を書きます。',
  }),
  H231: warning<{ effective: string; asOf: string }>({
    title: '施行期日がまだ来ていない',
    message: ({ effective, asOf }) =>
      say`状態は「${choice('status', 'in force', '施行')}」ですが、施行期日（${effective}）は基準日（${asOf}）より後です。`,
    hint: () =>
      say`まだ施行されていないなら、${key('status')} を ${choice('status', 'planned', '予定')} か ${choice('status', 'decided', '議決済み')} にしてください。`,
    explanation: '施行期日が先の改正は、予定か議決済みとして載せます。',
  }),
  H232: error<{ effective: string }>({
    title: '始まりの分からない施行期日',
    message: ({ effective }) => `施行期日「${effective}」からは、いつ始まるのかが分かりません。`,
    hint: () => '始まりの日か月、年度を書いてください。',
    explanation: '改正を年表に並べるために、始まりの時期が要ります。',
  }),
  H239: error<{ plan: string; other: string }>({
    title: '二度実現した予定',
    message: ({ plan, other }) => `「${plan}」は、「${other}」でも実現したと書かれています。`,
    hint: () =>
      '予定の名前を書き違えていないか確かめてください。二度に分けて実現したなら、予定のファイルも二つに分けて、それぞれに結び付けてください。',
    explanation:
      '予定がどうなったかは、realises で結び付けた一つの改正と照らし合わせて示します。二つの改正が同じ予定を実現したとすると、一方しか示せません。',
  }),
  H233: error<{ name: string }>({
    title: '施行された改正の仮称',
    message: ({ name }) => `施行された改正なのに、「${name}」と仮の名前が書かれています。`,
    hint: () =>
      say`正式な名前に直してください。まだ施行されていないなら ${key('status')} を ${choice('status', 'planned', '予定')} にします。`,
    explanation: '(仮称) は、予定や議決の段階でだけ使います。',
  }),
  H234: error<{ path: string; nearest: string | null }>({
    title: '組織図にない組織に置かれた職',
    message: ({ path }) => `職の置かれた組織、または所管する組織「${path}」が、この組織図にありません。`,
    ...nearestOr(say`組織の名前を確かめるか、その組織を ${key('units')} に書いてください。`),
    explanation: '組織図の職（posts）の in と supervises には、同じ図の units にある組織を書きます。',
  }),
  H235: error<{ name: string }>({
    title: 'どこにできるのか分からない組織',
    message: ({ name }) =>
      `もとの組織の位置がいくつもあるため、「${name}」がどこにできるのかが分かりません。`,
    hint: ({ name }) =>
      say`「部/課/係」の形で、位置も書いてください。市区町村の直下にできるなら ${piece({ unit: name, parent: 'top' }, '市区町村の直下')} の形で書きます。`,
    explanation:
      'into に名前だけを書くと、もとの組織と同じ位置にできます。もとの組織の位置がそろっていないときは、位置まで書きます。',
  }),
  H236: error<{ unit: string }>({
    title: '下の組織の行き先が一つに決まらない',
    message: ({ unit }) =>
      say`「${unit}」の下の組織は後継に移る（${word('children', 'follow')}）とありますが、後継の組織が一つではありません。`,
    hint: () =>
      say`下の組織を一つずつ、${named('移管', 'move')}や${named('廃止', 'abolish')}で書いてください。資料から分からないなら ${word('children', 'unknown')} と書きます。`,
    explanation:
      'children: follow は、後継の組織が一つのときだけ書けます。廃止だけの組織には後継がありません。',
  }),
  H237: error<{ unit: string }>({
    title: '代わられたはずの組織が残っている',
    message: ({ unit }) => `「${unit}」に代わるものができるとありますが、「${unit}」はそのあとも続きます。`,
    hint: () =>
      say`「代わられた」組織か職の${named('廃止', 'abolish')}が抜けていないか確かめてください。続くのなら、${key('replaces')} を消してください。`,
    explanation:
      'replaces は、なくなった組織や職に代わってできた組織を、それと結び付けます。もとの組織をなくす変更は、別に書きます。',
  }),
  H238: error<{ post: string }>({
    title: '自分自身を兼ねる職',
    message: ({ post }) => `「${post}」が、ほかの職を通じて自分自身を兼ねることになります。`,
    hint: () =>
      say`どちらの職がどちらを兼ねるのか（${key('hold')} と ${key('also')}、${key('release')} と ${key('from')}）を確かめてください。`,
    explanation:
      '兼務は、ある職にある人が別の職も務めることです。兼ね合いが輪になることはなく、輪になった兼務が解かれることもありません。',
  }),
  H240: error<{ path: string; nearest: string | null }>({
    title: '知らない部を載せているという図',
    message: ({ path }) => say`${key('coverage')} に挙げた「${path}」が、どの組織図にもありません。`,
    hint: ({ nearest }) =>
      nearest
        ? `「${nearest}」ではありませんか。`
        : say`この図がすべての組織を載せている部の名前を、${key('units')} にあるとおりに書いてください。`,
    explanation:
      '組織図と照らし合わせるのは、coverage に挙げた部の中だけです。名前が違うと、何も確かめないまま「一致を確認済み」と示すことになります。',
    example: {
      wrong: 'coverage: [総務] # units には「総務部」とある',
      right: 'coverage: [総務部]',
    },
  }),
  H241: warning<{ date: string }>({
    title: '何も確かめられない組織図',
    message: ({ date }) =>
      say`${date} の組織図は、${key('coverage')} が空なので、この改正と照らし合わせるものがありません。`,
    hint: () =>
      say`図がすべての組織を載せている部があれば、${key('coverage')} に書いてください。一つもなければ、このままで構いません（「確認済み」とは示しません）。`,
    explanation:
      'coverage に挙げた部の中だけを、改正の記録と照らし合わせます。空のときは、図と違う改正を書いても知らせられません。',
  }),
  H242: warning<{ name: string; meant: string }>({
    title: '日付の形でないファイル名',
    message: ({ name }) => `ファイル名の「${name}」は、日付のようですが、日付の形ではありません。`,
    hint: ({ meant }) =>
      say`ファイル名を「${meant}.md」にしてください。もう公開したものなら、published.yaml の ${key('moved')} に、もとのアドレスから移ったことも書いてください。`,
    explanation:
      'ファイル名は改正のページのアドレスになり、公開したあとは変えられません。「2026-4-1」や「20260401」では、施行期日と合っているかを確かめられず、ほかの改正とアドレスの形もそろいません。',
    example: { wrong: 'reorganizations/2026-4-1.md', right: 'reorganizations/2026-04-01.md' },
  }),
  H243: warning<{ printed: string; on: string; into: string }>({
    title: '合併したあとの日付',
    message: ({ printed, on, into }) =>
      `「${printed}」は、この市区町村が${into}になった日（${on}）より後です。`,
    hint: ({ into }) =>
      say`日付か、municipality.yaml の ${named('合併', 'ended')}を確かめてください。合併したあとのことなら、${into}のフォルダに書いてください。もとの市区町村の計画について、合併のあとに出た報告なら、そのままでかまいません。`,
    explanation:
      '合併してなくなった市区町村には、その日のあとの組織がありません。日付を写し間違えたか、合併したあとの市区町村に書くものかもしれません。',
  }),
  H244: warning<Record<string, never>>({
    title: 'なくなる組織のない変更に書かれた、下の組織のこと',
    message: () =>
      say`この変更でなくなる組織はないので、${named('下の組織', 'children')}に書いたことは何も起こしません。`,
    hint: () =>
      say`もとと同じ名前の組織は続き、その下の組織もそこに残ります。移る組織があれば、一つずつ${named('移管', 'move')}で書き、この行は消してください。`,
    explanation:
      'children は、なくなる組織の下の組織がどうなるかを述べるものです。分割や再編で、もとと同じ名前の組織が続くときは、下の組織もそのままです。',
    example: {
      wrong: 'changes:\n  - split: 産業部/商工課\n    into: [商工課, 観光課]\n    children: follow',
      right:
        'changes:\n  - split: 産業部/商工課\n    into: [商工課, 観光課]\n  - move: 産業部/商工課/観光係\n    to: 産業部/観光課/観光係',
    },
  }),
  H250: error<{ name: string; seems: Seems; inChart: boolean }>({
    title: '一つの名前ではない名前',
    message: ({ name, seems }) => {
      if (seems.kind === 'key') return `「${name}」が、組織の名前として読まれています。`;
      if (seems.kind === 'quoted') return `名前の「${seems.bare}」が、かぎ括弧ごと書かれています。`;
      if (seems.kind === 'remark')
        return `「${cut(name)}」が、括弧の中まで、組織の名前として読まれています。`;
      if (seems.kind === 'long')
        return `「${cut(name)}」は ${seems.length} 文字あり、組織の名前として長すぎます。`;
      if (seems.kind === 'table')
        return `表の行「${cut(seems.row.join(' '))}」が、一つの名前として読まれています。`;
      return `「${cut(name)}」が、一つの名前として読まれています。`;
    },
    hint: ({ seems, inChart }) => {
      if (seems.kind === 'key')
        return '組織図には、名前だけを書きます。一つずつの名前が分からない組織は「各出張所」のように印刷されているとおりに、職は posts に書いてください。';
      if (seems.kind === 'quoted') return `かぎ括弧を消して、${seems.bare} と書いてください。`;
      if (seems.kind === 'remark')
        return `名前だけにして、${seems.bare} と書いてください。人数や電話番号、氏名は書きません。`;
      if (seems.kind === 'long')
        return '名前だけを書いてください。一覧や文がつながっているなら、一つずつ分けます。';
      if (seems.kind === 'table') return `貼り付けた表を、「${nested(seems.row)}」の形に直してください。`;
      const { names, mark } = seems;
      if (mark === 'comma')
        return `いくつもの組織なら、半角の「, 」で分けて [${names.join(', ')}] のように書いてください。`;
      if (inChart)
        return `下に組織のある行は「${names[0]}:」のようにコロンで終え、並ぶ組織は「- 」で始まる行に分けてください。`;
      return `上下の組織なら「${names.join('/')}」、いくつもの組織なら [${names.join(', ')}] のように書いてください。`;
    },
    explanation:
      'コロンや「- 」のない行が続くと、YAML はそれをつないで一つの言葉として読みます。表計算ソフトやウェブのページから貼り付けた一覧は、組織の上下が分かるように書き直してください。',
    example: {
      wrong: 'units:\n  総務部\n    総務課\n    秘書課',
      right: 'units:\n  総務部:\n    - 総務課\n    - 秘書課',
    },
  }),
  H251: error<{ left: readonly string[] }>({
    title: '出典の箇所のない変更',
    message: () => say`この変更に、${named('出典の箇所', 'ref')}がありません。`,
    hint: ({ left }) =>
      say`${key('statements')} のどの記述によるかを ${key('ref')} に書いてください${left.length > 0 ? `（まだ扱われていないのは、${left.slice(0, MANY).join('、')}${left.length > MANY ? ' など' : ''}）` : ''}。資料が述べておらず、編集者が読み取った変更なら、${word('basis', 'editor')} と書きます。`,
    explanation:
      '出典の記述を statements に挙げた改正では、変更の一つ一つが、どの記述によるかを示します。どの記述にもない変更は、編集者の読み取り（basis: editor）です。',
    example: {
      wrong: '- rename: 企画部\n  to: 戦略部',
      right: '- rename: 企画部\n  to: 戦略部\n  ref: 1(1)',
    },
  }),
  H253: error<{ post: string; path: string }>({
    title: '職として書かれた組織',
    message: ({ post }) => `「${post}」は職ではなく、組織です。`,
    hint: ({ path }) =>
      say`「${path}」と書いてください。${piece({ post: '…' }, '職（会計管理者など）')} は、会計管理者や副部長などの職の書き方です。`,
    explanation: '組織は 部/課/係 の形で、職は { post: 名前, in: 組織 } の形で書きます。',
    example: {
      wrong: '- abolish: { post: 文書係, in: 総務部/総務課 }',
      right: '- abolish: 総務部/総務課/文書係',
    },
  }),
  H256: error<{ path: string; nearest: string | null }>({
    title: '改正後の姿を述べた組織がない',
    message: ({ path }) => `「${path}」は、この改正の直後にありません。`,
    ...nearestOr('改正後の名前と上位の組織を確かめてください。'),
    explanation:
      '`states` の unit には、改正後の組織を書きます。この改正でできる組織なら、新設などの変更も書いてください。',
  }),
  H257: error<{ path: string; unit: string; nearest: string | null }>({
    title: '述べられた改正後の姿にない組織',
    message: ({ path, unit }) =>
      `「${path}」は改正の記録ではあるはずですが、ここに述べられた「${unit}」の組織にありません。`,
    hint: ({ nearest }) =>
      near(
        nearest,
        say`廃止や移管の変更が抜けていないか、書き写しの漏れがないかを確かめてください。資料どうしの食い違いなら ${key('accepted')} に理由を書きます。`,
      ),
    explanation:
      '`states` の has は、その組織の直下に置かれる組織のすべてです。改正の記録から導いた組織図と比べ、記録にあってここにないものを知らせます。ここにだけある組織は、その日から知られている組織になります（どこから来たかは不明のままです）。',
    example: {
      wrong: 'states: [{ unit: 総務部/総務課, has: [庶務係] }]   # 文書係もあるはず',
      right: 'states: [{ unit: 総務部/総務課, has: [庶務係, 文書係] }]',
    },
  }),
  H258: error<{ unit: string; kind: string; count: number; found: number }>({
    title: '述べられた数と組織図が合わない',
    message: ({ unit, kind, count, found }) =>
      `「${unit}」の${kind}は ${count} と述べられていますが、改正の記録では ${found} です。`,
    hint: () =>
      say`変更の書き漏らしか、数の写し間違いを確かめてください。資料どうしの食い違いなら ${key('accepted')} に理由を書きます。`,
    explanation:
      '「2係とする」のように数だけが述べられているとき、その組織の下がすべて分かっていれば、改正の記録から数えた数と比べます。分からなければ、述べられた数をページに載せるだけです。',
    example: {
      wrong: 'states: [{ unit: 総務部/総務課, has: { count: 2, kind: 係 } }]   # 記録では三つ',
      right: 'states: [{ unit: 総務部/総務課, has: { count: 3, kind: 係 } }]',
    },
  }),
  H259: warning<{ path: string; end: string; isHeld: boolean }>({
    title: '過ぎた期限',
    message: ({ path, end, isHeld }) =>
      `「${path}」${isHeld ? 'の兼務' : ''}は${end}までとされていましたが、その後どうなったかが書かれていません。`,
    hint: ({ isHeld }) =>
      say`${isHeld ? named('兼務解除', 'release') : '廃止'}などの改正を書いてください。延びたことが分かったら、${key('until')} の ${key('date')} を新しい期限に直し、もとの期限を ${key('was')} に書きます。`,
    explanation:
      '期限（`until` の date）が来ても、記録は自分では変わりません。時限の組織が実際に廃止されたのか、延長されたのかは、資料で確かめて書きます。それまで、ページには続いているものとして載ります。',
  }),
  H260: warning<{ name: string; nearest: string; path: string }>({
    title: '知られている組織と一字違いの名前',
    message: ({ name }) => `「${name}」という組織は、この改正より前の記録にも、組織図にも現れません。`,
    hint: ({ nearest }) =>
      `同じところに「${nearest}」という組織があります。書き誤りなら直してください。別の組織なら、このままで構いません。`,
    meant: ({ path }) => path,
    explanation:
      '組織図のないところでは、改正に書かれた「もとの名前」と、「あとの名前」の上の組織は、前からあった組織とみなします。一字違いの組織が同じところに知られているときは、書き誤りかもしれないので知らせます。',
  }),
  H261: warning<{ every: string; kinds: readonly string[] }>({
    title: '一つもない種別のすべて',
    message: ({ every }) =>
      `「すべての${every}」とありますが、名前が「${every}」で終わる組織は、この改正の直前に一つもありません。`,
    hint: ({ kinds }) =>
      say`${key('every')} には、組織の名前の終わりを書きます${kinds.length > 0 ? `（この改正の直前にあるのは、${kinds.join('・')}です）` : ''}。書き誤りでなければ、組織図の写しに漏れがないかを確かめてください。`,
    explanation:
      '`every` は、名前がその言葉で終わるすべての組織を指します。「部」に「消防本部」は、「局」に「議会事務局」は入りません。一つもなければ、その変更は何も変えません。',
    example: {
      wrong: 'rename: { every: グループ }   # この市の組織は班',
      right: 'rename: { every: 班 }',
    },
  }),
} as const;
