// npm run import -- results FILE --document <municipality>/<document> --year 2026: a table of results becomes a report.
// With --template it writes the table to fill in.
import { argumentsOf } from './arguments.ts';
import { importResults } from './import/results.ts';

const { values, positionals } = argumentsOf(
  `使い方: npm run import -- results ファイル --document 市区町村/資料 --year 年度 [--part first|second] [--sheet シート名] [--replace] [--partial]
        npm run import -- results --template --document 市区町村/資料 [--out ファイル]
  --template  記入する表を書き出す
  --replace   すでにある報告の結果を置き換える
  --partial   対応の分からない行を除いて書く`,
  {
    root: { type: 'string', default: '.' },
    'as-of': { type: 'string' },
    document: { type: 'string' },
    edition: { type: 'string' },
    year: { type: 'string' },
    part: { type: 'string' },
    report: { type: 'string' },
    sheet: { type: 'string' },
    title: { type: 'string' },
    issued: { type: 'string' },
    source: { type: 'string' },
    out: { type: 'string' },
    template: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    partial: { type: 'boolean', default: false },
  },
);
const [what, file] = positionals;
if (what === 'results') {
  process.exitCode = await importResults(file, values);
} else {
  console.error(
    '「npm run import -- results 表のファイル --document 市区町村/資料 --year 年度」の形で打ってください。書き込む表を作るには --template を付けます。',
  );
  process.exitCode = 1;
}
