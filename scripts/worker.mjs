// Works for a build in a process of its own. In plain JavaScript, as whatever a process begins with.
import { enableCompileCache } from 'node:module';
import { readTypeScriptOfPackage } from './read-typescript.mjs';

// What a build keeps for itself is not kept for whom it starts.
enableCompileCache();
readTypeScriptOfPackage();
const { plainEnvironment } = await import('#site/plain-environment.ts');
plainEnvironment();
const { work } = await import('#site/worker.ts');
await work(process.argv[2]);
