import { type Explanation, type Explanations, explanationMarkdown } from './explanation.ts';
import { generatedFrom, markdownTable } from './markdown.ts';
import type { Severity } from './message.ts';
import { severityName } from './severity.ts';

/** A page of the editors' reference. `name` is its file name. */
interface ReferencePage {
  readonly name: string;
  readonly text: string;
}

interface Group {
  /** The prefix of its codes. */
  readonly prefix: string;
  readonly title: string;
  readonly appears: string;
}

const GROUPS: readonly Group[] = [
  { prefix: 'H0', title: 'ファイル', appears: 'ファイルを読み込むとき' },
  { prefix: 'H1', title: '値', appears: '項目とその値を読むとき' },
  { prefix: 'H2', title: '組織', appears: '組織図と改正をつき合わせるとき' },
  { prefix: 'H3', title: 'ID', appears: 'ID を確かめるとき' },
  { prefix: 'H4', title: '資料', appears: '資料とその版を確かめるとき' },
  { prefix: 'H5', title: '参照', appears: 'ほかのファイルや項目への参照をたどるとき' },
  { prefix: 'H6', title: '裏付け', appears: '印刷された数、訂正、出典を確かめるとき' },
  { prefix: 'H7', title: 'サイト', appears: 'サイト全体の設定を確かめるとき' },
];
const OTHER: Group = { prefix: '', title: 'その他', appears: '内容を確かめるとき' };

const CONSEQUENCE: Readonly<Record<Severity, string>> = {
  error: '直すまで、サイトは作られません。',
  warning: 'サイトは作られますが、確かめてください。',
};

const SOURCE = generatedFrom('src/diagnostics/messages/');

/** For each code, what the button of the workbench does about it. */
type RemedyWords = Readonly<Record<string, string>>;

/** One page for each code, and README.md as their index. */
export function referencePages(
  explanations: Explanations,
  remedies: RemedyWords = {},
): readonly ReferencePage[] {
  const entries = Object.entries(explanations).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const pages = entries.map(([code, explanation]) => ({
    name: `${code}.md`,
    text: page(code, explanation, remedies[code]),
  }));
  return [...pages, { name: 'README.md', text: index(entries, remedies) }];
}

function page(code: string, explanation: Explanation, remedy: string | undefined): string {
  const { title, appears } = groupOf(code);
  const facts = [
    `- 種類: ${severityName[explanation.severity]}。${CONSEQUENCE[explanation.severity]}`,
    `- 出るとき: ${appears}（${title}）`,
    ...(remedy === undefined ? [] : [`- 下書きの机のボタン: ${remedy}`]),
  ];
  return paragraphs([
    `# ${code} ${explanation.title}`,
    SOURCE,
    facts.join('\n'),
    explanationMarkdown(explanation),
    '[メッセージの一覧](README.md)',
  ]);
}

function index(entries: readonly (readonly [string, Explanation])[], remedies: RemedyWords): string {
  const sections = [...GROUPS, OTHER].flatMap((group) => {
    const rows = entries
      .filter(([code]) => groupOf(code) === group)
      .map(([code, { severity, title }]) => [`[${code}](${code}.md)`, severityName[severity], title]);
    if (rows.length === 0) return [];
    return [`## ${group.title}`, markdownTable(['番号', '種類', '内容'], rows)];
  });
  return paragraphs([
    '# メッセージの一覧',
    SOURCE,
    '`npm run check` と `npm run build` が出すメッセージの説明です。「エラー」は直すまでサイトが作られず、「注意」は作られます。',
    ...sections,
    ...remedied(entries, remedies),
  ]);
}

function remedied(
  entries: readonly (readonly [string, Explanation])[],
  remedies: RemedyWords,
): readonly string[] {
  const rows = entries.flatMap(([code, { severity }]) => {
    const remedy = remedies[code];
    return remedy === undefined ? [] : [[`[${code}](${code}.md)`, severityName[severity], remedy]];
  });
  if (rows.length === 0) return [];
  return [
    '## 下書きの机で直せるもの',
    '下書きの机の「点検」に、直すためのボタンが出るものです。何に直せばよいかが分からないときは出ません。',
    markdownTable(['番号', '種類', 'ボタンで'], rows),
  ];
}

function groupOf(code: string): Group {
  return GROUPS.find(({ prefix }) => code.startsWith(prefix)) ?? OTHER;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
