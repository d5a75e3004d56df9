// Serves dist/ on the local machine, as a static host would.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Served, serveFolder } from '#site/serve.ts';
import { argumentsOf } from './arguments.ts';
import { portOption } from './port.ts';

const { values } = argumentsOf(
  `使い方: hensen serve [--port 番号] [--dir フォルダー]
  --port      番号。ふさがっていれば、次の番号を使う（はじめは 4321）
  --dir       できあがったサイトのフォルダー（はじめは dist）`,
  {
    port: { type: 'string', default: '4321' },
    dir: { type: 'string', default: 'dist' },
  },
  0,
);
const port = portOption(values.port);
if (!existsSync(join(values.dir, 'index.html'))) {
  console.error(`${values.dir}/ にサイトがありません。先に「npm run build」で作ってください。`);
  process.exit(1);
}
const { url } = await serveFrom(port);
console.log(`${url} で見られます（終えるには Ctrl+C）。`);

/** Serves on the port, or on the next free one. */
async function serveFrom(port: number): Promise<Served> {
  for (let next = port; ; next++) {
    try {
      return await serveFolder(values.dir, next);
    } catch (cause) {
      const isTaken = (cause as { readonly code?: string }).code === 'EADDRINUSE';
      if (!isTaken || next >= 65535) throw cause;
    }
  }
}
