import { base, C26, edited, M, type Mistake, P2, R } from './mistake.ts';

const K = 'content/kakuu';

function moved(from: string, to: string): Record<string, string | null> {
  return { [from]: null, [to]: base(from) };
}

/** What a Windows editor writes when it is told to save as ANSI: 架空市, and nothing else that matters. */
const SHIFT_JIS = new Uint8Array([
  ...new TextEncoder().encode('name: '),
  ...[0x89, 0xcb, 0x8b, 0xf3, 0x8e, 0x73],
  0x0a,
]);

/** The file is in the wrong place, has the wrong name, or was saved in the wrong way. */
export const mistakesInFiles: readonly Mistake[] = [
  {
    name: 'saved by an editor that adds .txt',
    files: moved(R, `${R}.txt`),
    at: [`${R}.txt`],
    words: ['使われません'],
    remedy: ['reorganizations/2026-04-01.md」'],
  },
  {
    name: 'a reorganization among the charts',
    files: moved(R, `${K}/charts/2026-04-01.md`),
    at: [`${K}/charts/2026-04-01.md`],
    words: ['改正'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  {
    name: 'a chart among the reorganizations',
    files: moved(C26, `${K}/reorganizations/2026-04-01.yaml`),
    at: [`${K}/reorganizations/2026-04-01.yaml`],
    words: ['組織図'],
    remedy: ['charts/2026-04-01.yaml'],
  },
  {
    name: 'an edition among the reorganizations',
    files: { [`${K}/reorganizations/ver3.md`]: base(P2) },
    at: [`${K}/reorganizations/ver3.md`],
    words: ['資料'],
    remedy: ['documents/', 'ver3.md'],
  },
  {
    name: 'an edition without the folder of its document',
    files: { [`${K}/documents/ver3.md`]: base(P2) },
    at: [`${K}/documents/ver3.md`],
    words: ['資料'],
    remedy: ['documents/plan/ver3.md'],
  },
  {
    name: 'a reorganization beside the folders of the municipality',
    files: moved(R, `${K}/2026-04-01.md`),
    at: [`${K}/2026-04-01.md`],
    words: ['改正'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  {
    name: 'a file outside any municipality',
    files: { 'content/2027-04-01.md': base(R) },
    at: ['content/2027-04-01.md'],
    words: ['改正'],
    remedy: ['content/kakuu/reorganizations/2027-04-01.md'],
  },
  {
    name: 'a chart outside any municipality',
    files: { 'content/2027-04-01.yaml': base(C26) },
    at: ['content/2027-04-01.yaml'],
    words: ['組織図'],
    remedy: ['content/kakuu/charts/2027-04-01.yaml'],
  },
  {
    name: 'a folder misspelt',
    files: moved(R, `${K}/reorganisations/2026-04-01.md`),
    at: [`${K}/reorganisations/2026-04-01.md`],
    words: ['使われません'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  {
    name: 'a folder in Japanese',
    files: moved(R, `${K}/改正/2026-04-01.md`),
    at: [`${K}/改正/2026-04-01.md`],
    words: ['使われません'],
    remedy: ['reorganizations/2026-04-01.md'],
  },
  {
    name: 'the ending yml',
    files: moved(C26, `${K}/charts/2026-04-01.yml`),
    at: [`${K}/charts/2026-04-01.yml`],
    words: ['使われません'],
    remedy: ['charts/2026-04-01.yaml'],
  },
  {
    name: 'a picture left among the content',
    files: { [`${K}/charts/組織図.png`]: new Uint8Array([0x89, 0x50]) },
    at: [`${K}/charts/組織図.png`],
    words: ['.png'],
    remedy: ['charts/', '.yaml'],
  },
  {
    name: 'a word processor file',
    files: { [`${K}/reorganizations/2026-10-01.docx`]: new Uint8Array([0x50, 0x4b]) },
    at: [`${K}/reorganizations/2026-10-01.docx`],
    words: ['.docx'],
    remedy: ['.md'],
  },
  {
    name: 'a file name in Japanese',
    files: { [`${K}/reorganizations/令和8年度改正.md`]: base(R) },
    at: [`${K}/reorganizations/令和8年度改正.md`],
    words: ['令和8年度改正.md', 'アドレス'],
    remedy: ['半角', '2026-04-01.md'],
  },
  {
    name: 'a file name with capitals',
    files: { [`${K}/documents/plan/Ver3.md`]: base(P2) },
    at: [`${K}/documents/plan/Ver3.md`],
    words: ['Ver3.md', 'アドレス'],
    remedy: ['「ver3.md」'],
  },
  {
    name: 'a copy of a file',
    files: { [`${K}/reorganizations/2026-04-01 - コピー.md`]: base(R) },
    at: [`${K}/reorganizations/2026-04-01 - コピー.md`],
    words: ['コピー'],
    remedy: ['消して'],
  },
  {
    name: 'the folder of a municipality without its register',
    files: { [M]: null },
    at: [M],
    words: ['municipality.yaml', 'ありません'],
    remedy: ['作ってください'],
  },
  {
    name: 'saved in Shift_JIS',
    files: { [M]: SHIFT_JIS },
    at: [M],
    words: ['Shift_JIS'],
    remedy: ['UTF-8'],
  },
  {
    name: 'saved with a byte order mark',
    files: { [M]: `\uFEFF${base(M)}` },
    at: [M],
    words: ['BOM'],
    remedy: ['BOM なし'],
  },
  {
    name: 'saved with the line ends of Windows',
    files: { [M]: base(M).replaceAll('\n', '\r\n') },
    at: [M],
    words: ['CRLF'],
    remedy: ['LF'],
  },
  {
    name: 'frontmatter that is not closed',
    files: edited(R, ['---\n企画部を', '企画部を']),
    at: [R],
    words: ['終わりの「---」'],
    remedy: ['「---」'],
  },
  {
    name: 'frontmatter that is not there',
    files: { [R]: '企画部を戦略部とし、秘書課を移した。\n' },
    at: [R],
    words: ['「---」'],
    remedy: ['1行目に「---」'],
  },
  {
    name: 'a date as the name of a chart, without its zeros',
    files: moved(C26, `${K}/charts/2026-4-1.yaml`),
    at: [`${K}/charts/2026-4-1.yaml`],
    words: ['2026-4-1'],
    remedy: ['2026-04-01.yaml'],
  },
];
