// Serves dist/ on this machine alone, as any static host would.
import { parseArgs } from 'node:util';
import { serveFolder } from '#site/serve.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, dir: { type: 'string', default: 'dist' } },
});
const { url } = await serveFolder(values.dir, Number(values.port));
console.log(`${url} で見られます（終えるには Ctrl+C）。`);
