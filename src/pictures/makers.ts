import { readFileSync } from 'node:fs';

/**
 * The modules and packages that turn a drawing into a picture; a change to any of them invalidates the cache.
 */
const MODULES = ['./faces.ts', './outlined.ts', './png.ts', './rasterise.ts'];
const PACKAGES = [
  '@expo-google-fonts/biz-udpgothic',
  '@expo-google-fonts/biz-udpmincho',
  '@resvg/resvg-wasm',
  'fflate',
  'fontkitten',
];

export function makersOfPictures(): string {
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const { dependencies } = JSON.parse(text('../../package.json'));
  return [...PACKAGES.map((name) => `${name} ${dependencies[name]}`), ...MODULES.map(text)].join('\n');
}
