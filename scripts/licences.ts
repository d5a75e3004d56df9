// npm run licences: the licences of the packages that are installed, and of those sent to browsers.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitsInstalling, fitsReaders } from '#site/licences/fit.ts';
import { packagesOfLockfile } from '#site/licences/lockfile.ts';
import { packagesInNotices } from '#site/licences/notices.ts';
import { argumentsOf } from './arguments.ts';

interface Named {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}

const { values } = argumentsOf(
  `使い方: npm run licences -- [--dir フォルダー]
  --dir       作ったサイト（はじめは dist）。ブラウザーに送るものの部品は、ここから読みます`,
  { dir: { type: 'string', default: 'dist' } },
);
const locked = packagesOfLockfile(readFileSync('package-lock.json', 'utf8'));
const notices = join(values.dir, 'licences.txt');
const wrong = [
  ...show(
    'エンジンとともに入るもの',
    locked.filter(({ isForDevelopment }) => !isForDevelopment),
    fitsInstalling,
  ),
  ...show(
    '開発だけに使うもの（配らない）',
    locked.filter(({ isForDevelopment }) => isForDevelopment),
    (licence) => licence !== null,
  ),
  ...(existsSync(notices)
    ? show('ブラウザーに送るもの', packagesInNotices(readFileSync(notices, 'utf8')), fitsReaders)
    : []),
];
if (!existsSync(notices))
  console.log(`ブラウザーに送るものは、サイト（${values.dir}）を「npm run build」で作ると分かります。`);
for (const { name, version, licence } of wrong)
  console.error(`${name} ${version} の許諾（${licence ?? '分からない'}）は、MIT で配るものに合いません。`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/**
 * Prints the packages by licence, with names if a licence has at most five. Returns those whose licence does
 * not fit.
 */
function show(
  title: string,
  packages: readonly Named[],
  fits: (licence: string | null) => boolean,
): readonly Named[] {
  console.log(`${title}: ${packages.length}`);
  const byLicence = Map.groupBy(packages, ({ licence }) => licence ?? '分からない');
  for (const [licence, of] of [...byLicence].toSorted(([, a], [, b]) => b.length - a.length)) {
    const names = of.length <= 5 ? `  ${of.map(({ name }) => name).join('、')}` : '';
    console.log(`  ${licence}: ${of.length}${names}`);
  }
  return packages.filter(({ licence }) => !fits(licence));
}
