// npm run check [-- [MUNICIPALITY] [--all] [--format terminal|github|gitlab|sarif|json] [--as-of DATE] [--root DIR]]
import { enableCompileCache } from 'node:module';
import { plainEnvironment } from '#site/plain-environment.ts';

// Compiling all modules takes longer than the check, so the compiled code is cached.
enableCompileCache();
plainEnvironment();
await import('./check/run.ts');
