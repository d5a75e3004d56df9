// npm run check [-- --format terminal|github|sarif|json] [--as-of DATE] [--root DIR]
import { parseArgs } from 'node:util';
import { openArchive } from '#archive/archive.ts';
import { renderGithub } from '#diagnostics/render/github.ts';
import { renderJson } from '#diagnostics/render/json.ts';
import { renderSarif } from '#diagnostics/render/sarif.ts';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { checkContent } from '#site/check-content.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { asOfOption } from './as-of.ts';
import { isColored } from './terminal.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'terminal' },
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
  },
});

const asOf = asOfOption(values['as-of']);
const { diagnostics, source } = await checkContent(openArchive(filesOnDisk(values.root), asOf));
const color = values.format === 'terminal' && isColored(process.stdout);

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
