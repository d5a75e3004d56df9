// npm run check [-- --format terminal|github|sarif|json] [--as-of DATE] [--root DIR]
import { parseArgs } from 'node:util';
import { renderGithub } from '#diagnostics/render/github.ts';
import { renderJson } from '#diagnostics/render/json.ts';
import { renderSarif } from '#diagnostics/render/sarif.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { asOfOption } from './as-of.ts';
import { checkEverything } from './check-everything.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'terminal' },
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
  },
});

const asOf = asOfOption(values['as-of']);
const { diagnostics, source } = await checkEverything(values.root, asOf);
const color = values.format === 'terminal' && process.stdout.isTTY === true && !process.env.NO_COLOR;

const renderers: Record<string, () => string> = {
  terminal: () => renderTerminal(diagnostics, { source, color }),
  github: () => renderGithub(diagnostics),
  sarif: () => renderSarif(diagnostics),
  json: () => renderJson(diagnostics),
};
const render = renderers[values.format];
if (!render) {
  console.error(`--format には ${Object.keys(renderers).join('、')} のどれかを書いてください。`);
  process.exit(2);
}
console.log(render());
process.exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
