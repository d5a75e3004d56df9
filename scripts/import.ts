// npm run import -- chart|changes|plan|indicators|results FILE …: turns a table into a content file. With
// --template it writes a table to fill in.
import { argumentsOf } from './arguments.ts';
import { importChanges } from './import/changes.ts';
import { importChart } from './import/chart.ts';
import { importIndicators } from './import/indicators.ts';
import { importPlan } from './import/plan.ts';
import { importResults } from './import/results.ts';

const USAGE = `使い方: npm run import -- 何を 表のファイル（.xlsx、.docx、.pdf、.csv） 指定…

  chart    組織図の表から、組織図のファイル（charts/日付.yaml）を作る
           npm run import -- chart 組織図.xlsx --for 市区町村 --date 2027-04-01 --source '出典の題名'
           --shape columns|indents|paths  部・課・係の列か、字下げか、「部/課/係」の形か（書かなければ見分ける）
           --coverage all|mayor|部,部     この図がすべてを載せている範囲（書かなければ、表にある最上位の組織）
           --post 名前 --unit 名前        職か組織か分からない名前を、職とする、組織とする（いくつでも）
           --template [--out ファイル]    いまの組織を、直して読み込める表にする

  changes  新旧対照表（種別・旧・新・備考）から、改正の変更の一覧（changes）を作る
           npm run import -- changes 新旧対照表.xlsx [--out ファイル]
           npm run import -- changes 新旧対照表.xlsx --for 市区町村 --into 改正  すでにある改正のファイルに加える

  plan     取組の一覧の表か、取組ごとの個票のブックや文書から、計画や大綱の版（documents/資料/版.md）を作る
           npm run import -- plan 取組.xlsx --for 市区町村 --document 資料 --edition 版 --title '題名' --issued 令和9年3月
           --period 令和9年度〜令和13年度          計画期間（書かなければ、あとから書き足す）
           --type plan|charter|policy|manifesto|pledge  資料の種類（書かなければ plan）
           --fidelity full|summary               資料の言葉のままか、要約か（書かなければ full）

  indicators  年度ごとの目標と実績の表（計画／実績の行、年度の列）から、版に指標を加える
           npm run import -- indicators 指標.xlsx --for 市区町村 --document 資料 --edition 版
           --values 目標|実績   目標か実績かが、表に書かれていないとき
           --indicator 名前     何を測った数かが、表に書かれていないとき
           --measured-in 単位   単位が、表に書かれていないとき
           --year 年度          年度が、表に書かれていないとき
           --title '題名' --issued 日付   版がまだなければ、表だけの分かる版（known: appendix）として作る

  results  年度の結果の表か、取組ごとの個票のブックや文書から、実績報告を作る
           npm run import -- results ファイル --document 市区町村/資料 --year 年度 [--part first|second] [--replace]
           npm run import -- results --template --document 市区町村/資料 --year 年度 [--out ファイル]
           --replace  すでにある報告の結果だけを置き換える
           --word "順調=進行中"  表の評価や状況の言葉が何を表すか（いくつでも）

  どれにも付けられる指定
           --sheet 名前      シート（Excel）や表（Word）がいくつもあるとき
           --column 担当課=見出し  列の見出しがほかの言葉のとき（plan と results。いくつでも）
           --kind "見直し=再編" 表の種別の言葉が何の変更か（changes。いくつでも）
           --partial         読めない行を除いて書く
           --force           すでにあるファイルを置き換える`;

const { values, positionals } = argumentsOf(USAGE, {
  root: { type: 'string', default: '.' },
  'as-of': { type: 'string' },
  for: { type: 'string' },
  into: { type: 'string' },
  date: { type: 'string' },
  coverage: { type: 'string' },
  shape: { type: 'string' },
  post: { type: 'string', multiple: true },
  unit: { type: 'string', multiple: true },
  column: { type: 'string', multiple: true },
  type: { type: 'string' },
  fidelity: { type: 'string' },
  document: { type: 'string' },
  edition: { type: 'string' },
  period: { type: 'string' },
  year: { type: 'string' },
  part: { type: 'string' },
  report: { type: 'string' },
  values: { type: 'string' },
  indicator: { type: 'string' },
  'measured-in': { type: 'string' },
  sheet: { type: 'string' },
  title: { type: 'string' },
  issued: { type: 'string' },
  source: { type: 'string' },
  out: { type: 'string' },
  template: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  kind: { type: 'string', multiple: true },
  word: { type: 'string', multiple: true },
  partial: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
});
const commands = {
  chart: (file: string | undefined) => importChart(file, values),
  changes: (file: string | undefined) => importChanges(file, values),
  plan: (file: string | undefined) => importPlan(file, values),
  indicators: (file: string | undefined) => importIndicators(file, values),
  results: (file: string | undefined) => importResults(file, values),
} as const;
const [what = '', file, another] = positionals;
if (!Object.hasOwn(commands, what)) {
  console.error(
    `${what === '' ? '何を読み込むかを書いてください。' : `「${what}」は読み込めません。`}\n${USAGE}`,
  );
  process.exitCode = 1;
} else if (another !== undefined) {
  console.error('表のファイルは一つだけ書いてください。名前に空白があれば「"」で囲んでください。');
  process.exitCode = 1;
} else {
  process.exitCode = await commands[what as keyof typeof commands](file);
}
