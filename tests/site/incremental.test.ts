import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { treeOfFiles } from '../support/tree-of-files.ts';

// A site built again after an edit has the same bytes as a site built from scratch.

let folder = '';
const at = (...parts: string[]) => join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hensen-incremental-'));
  cpSync('scripts/init/city/content', at('root/content'), { recursive: true });
  put('midori/municipality.yaml', MIDORI);
  put(
    'aozora/documents/mado/first.md',
    PLAIN('窓口の方針', '窓口は、平日に開く。\n\n## 開く日 {#days}\n\n月曜から金曜まで。'),
  );
  put(
    'aozora/documents/kami/first.md',
    PLAIN('紙を減らす方針', '[窓口の方針](/aozora/documents/mado/first/#days)に合わせて、紙を減らす。'),
  );
  build('root', 'out');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MIDORI =
  'name: みどり町\nreading: みどりまち\ncode: "999997"\nprefecture: 青空県\nwebsite: https://midori.example/\n';

const PLAIN = (title: string, text: string) =>
  `---\ntitle: ${title}\ntype: policy\nedition: 初版\nissued: 2026-05-01\nsource: { title: ${title} }\nfidelity: full\n---\n${text}\n`;

function put(path: string, text: string): void {
  const file = at('root/content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function edit(path: string, from: string, to: string): void {
  const before = readFileSync(at('root/content', path), 'utf8');
  expect(before).toContain(from);
  put(path, before.replaceAll(from, to));
}

/** The as-of date. */
let today = '2026-11-09';

function build(root: string, out: string): void {
  const words = ['tests/support/corpus/build.ts', at(root), at(out), today];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: expect.any(String), status: 0 });
}

const filesIn = (out: string) => treeOfFiles(at(out));

/** The files that differ, so that a failure names them. */
function different(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

test.each<[what: string, edit: () => void]>([
  ['the prose of an edition', () => edit('aozora/documents/plan/ver2.md', 'オンライン化', '電子化')],
  [
    'a removed edition',
    () => {
      edit('aozora/documents/plan/ver2.md', '    from: [{ edition: ver1, id: forms, basis: editor }]\n', '');
      rmSync(at('root/content/aozora/documents/plan/ver1.md'));
    },
  ],
  [
    'the prose of a plain document',
    () => edit('aozora/documents/mado/first.md', '窓口は、平日に開く。', '窓口は、平日と土曜に開く。'),
  ],
  [
    'a heading that another document links to',
    () => edit('aozora/documents/mado/first.md', '開く日', '開く日と時間'),
  ],
  ['a reference from one document to another', () => edit('aozora/documents/kami/first.md', '#days', '')],
  ['the title of a document', () => edit('aozora/documents/mado/first.md', '窓口の方針', '紙を減らす方針')],
  [
    'the frontmatter of a document',
    () => edit('aozora/documents/mado/first.md', 'issued: 2026-05-01', 'issued: 2026-06-01'),
  ],
  ['the name of an edition', () => edit('aozora/documents/kami/first.md', '初版', '第1版')],
  [
    'a unit that a document names',
    () => edit('aozora/documents/kami/first.md', '紙を減らす。', '総務課が紙を減らす。'),
  ],
  ['an added document', () => put('aozora/documents/kagi/first.md', PLAIN('鍵の方針', '鍵を替える。'))],
  [
    'a removed document',
    () => {
      edit('aozora/documents/kami/first.md', '[窓口の方針](/aozora/documents/mado/first/)', '窓口の方針');
      rmSync(at('root/content/aozora/documents/mado'), { recursive: true });
    },
  ],
  ['a reorganization', () => edit('aozora/reorganizations/2026-04-01.md', '秘書課を移した', '秘書課を移す')],
  ['a published chart', () => edit('aozora/charts/2026-04-01.yaml', '令和8年度組織図', '令和8年度の組織図')],
  ['the id of a unit', () => edit('aozora/ids.yaml', 'tokei-kakari:', 'tokei-gakari:')],
  ['the name of a municipality', () => edit('aozora/municipality.yaml', '青空市', 'あおぞら市')],
  [
    'an added municipality',
    () => put('wakaba/municipality.yaml', MIDORI.replace('みどり町', 'わかば町').replace('999997', '999971')),
  ],
  [
    'an added municipality of the same name',
    () => put('wakaba/municipality.yaml', MIDORI.replace('青空県', '見本県').replace('999997', '999971')),
  ],
  ['a removed municipality', () => rmSync(at('root/content/wakaba'), { recursive: true })],
  ['the glossary', () => edit('glossary.yaml', '仕事の流れ', '仕事の順')],
  ['a theme', () => edit('themes.yaml', '歳入と歳出', '歳入、歳出')],
  ['the words of the search', () => put('search.yaml', 'readings:\n  青空: せいくう\n')],
  [
    'the day',
    () => {
      today = '2026-11-13';
    },
  ],
  [
    'the day and the prose of an edition',
    () => {
      today = '2026-11-10';
      edit('aozora/documents/plan/ver2.md', '電子化', '電子による手続き');
    },
  ],
  [
    'the day, to one that a document prints',
    () => {
      today = '2026-11-12';
      edit('aozora/documents/kami/first.md', '紙を減らす。', '令和8年\n11月13日から紙を減らす。');
    },
  ],
  [
    'the day again',
    () => {
      today = '2026-11-13';
    },
  ],
  [
    'the day, by months',
    () => {
      today = '2027-04-09';
    },
  ],
  ['the name of the site', () => edit('site.yaml', '青空市の変遷', '見本の変遷')],
])('after a change of %s', (_, change) => {
  change();
  build('root', 'out');
  rmSync(at('anew'), { recursive: true, force: true });
  cpSync(at('root/content'), at('anew/content'), { recursive: true });
  build('anew', 'clean');
  expect(different(filesIn('out'), filesIn('clean'))).toEqual([]);
});

test('an unchanged file keeps its modification time', () => {
  const times = () =>
    new Map([...filesIn('out').keys()].map((file) => [file, statSync(at('out', file)).mtimeMs]));
  const [before, text] = [times(), filesIn('out')];
  edit('aozora/documents/plan/ver2.md', '電子による手続き', 'オンライン化');
  build('root', 'out');
  const touched = [...times()].filter(([file, time]) => before.get(file) !== time).map(([file]) => file);
  // The mark is written in every build.
  const always = new Set(['.hensen']);
  expect(touched.filter((file) => !always.has(file))).toEqual(
    different(filesIn('out'), text).filter((file) => times().has(file) && !always.has(file)),
  );
});
