// npm run build [-- --as-of DATE] [--root DIR] [--out DIR] [--jobs N]
import { enableCompileCache } from 'node:module';

// Making JavaScript of all the modules takes longer than an edited page: what was made is kept for the next time.
enableCompileCache();
await import('./build/run.ts');
