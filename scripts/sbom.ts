// npm run sbom: writes docs/sbom.cdx.json, the bill of materials (CycloneDX) of the packages installed with
// the engine.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { reproducible, withoutDevelopment } from '#site/licences/bill.ts';
import { packagesOfLockfile } from '#site/licences/lockfile.ts';
import { argumentsOf } from './arguments.ts';

const { values } = argumentsOf(
  `使い方: npm run sbom -- [--out ファイル]
  --out       書くファイル（はじめは docs/sbom.cdx.json）`,
  { out: { type: 'string', default: 'docs/sbom.cdx.json' } },
);
const { status, stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  stdio: ['ignore', 'pipe', 'inherit'],
  shell: process.platform === 'win32',
});
if (status === 0) {
  const locked = packagesOfLockfile(readFileSync('package-lock.json', 'utf8'));
  const bill = reproducible(withoutDevelopment(JSON.parse(stdout), locked));
  writeFileSync(values.out, `${JSON.stringify(bill, null, 1)}\n`);
  console.log(`${values.out} に書きました。`);
} else process.exitCode = 1;
