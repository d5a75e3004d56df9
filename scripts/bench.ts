// npm run bench -- NAME: runs one benchmark together with what it is compared to.
import { readdirSync } from 'node:fs';

const known = readdirSync(new URL('bench/', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const name = process.argv[2] ?? '';
if (!known.includes(name)) {
  console.error(`usage: npm run bench -- ${known.join(' | ')}`);
  process.exit(2);
}
const { bench } = (await import(`./bench/${name}.ts`)) as { bench: () => Promise<void> };
await bench();
