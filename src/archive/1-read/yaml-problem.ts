import type { YAMLError } from 'yaml';
import { type Alias, type Fields, listOf, type Node, nodesOf } from './yaml/nodes.ts';

/** An error in YAML, explained for editors, and the characters concerned. */
interface YamlProblem {
  readonly code: 'H008' | 'H011' | 'H018';
  readonly problem: string;
  readonly remedy: string;
  readonly from: number;
  readonly to: number;
  /** Whether the rest of the file can still be parsed. */
  readonly isLocal: boolean;
}

type Words = readonly [problem: string, remedy: string];

const QUOTE = '文の全体を "" で囲んでください。';

const words = {
  indent: [
    '字下げがそろっていません。',
    '同じ段の項目の頭を、半角の空白でそろえてください。ある項目の中身は、その項目より深く字下げします。',
  ],
  colon: [
    '「項目: 値」の形になっていません。',
    '項目の名前のあとに、半角のコロンと半角の空白を書いてください。一つの文は一行に書きます。',
  ],
  colonInText: ['値の中に、項目の区切りになる「: 」があります。', QUOTE],
  dash: ['一覧の「- 」ではない記号で始まっています。', '半角のハイフンと半角の空白「- 」に直してください。'],
  dashSpace: ['一覧の「-」のあとに空白がありません。', '「- 」のように、半角の空白を入れてください。'],
  colonSpace: [
    '項目の名前のあとのコロン「:」に、空白が続いていません。',
    'コロンのあとに、半角の空白を一つ入れてください。',
  ],
  table: [
    '「|」で区切った表が書かれています。',
    '表は使えません。「項目: 値」の形か、組織図なら「総務部: { 総務課: [庶務係] }」の形に直してください。',
  ],
  mixed: [
    '「- 」で始まる行と、「項目: 値」の行が混ざっています。',
    '一覧ならどれも「- 」で始め、一つの項目の続きなら頭をそろえてください。',
  ],
  quote: ['「"」か「\'」が閉じられていません。', '文の終わりにも同じ記号を書いてください。'],
  wideQuote: ['初めの「"」は半角ですが、終わりの記号が全角です。', '終わりも、半角の「"」にしてください。'],
  keyInText: [
    '値の中に、項目の区切りになる「: 」があります。',
    '「: 」の前の言葉が次の項目なら、その前に半角の「, 」を書いてください。文の続きなら、文の全体を "" で囲みます。',
  ],
  dashAlone: [
    '値が「-」だけです。',
    '「-」を "" で囲んでください。数の欄の「－」のことなら、none（なし）と書きます。',
  ],
  cut: [
    '`{ }` の中で、文が半角のコンマ（,）のところで切れています。',
    '文の中のコンマなら、文の全体を "" で囲んでください。次の項目なら、「項目: 値」の形で書きます。',
  ],
  cutNumber: ['数が、桁を区切るコンマ（,）のところで切れています。', 'コンマを消してください。'],
  afterQuote: [
    '"" で囲んだあとに、文が続いています。',
    '文の全体を "" で囲み、中の「"」は「」などに替えてください。',
  ],
  wideBracket: [
    '「［」「］」「｛」「｝」が全角です。',
    '半角の [ ] や { } に直し、項目や名前のあいだも半角の「, 」で区切ってください。',
  ],
  comma: [
    '[ ] や { } の中の区切りが読めません。',
    '半角の「, 」で区切ってください。「項目: 値」のコロンも半角です。',
  ],
  tag: ['「!」で始まる言葉は特別な意味を持ちます。', QUOTE],
  alias: ['「*」で始まる言葉は参照として扱われますが、参照されるものがありません。', QUOTE],
  anchor: ['「&」で始まる言葉は参照の名前として扱われ、文になりません。', QUOTE],
  comment: [
    '「 #」から後ろはメモとして扱われ、読まれません。',
    `${QUOTE}メモなら「# 」のように空白を入れてください。`,
  ],
  reserved: ['この記号で始まる文は、そのままでは書けません。', QUOTE],
  escape: ['"" の中の「\\」は特別な意味を持ちます。', '「\\\\」と書くか、「\\」を消してください。'],
  longKey: [
    '項目の名前（「:」の前）が長すぎます（1,024字まで）。',
    '短くするか、「:」を消し忘れたり書き損じたりしていないか確かめてください。',
  ],
  key: ['項目の名前が言葉ではありません。', '「項目: 値」の形で書いてください。'],
  other: [
    'ここに書けない記号があります。',
    '字下げと「項目: 値」の形を確かめ、: や # や [ を含む文は "" で囲んでください。',
  ],
} as const satisfies Record<string, Words>;

// Errors of the structure across lines.
const STRUCTURAL: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'MISSING_CHAR',
]);

const FLOW: ReadonlySet<string> = new Set(['UNEXPECTED_TOKEN', 'BLOCK_IN_FLOW']);

type Explain = (kind: keyof typeof words, from?: number, to?: number, isLocal?: boolean) => YamlProblem;

export function yamlProblem(error: YAMLError, text: string, root: Node | null): YamlProblem {
  const [at, end] = error.pos;
  const line = lineAround(text, at);
  const explain: Explain = (kind, from = at, to = end, isLocal = false) => {
    const [problem, remedy] = words[kind];
    return { code: 'H008', problem, remedy, from, to, isLocal };
  };
  const here = line.from + (/\S/.exec(line.text)?.index ?? 0);
  const slip = slipIn(line, here, error.code, explain);
  if (slip) return slip;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { ...explain('other'), code: 'H011', isLocal: true };
    case 'MULTIPLE_DOCS':
      return { ...explain('other'), code: 'H018' };
    case 'BLOCK_AS_IMPLICIT_KEY': {
      if (error.message.includes('sequence')) return explain('mixed', here, line.to);
      if (/:(?:\s|$)/.test(text.slice(at, line.to))) return explain('colonInText', at, line.to, true);
      const next = lineAround(text, line.to + 1);
      return explain('indent', next.from + (/\S/.exec(next.text)?.index ?? 0), next.to);
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return explain('colon', at, line.to);
    case 'MISSING_CHAR':
    case 'BAD_INDENT': {
      if (/closing .quote/.test(error.message)) {
        const start = startOf(root, at, (node) => node.kind === 'scalar' && node.style === 'quoted') ?? at;
        const { to } = lineAround(text, start);
        const wide = /[“”„‟＂]/.exec(text.slice(start, to))?.index;
        return wide === undefined
          ? explain('quote', start, to)
          : explain('wideQuote', start + wide, start + wide + 1);
      }
      const bracket = /end with an? ([\]}])/.exec(error.message)?.[1];
      if (bracket) {
        const start = startOf(root, at, (node) => 'isInBrackets' in node && node.isInBrackets) ?? at;
        return notClosed(text, start, bracket as ']' | '}', explain);
      }
      if (error.message.includes('Tags and anchors')) return explain('tag', at - 1, line.to, true);
      if (error.message.includes('followed by map values')) return explain('colon', here, line.to);
      if (/flow/.test(error.message)) return explain('comma');
      return explain('indent', here, line.to);
    }
    case 'UNEXPECTED_TOKEN': {
      if (error.message.startsWith('Block scalar header')) return explain('reserved', at - 1, line.to, true);
      if (/["']\s*$/.test(text.slice(line.from, at))) return explain('afterQuote', at, line.to, true);
      const star = /[:\-[,]\s+(\*)\S+\s*$/.exec(text.slice(line.from, at));
      return star
        ? explain('alias', line.from + star.index + star[0].lastIndexOf('*'), line.to, true)
        : explain('other');
    }
    case 'BAD_SCALAR_START':
      return explain('reserved', at, line.to, true);
    case 'BAD_DQ_ESCAPE':
      return explain('escape', at, end, true);
    case 'BAD_ALIAS':
      return explain('alias', at, end, true);
    case 'TAG_RESOLVE_FAILED':
      return explain('tag', at, line.to, true);
    case 'KEY_OVER_1024_CHARS':
      return explain('longKey', here, line.to);
    case 'NON_STRING_KEY':
      return explain('key', at, end);
    default:
      return explain('other');
  }
}

/**
 * An error recognizable from the line itself, whatever the parser complains about. `here`: where the text of
 * the line begins.
 */
function slipIn(line: Line, here: number, code: string, explain: Explain): YamlProblem | null {
  const bullet = /^ *([−－‐‑–—ー・*•‣●○■]|-(?=[^\s-]))[^:]*:/.exec(line.text)?.[1];
  if (bullet && STRUCTURAL.has(code)) return explain(bullet === '-' ? 'dashSpace' : 'dash', here, here + 1);

  if (/^ *\|.*\|/.test(line.text)) return explain('table', here, line.to);
  const wide = /(?:^ *|: |- )([［｛])/.exec(line.text);
  if (wide)
    return explain(
      'wideBracket',
      line.from + wide.index + wide[0].length - 1,
      line.from + wide.index + wide[0].length,
      true,
    );
  const tight = /^ *(?:- +)?[A-Za-z]+:(?=[^\s/])/.exec(line.text)?.[0];
  if (tight !== undefined && STRUCTURAL.has(code)) {
    return explain('colonSpace', line.from + tight.length - 1, line.from + tight.length);
  }
  const doubled = /[{,] *[A-Za-z]+: [^"',{}[\]]*?(?=: )/.exec(line.text);
  if (doubled && FLOW.has(code)) {
    const colon = line.from + doubled.index + doubled[0].length;
    return explain(
      /[ 、，；][A-Za-z]+$/.test(doubled[0].trimEnd()) ? 'keyInText' : 'colonInText',
      colon,
      colon + 1,
      true,
    );
  }
  const dash = FLOW.has(code) ? /: (-) *[,}\]]/.exec(line.text) : null;
  if (dash) return explain('dashAlone', line.from + dash.index + 2, line.from + dash.index + 3, true);
  return null;
}

/** A bracket without its closing one, or with a closing one that is not read as such. */
function notClosed(text: string, start: number, close: ']' | '}', explain: Explain): YamlProblem {
  const open = text[start] ?? '';
  const { to } = lineAround(text, start);
  const wide = text.slice(start, to).indexOf({ ']': '］', '}': '｝' }[close]);
  if (wide >= 0)
    return {
      ...explain('other', start + wide, start + wide + 1),
      problem: `「${open}」を閉じる記号が全角です。`,
      remedy: `半角の「${close}」に直してください。`,
    };
  const isClosedBelow = closesBelow(text, start, open, close);
  return {
    ...explain('other', start, start + 1),
    problem: isClosedBelow
      ? `「${open}」から「${close}」までの途中で行が変わり、続きの行が十分に字下げされていません。`
      : `「${open}」が閉じられていません。`,
    remedy: isClosedBelow
      ? `「${close}」までを一行に書くか、続きの行を、「${open}」のある行より深く字下げしてください。`
      : `対応する「${close}」を書いてください。`,
  };
}

/** Whether the bracket at `start` is closed on a line below, before all of it ends. */
function closesBelow(text: string, start: number, open: string, close: string): boolean {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === open) depth++;
    else if (text[at] === close && --depth === 0) return text.slice(start, at).includes('\n');
  }
  return false;
}

const NUMBER_SIGN = /[ \t]+(?=#[^\s#])/y;

/**
 * Words that YAML would silently drop: an alias without an anchor reads as empty, the name of an unused
 * anchor is no part of the text, and 窓口 #1 reads as 窓口.
 */
export function lostWords(root: Node | null, text: string): readonly YamlProblem[] {
  if (!/[&*#,]/.test(text)) return [];
  const explain = ([problem, remedy]: Words, from: number, to: number): YamlProblem => ({
    code: 'H008',
    problem,
    remedy,
    from,
    to,
    isLocal: true,
  });
  const anchors = new Map<string, Node[]>();
  const cuts: YamlProblem[] = [];
  const explainCut = ({ isNumber, from, to }: Cut) =>
    explain(isNumber ? words.cutNumber : words.cut, from, to);
  const comments: YamlProblem[] = [];
  const aliases: Alias[] = [];
  for (const node of nodesOf(root)) {
    if (node.kind === 'fields' && node.isInBrackets) cuts.push(...cutsIn(node).map(explainCut));
    if (node.kind === 'alias') aliases.push(node);
    else if (node.anchor) listOf(anchors, node.anchor).push(node);
    if (node.kind === 'scalar' && node.style === 'plain') {
      const end = node.to;
      NUMBER_SIGN.lastIndex = end;
      const mark = NUMBER_SIGN.exec(text)?.[0];
      if (mark) comments.push(explain(words.comment, end + mark.length, lineAround(text, end).to));
    }
  }
  const used = new Set(aliases.map(({ name }) => name));
  const lost = aliases.filter(({ name, from }) => {
    const first = anchors.get(name)?.[0]?.from;
    return first === undefined || first >= from;
  });
  const unused = [...anchors].filter(([name]) => !used.has(name)).flatMap(([, nodes]) => nodes);
  return [
    ...comments,
    ...cuts,
    ...lost.map(({ from, to }) => explain(words.alias, from, to)),
    ...unused.map((node) => {
      const from = text.lastIndexOf('&', node.from);
      return explain(words.anchor, from, Math.max(lineAround(text, from).to, from + 1));
    }),
  ];
}

interface Cut {
  readonly isNumber: boolean;
  readonly from: number;
  readonly to: number;
}

/** The values that a comma cut in two: { target: 1,200 } and { note: 案を示し, 改めた }. The rest looks like a key without a colon. */
function cutsIn({ pairs }: Fields): readonly Cut[] {
  return pairs.flatMap(({ key, value }, index) => {
    const before = pairs[index - 1]?.value;
    if (value !== null || key?.kind !== 'scalar' || before?.kind !== 'scalar' || before.value === '')
      return [];
    const isNumber = /^\d{1,3}$/.test(before.value) && /^\d{3}(?!\d)/.test(key.value);
    return [{ isNumber, from: before.from, to: key.to }];
  });
}

/** The start of the last matching node that begins before `before` and reaches it. */
function startOf(root: Node | null, before: number, isMeant: (node: Node) => boolean): number | null {
  let found: number | null = null;
  for (const node of nodesOf(root))
    if (node.from < before && isMeant(node) && node.to + 1 >= before) found = node.from;
  return found;
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function lineAround(text: string, at: number): Line {
  const from = text.slice(0, at).lastIndexOf('\n') + 1;
  const end = text.indexOf('\n', at);
  const to = end < 0 ? text.length : end;
  return { from, to, text: text.slice(from, to) };
}
