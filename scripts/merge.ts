// npm run merge -- DIR... [the options of build]: combines shards into one site.
import { enableCompileCache } from 'node:module';
import { plainEnvironment } from '#site/plain-environment.ts';

enableCompileCache();
plainEnvironment();
const { runBuild } = await import('./build/run.ts');
await runBuild('merge');
