import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The cost of a command, including all its child processes. */
export interface Cost {
  /** Clock time, which other processes lengthen. */
  readonly seconds: number;
  /** User and system time of all processors. */
  readonly cpuSeconds: number;
  /** Peak memory of the largest process; null if the system does not report it (only Linux does). */
  readonly peakMB: number | null;
  /** Peak memory of all processes together, sampled several times a second. */
  readonly treeMB: number | null;
}

const EVERY_MS = 200;

/** Runs a command. If it fails, throws an error with its output. */
export async function measured(command: readonly string[], folder = '.'): Promise<Cost> {
  const own = mkdtempSync(join(tmpdir(), 'hensen-measured-'));
  const [times, said] = [join(own, 'times'), join(own, 'said')];
  // `time` of the shell includes all descendants.
  const timed = `TIMEFORMAT='%R %U %S'; { time "$@" >"$SAID" 2>&1; } 2>"$TIMES"`;
  try {
    const child = spawn('bash', ['-c', timed, 'bash', ...command], {
      cwd: folder,
      stdio: 'ignore',
      env: { ...process.env, LC_ALL: 'C', TIMES: times, SAID: said, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const memory = await memoryWhile(child);
    const [seconds = 0, user = 0, system = 0] = readFileSync(times, 'utf8').trim().split(' ').map(Number);
    if (child.exitCode !== 0)
      throw new Error(`${command.join(' ')} ended with ${child.exitCode}:\n${readFileSync(said, 'utf8')}`);
    return { seconds, cpuSeconds: round(user + system), ...memory };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The cost of consecutive commands. */
export function together(...costs: readonly Cost[]): Cost {
  const most = (of: (cost: Cost) => number | null) => {
    const known = costs.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    seconds: round(sum(costs.map(({ seconds }) => seconds))),
    cpuSeconds: round(sum(costs.map(({ cpuSeconds }) => cpuSeconds))),
    peakMB: most(({ peakMB }) => peakMB),
    treeMB: most(({ treeMB }) => treeMB),
  };
}

/** The median by CPU time. */
export function medianOf(costs: readonly Cost[]): Cost {
  const middle = costs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds)[Math.floor(costs.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

async function memoryWhile(child: ChildProcess): Promise<Pick<Cost, 'peakMB' | 'treeMB'>> {
  let [largest, all] = [0, 0];
  const look = () => {
    const processes = child.pid === undefined ? [] : below(child.pid).map(memoryOf);
    largest = Math.max(largest, ...processes.map(({ peak }) => peak));
    all = Math.max(all, sum(processes.map(({ held }) => held)));
  };
  const timer = setInterval(look, EVERY_MS);
  await new Promise<void>((end, fail) => {
    child.once('exit', () => end());
    child.once('error', fail);
  });
  clearInterval(timer);
  const inMB = (kilobytes: number) => (kilobytes === 0 ? null : Math.round(kilobytes / 1024));
  return { peakMB: inMB(largest), treeMB: inMB(all) };
}

/** A process and all its descendants. */
function below(pid: number): readonly number[] {
  const children = told(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(below)];
}

/** In KB. */
function memoryOf(pid: number): { readonly peak: number; readonly held: number } {
  const status = told(`/proc/${pid}/status`);
  const line = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { peak: line('VmHWM'), held: line('VmRSS') };
}

/** Empty if the process has ended, or if the system has no /proc. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
