// Serves dist/ on this machine alone, as any static host would.
import { serveFolder } from '#site/serve.ts';
import { argumentsOf } from './arguments.ts';

const { values } = argumentsOf(`使い方: node scripts/serve.ts [--port 番号] [--dir フォルダー]`, {
  port: { type: 'string', default: '4321' },
  dir: { type: 'string', default: 'dist' },
});
const { url } = await serveFolder(values.dir, Number(values.port));
console.log(`${url} で見られます（終えるには Ctrl+C）。`);
