// Documents of fictitious municipalities that consist of headings and prose only, so that other site
// generators can build them too. The same options give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeUpCode } from '../../../tests/support/made-up-archive.ts';

interface PlainDocuments {
  readonly municipalities: number;
  /** Per municipality. */
  readonly documents: number;
  /** The approximate length of a body in characters. */
  readonly letters?: number;
  /** Every n-th document has a diagram. */
  readonly chartIn?: number;
}

export interface PlainDocument {
  readonly municipality: string;
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Writes the documents as content below a folder. */
export function writePlainDocuments(root: string, options: PlainDocuments): void {
  for (const [path, text] of plainContent(options)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The content files by path. */
function* plainContent(options: PlainDocuments): Iterable<readonly [path: string, text: string]> {
  yield ['content/site.yaml', 'name: 見本の記録\nurl: https://mihon.invalid\n'];
  for (let number = 1; number <= options.municipalities; number++) {
    yield [
      `content/${nameOf(number)}/municipality.yaml`,
      `name: 見本第${number}市\nreading: みほんだいし\ncode: "${madeUpCode(number)}"\nprefecture: 架空県\nwebsite: https://${nameOf(number)}.invalid/\n`,
    ];
  }
  for (const { municipality, id, title, body } of plainDocuments(options))
    yield [`content/${municipality}/documents/${id}/first.md`, `${frontmatter(title)}${body}`];
}

export function* plainDocuments({
  municipalities,
  documents,
  letters = 3000,
  chartIn = 10,
}: PlainDocuments): Iterable<PlainDocument> {
  for (let city = 1; city <= municipalities; city++)
    for (let number = 1; number <= documents; number++) {
      const random = randomOf(city * 100_003 + number);
      const chart = number % chartIn === 0 ? chartOf(random) : '';
      yield {
        municipality: nameOf(city),
        id: `mihon-${String(number).padStart(4, '0')}`,
        title: `見本第${city}市の${pick(random, TOPICS)}に関する方針（第${number}号）`,
        body: `${pieceOf(random)}\n${chart}${sectionsOf(random, letters)}`,
      };
    }
}

function nameOf(number: number): string {
  return `mihon-${String(number).padStart(4, '0')}`;
}

function frontmatter(title: string): string {
  return [
    '---',
    `title: ${title}`,
    'type: policy',
    'edition: 初版',
    'issued: 2026-05-01',
    `source: { title: ${title} }`,
    'fidelity: full',
    '---',
    '',
  ].join('\n');
}

type Random = () => number;

const TOPICS = '窓口 施設 財産 職員 文書 電算 契約 会計 広報 防災 住民 道路 公園 水道 図書 保育'.split(' ');
const ACTS = '見直す まとめる 減らす 改める 調べる 進める 定める 知らせる 始める 比べる'.split(' ');
const WHYS = '利用が減った 費用が増えた 手続が重なる 時間がかかる 資料が散らばる 担当が分かれる'.split(' ');

function sectionsOf(random: Random, letters: number): string {
  const parts: string[] = [];
  for (let length = 0, number = 1; length < letters; number++) {
    const section = `\n## ${number} ${pick(random, TOPICS)}の取組 {#part-${number}}\n\n${contentOf(random, number)}`;
    parts.push(section);
    length += section.length;
  }
  return parts.join('');
}

function contentOf(random: Random, number: number): string {
  const prose = `${pieceOf(random)}\n\n${pieceOf(random)}\n`;
  if (number % 3 === 1) return `${prose}\n${lineList(random)}`;
  return number % 3 === 2 ? `${prose}\n${tableOf(random)}` : prose;
}

function pieceOf(random: Random): string {
  return Array.from({ length: 4 }, () => sentenceOf(random)).join('');
}

function sentenceOf(random: Random): string {
  const number = Math.floor(random() * 90) + 10;
  return `${pick(random, TOPICS)}と${pick(random, TOPICS)}について、${pick(random, WHYS)}ため、令和${(number % 7) + 1}年度から**${pick(random, TOPICS)}の基準**を${pick(random, ACTS)}ことにし、${number}件を対象とする。`;
}

function lineList(random: Random): string {
  return Array.from({ length: 4 }, () => `- ${pick(random, TOPICS)}を${pick(random, ACTS)}。\n`).join('');
}

function tableOf(random: Random): string {
  const rows = Array.from(
    { length: 4 },
    () => `| ${pick(random, TOPICS)} | ${Math.floor(random() * 1000)}件 | ${pick(random, ACTS)} |\n`,
  );
  return `| 対象 | 件数 | 内容 |\n|---|---|---|\n${rows.join('')}`;
}

function chartOf(random: Random): string {
  const lines = Array.from(
    { length: 6 },
    (_, at) =>
      `  a${at}["${pick(random, TOPICS)}を${pick(random, ACTS)}"] --> a${at + 1}["${pick(random, TOPICS)}"]\n`,
  );
  return `\n\`\`\`mermaid\nflowchart LR\n${lines.join('')}\`\`\`\n`;
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Pseudo-random numbers between 0 and 1 (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
