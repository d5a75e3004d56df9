// npm run check [-- [MUNICIPALITY] [--all] [--format terminal|github|gitlab|sarif|json] [--as-of DATE] [--root DIR]]
import { enableCompileCache } from 'node:module';
import { plainEnvironment } from '#site/plain-environment.ts';

// Making JavaScript of all the modules takes longer than the check: what was made is kept for the next time.
enableCompileCache();
plainEnvironment();
await import('./check/run.ts');
