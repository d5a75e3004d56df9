import type { SyntaxProblem } from './syntax-error.ts';

/** A bar as Mermaid reads it. */
interface Task {
  readonly id: string;
  readonly task: string;
  readonly startTime?: Date;
  readonly endTime?: Date;
}

export interface GanttDb {
  readonly getTasks: () => readonly Task[];
}

/**
 * A problem that Mermaid does not report: it draws a bar after an unknown bar on the day of the clock, and a
 * bar after itself nowhere. Null if every bar has its place.
 */
export function ganttProblem(tasks: readonly Task[], text: string): SyntaxProblem | null {
  const ids = new Set(tasks.map(({ id }) => id));
  for (const [at, line] of text.split('\n').entries()) {
    const [, names = ''] = /:.*\b(?:after|until)\s+([^,]+)/.exec(line) ?? [];
    const unknown = names.split(/\s+/).find((name) => name !== '' && !ids.has(name));
    if (unknown !== undefined)
      return { line: at + 1, message: `「${unknown}」という名前の項目が、図にありません。` };
  }
  const nowhere = tasks.find(({ startTime, endTime }) => !isDay(startTime) || !isDay(endTime));
  if (nowhere === undefined) return null;
  const line = text.split('\n').findIndex((one) => one.trim().startsWith(nowhere.task.trim()));
  return {
    line: Math.max(1, line + 1),
    message: `「${nowhere.task.trim()}」がいつからいつまでか、分かりません。`,
  };
}

function isDay(date: Date | undefined): boolean {
  return date !== undefined && !Number.isNaN(date.getTime());
}
