import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine, versions and date of a measurement. */
export interface Circumstances {
  readonly date: string;
  readonly commit: string | null;
  readonly processor: string;
  readonly cores: number;
  readonly memoryMB: number;
  readonly system: string;
  readonly node: string;
  /** The load average before the measurement. */
  readonly loadBefore: number;
  readonly shared: boolean;
}

export function circumstances(): Circumstances {
  const load = loadavg()[0] ?? 0;
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryMB: Math.round(totalmem() / 1024 / 1024),
    system: `${type()} ${release()}`,
    node: process.version,
    loadBefore: Math.round(load * 10) / 10,
    shared: load > 0.5,
  };
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}
