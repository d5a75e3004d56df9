// npm run build [-- --as-of DATE] [--root DIR] [--out DIR] [--jobs N] [--shard I/N]
import { enableCompileCache } from 'node:module';
import { plainEnvironment } from '#site/plain-environment.ts';

// Making JavaScript of all the modules takes longer than an edited page: what was made is kept for the next time.
enableCompileCache();
plainEnvironment();
const { runBuild } = await import('./build/run.ts');
await runBuild('build');
