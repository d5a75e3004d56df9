// npm test: runs all checks, the fastest to fail first. Ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'hensen-test-'));
const report = join(folder, 'report.json');
const steps: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'reference is current', command: ['node', 'scripts/reference.ts', '--check'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  {
    name: 'tests',
    command: ['vitest', 'run'],
  },
];

let passed = 0;
let failed = 0;
for (const { name, command } of steps) {
  const [program = '', ...args] = command;
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TEST_REPORT: report },
  });
  if (name !== 'tests') {
    if (status === 0) passed++;
    else failed++;
    continue;
  }
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    // A test file that fails to load reports no tests, but is a failure.
    if (status !== 0 && counts.numFailedTests === 0) failed++;
  } catch {
    failed++;
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
