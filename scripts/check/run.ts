// The command `npm run check`.
import { availableParallelism } from 'node:os';
import { sourceText } from '#archive/1-read/files.ts';
import { renderGithub } from '#diagnostics/render/github.ts';
import { renderGitlab } from '#diagnostics/render/gitlab.ts';
import { renderJson } from '#diagnostics/render/json.ts';
import { renderSarif } from '#diagnostics/render/sarif.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { checkContent } from '#site/check-content.ts';
import { checkEveryone } from '#site/check-everyone.ts';
import { keyOfEngine } from '#site/compiled/engine.ts';
import { keptFor } from '#site/made/kept-for.ts';
import { openContent } from '#site/made/workshop.ts';
import { municipalityCalled, onlyMunicipality } from '#site/one-municipality.ts';
import { inProcesses } from '#site/processes.ts';
import { argumentsOf } from '../arguments.ts';
import { asOfOption } from '../as-of.ts';
import { ENGINE } from '../engine.ts';
import { startWorker } from '../start-worker.ts';
import { isColored } from '../terminal.ts';
import { outsideContent } from './outside.ts';

const { values, positionals } = argumentsOf(
  `使い方: npm run check -- [市区町村] [--all] [--format terminal|github|gitlab|sarif|json] [--as-of 日付] [--root フォルダー]
  市区町村    そのフォルダーだけを確かめる（例: aozora）
  --all       同じ種類のお知らせを、まとめずに一件ずつ示す
  --format    お知らせの形
  --as-of     「今日」とみなす日（例: 2026-04-01）
  --root      content/ のあるフォルダー`,
  {
    all: { type: 'boolean', default: false },
    format: { type: 'string', default: 'terminal' },
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
  },
  1,
);

const asOf = asOfOption(values['as-of']);
const plan = { root: values.root, asOf, kept: keptFor(values.root) };
const whole = openContent(plan);
const only = positionals[0] === undefined ? null : municipalityCalled(whole, positionals[0]);
if (only !== null && 'known' in only) {
  console.error(
    `「${positionals[0]}」という市区町村はありません。${only.nearest ? `「${only.nearest}」ではありませんか。` : `あるのは ${only.known.join('、')} です。`}`,
  );
  process.exit(2);
}
const source = sourceText(whole.files);
const found = only ? (await checkContent(onlyMunicipality(whole, only.id))).diagnostics : await checkWhole();
// Problems of shared files need the other municipalities to be judged.
const diagnostics = only
  ? found.filter(({ position }) => position.file.startsWith(`content/${only.id}/`))
  : found;
if (only && values.format === 'terminal')
  console.log(`${only.name}（content/${only.id}/）だけを確かめました。\n`);
const outside = values.format === 'terminal' ? outsideContent(values.root) : [];
if (outside.length > 0)
  console.error(
    `${outside.join('、')} は content/ の外にあるので、読んでいません。原稿なら、content/ の中に移してください。\n`,
  );
const color = values.format === 'terminal' && isColored(process.stdout);

const renderers: Record<string, () => string> = {
  terminal: () => renderTerminal(diagnostics, { source, color, all: values.all }),
  github: () => renderGithub(diagnostics),
  gitlab: () => renderGitlab(diagnostics),
  sarif: () => renderSarif(diagnostics),
  json: () => renderJson(diagnostics),
};
const render = Object.hasOwn(renderers, values.format) ? renderers[values.format] : undefined;
if (!render) {
  console.error(`--format には ${Object.keys(renderers).join('、')} のどれかを書いてください。`);
  process.exit(2);
}
console.log(render());
process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;

function checkWhole() {
  const check = { folder: `${plan.kept}/checked`, engine: keyOfEngine(ENGINE, 'check') };
  const processors = availableParallelism();
  return checkEveryone(
    whole,
    check,
    processors === 1
      ? null
      : (ids) => inProcesses(ids, processors, startWorker('check', { plan, keeping: check })),
  );
}
