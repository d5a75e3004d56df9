// npm run build [-- --as-of DATE] [--root DIR] [--out DIR]
// Checks first: an error stops the build before it touches the last good site.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { renderTerminal } from '#diagnostics/render/terminal.ts';
import { sitemapFiles } from '#feeds/sitemap.ts';
import { buildSearchIndex } from '#search/index/build.ts';
import { oneAtATime } from '#site/one-at-a-time.ts';
import { openSite } from '#site/open.ts';
import { makeRoom, outputAt, replaceSite, whyNotReplaced } from '#site/output.ts';
import { takeForThisBuild } from '#site/this-build.ts';
import { asOfOption } from './as-of.ts';
import { checkEverything } from './check-everything.ts';
import { inspectSite, reportOfSite } from './check-site.ts';
import { tightenPolicies } from './tighten-policy.ts';

const { values } = parseArgs({
  options: {
    'as-of': { type: 'string' },
    root: { type: 'string', default: '.' },
    out: { type: 'string', default: 'dist' },
  },
});
const asOf = asOfOption(values['as-of']);
const output = outputAt(values.out);
const refusal = whyNotReplaced(output, ['.', values.root]);
if (refusal !== null) {
  console.error(refusal);
  process.exit(1);
}
const { diagnostics, source } = await checkEverything(values.root, asOf);
if (diagnostics.length > 0) {
  console.error(
    renderTerminal(diagnostics, { source, color: process.stderr.isTTY === true && !process.env.NO_COLOR }),
  );
}
if (diagnostics.some(({ severity }) => severity === 'error')) {
  console.error('誤りがあるため、サイトは作りませんでした。前に作ったものはそのまま残っています。');
  process.exit(1);
}

if (!existsSync(join(values.root, 'content/site.yaml'))) {
  console.error(
    'content/site.yaml がないため、サイトは作りませんでした。name（サイトの名前）と url（公開するアドレス）を書いてください。',
  );
  process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const site = openSite({ root: values.root, asOf });
takeForThisBuild(site);
const { fresh } = output;
await oneAtATime('.astro/building.lock', () => console.error('ほかのサイトの作成が終わるのを待っています。'));
makeRoom(output);
await build({ outDir: fresh, logLevel: 'warn' });
tightenPolicies(fresh);
const { pages, problems } = inspectSite(fresh);
if (problems.length > 0) {
  console.error(reportOfSite(problems));
  console.error(
    `作ったサイトに誤りがあるため、公開しませんでした。前に作ったものはそのまま残っています（確かめる場所: ${fresh}）。`,
  );
  process.exit(1);
}
for (const { path, text } of sitemapFiles(site.settings, pages)) writeFileSync(join(fresh, path), text);
await buildSearchIndex(site, fresh);
replaceSite(output);
console.log(`サイトを ${values.out}/ に作りました（基準日 ${asOf}）。`);
