// npm run build [-- --as-of DATE] [--root DIR] [--out DIR] [--jobs N] [--shard I/N]
import { enableCompileCache } from 'node:module';
import { plainEnvironment } from '#site/plain-environment.ts';

// Compiling all modules takes longer than building an edited page, so the compiled code is cached.
enableCompileCache();
plainEnvironment();
const { runBuild } = await import('./build/run.ts');
await runBuild('build');
