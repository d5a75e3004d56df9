import { readFileSync } from 'node:fs';

/** What turns a drawing into a picture: where any of it changes, kept pictures are drawn again. */
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
