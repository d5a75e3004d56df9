import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const WORKFLOWS = '.github/workflows';

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

export interface Job {
  readonly name: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly if?: string;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface WorkflowFile {
  readonly file: string;
  readonly text: string;
  readonly workflow: Workflow;
}

export const workflows: readonly WorkflowFile[] = readdirSync(WORKFLOWS).map((name) => {
  const file = join(WORKFLOWS, name);
  const text = readFileSync(file, 'utf8');
  return { file, text, workflow: parse(text) };
});

export function jobsOf({ workflow }: WorkflowFile): readonly (Job & { readonly id: string })[] {
  return Object.entries(workflow.jobs).map(([id, job]) => ({ id, ...job }));
}

export function stepsOf(file: WorkflowFile): readonly Step[] {
  return jobsOf(file).flatMap(({ steps }) => steps);
}

/** The commands of the step that contains `part`. Throws if there is none. */
export function commandsWith(part: string): string {
  const found = workflows.flatMap(stepsOf).find(({ run }) => run?.includes(part));
  if (found?.run === undefined) throw new Error(`no step says ${part}`);
  return found.run;
}
