// The entry point of a worker process. Plain JavaScript, like every entry point of a process.
import { enableCompileCache } from 'node:module';
import { readTypeScriptOfPackage } from './read-typescript.mjs';

// The compile cache of the parent process is not inherited.
enableCompileCache();
readTypeScriptOfPackage();
const { plainEnvironment } = await import('#site/plain-environment.ts');
plainEnvironment();
const { work } = await import('#site/worker.ts');
await work(process.argv[2]);
