// npm run suggest -- --for aozora --from OLD --to NEW: suggests the changes between two charts.
import { argumentsOf } from './arguments.ts';
import { suggestChanges } from './suggest/suggest-changes.ts';

const { values } = argumentsOf(
  `使い方: npm run suggest -- --for 市区町村 [--from 前の図] --to 後の図 [--sheet 名前] [--coverage 部,部]
        npm run suggest -- --for 市区町村 --to 後の図 --write content/市区町村/reorganizations/名前.md --date 施行期日 [--title 題名] [--source 出典の題名]
  --from      前の図（.yaml、.xlsx、.docx、.csv）。書かなければ、いま載っている組織図
  --to        後の図（.yaml、.xlsx、.docx、.csv）
  --coverage  表の図が、すべての組織を載せている部（総務部,企画部 の形）。書かなければ、もう一方の図と同じとみなす
  --write     改正のファイルを新しく作る。書かなければ、案を示すだけ`,
  {
    root: { type: 'string', default: '.' },
    'as-of': { type: 'string' },
    for: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    sheet: { type: 'string' },
    coverage: { type: 'string' },
    date: { type: 'string' },
    title: { type: 'string' },
    source: { type: 'string' },
    write: { type: 'string' },
  },
);
process.exitCode = await suggestChanges(values);
