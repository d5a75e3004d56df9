// npm run merge -- DIR... [the options of build]: the site of what was made in shards.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runBuild } = await import('./build/run.ts');
await runBuild('merge');
