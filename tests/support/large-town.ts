// A made-up town so large that hardly any of its lists fits on a page.
import type { Files } from '#archive/1-read/files.ts';
import { madeUpArchive } from './made-up-archive.ts';

export const TOWN = 'mihon-0001';
/** Changes in its reorganization. */
export const CHANGES = 120;
/** Rows of the table in one of its texts. */
export const ROWS = 900;
/** Measures of its plan, each with ten years of figures. */
export const PROMISES = 110;
export const LINE = '見本の取組を進める。';
/** Paragraphs of its long text, each of a hundred lines. */
export const PARAGRAPHS = 60;
export const NOTES = 200;

const OWNER = '見本第1部/見本第2課';

export function largeTown(): Files {
  const made = madeUpArchive({
    seed: 2,
    municipalities: 1,
    years: 2,
    departments: 25,
    sections: 6,
    teams: 6,
    changes: CHANGES - 1,
    measures: 120,
  });
  const written = new Map<string, Uint8Array>();
  const put = (path: string, text: string) =>
    written.set(`content/${TOWN}/${path}`, new TextEncoder().encode(text));
  put('documents/long/first.md', edition('見本の長い計画', '', longText()));
  put('documents/table/first.md', edition('見本の表', '', longTable()));
  put('documents/notes/first.md', edition('見本の注', '', longNotes()));
  put('documents/plan/ver1.md', plan(1));
  put('documents/plan/ver2.md', plan(2));
  put('documents/report/2010.md', report());
  const event = `content/${TOWN}/reorganizations/2007-04-01.md`;
  const reasons = `${new TextDecoder().decode(made.read(event))}\n## くわしく {#more}\n\n${LINE.repeat(4000)}\n`;
  put('reorganizations/2007-04-01.md', reasons);
  const own = made.entries.filter(({ path }) => !written.has(path));
  return {
    entries: [...own, ...[...written].map(([path, { length }]) => ({ path, bytes: length, leaves: false }))],
    read: (path) => written.get(path) ?? made.read(path),
  };
}

function many(count: number, one: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => one(at + 1)).join('');
}

function edition(title: string, fields: string, body: string): string {
  return `---\ntitle: ${title}\ntype: plan\nedition: 第1版\nissued: 2007-10-01\nsource: { title: 見本の資料 }\nfidelity: summary\n${fields}---\n\n${body}`;
}

/** A text of some 60,000 letters. Its last chapter alone is too long for a page. */
function longText(): string {
  return many(3, (chapter) => {
    const paragraphs = many(chapter === 3 ? PARAGRAPHS - 20 : 10, () => `${LINE.repeat(100)}\n\n`);
    return `## 第${chapter}章 {#c${chapter}}\n\n[次の節](#c${chapter}-2)を見る。[^${chapter}]\n\n### ${chapter}の1 {#c${chapter}-1}\n\n### ${chapter}の2 {#c${chapter}-2}\n\n${paragraphs}[^${chapter}]: 見本の注。\n\n`;
  });
}

function longTable(): string {
  const rows = many(ROWS, (row) => `| 見本の施設${row} | 見本町${row}番地 | ${row} |\n`);
  return `## 一覧 {#list}\n\n| 施設 | 所在地 | 面積 |\n| --- | --- | --- |\n${rows}\n## 次 {#next}\n\nあとの文。\n`;
}

function longNotes(): string {
  const text = many(NOTES, (note) => `${LINE.repeat(10)}[^${note}]\n\n`);
  return text + many(NOTES, (note) => `[^${note}]: 見本の注の言葉の${note}つめを、ここに書いておく。\n\n`);
}

/** A plan whose measures all have the same owner. */
function plan(version: number): string {
  const years = Array.from({ length: 10 }, (_, at) => `${2007 + at}: { target: ${at + 1} }`).join(', ');
  const measures = many(
    PROMISES,
    (number) =>
      `  - id: p${number}\n    code: "${number}"\n    section: s${Math.ceil(number / 40)}\n${version === 1 ? '' : `    from: [{ edition: ver1, id: p${number}, basis: editor }]\n`}    title: 見本の計画の取組その${number}\n    text: ${LINE.repeat(5)}\n    owners: [${OWNER}]\n    schedule: ${2010 + version}年度末\n    indicators: [{ id: i${number}, name: 見本の件数, unit: 件, kind: yearly, better: more, years: { ${years} } }]\n`,
  );
  const sections = many(
    3,
    (section) => `  - { id: s${section}, code: "${section}", title: 見本の柱${section} }\n`,
  );
  const fields = `period: { from: 2007年度, to: 2016年度 }\nsections:\n${sections}measures:\n${measures}`;
  const body = many(3, (section) => `## 見本の柱${section} {#s${section}}\n\n見本の本文。\n\n`);
  return edition('見本の計画', fields, body)
    .replace('第1版', `第${version}版`)
    .replace('issued: 2007', `issued: ${2006 + version}`);
}

function report(): string {
  const results = many(
    PROMISES,
    (number) =>
      `  - { measure: p${number}, status: going, text: ${LINE.repeat(10)}, reason: ${LINE.repeat(10)}, actuals: { i${number}: ${number} } }\n`,
  );
  return edition(
    '見本の実績報告書',
    `reports: { document: plan, edition: ver1, year: 2010 }\nresults:\n${results}`,
    '見本の報告。\n',
  )
    .replace('type: plan', 'type: report')
    .replace('第1版', '2010年度')
    .replace('2007-10-01', '2011-07-01');
}
