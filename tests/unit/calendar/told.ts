import type { Interval } from '#calendar/interval.ts';
import type { CalendarProblem } from '#calendar/problem.ts';
import type { Deadline, Stage } from '#calendar/schedule.ts';

/** 2026-04-01..2027-03-31 fiscal-year */
export function tellInterval({ start, end, precision }: Interval): string {
  return start === null && end === null ? precision : `${start ?? ''}..${end ?? ''} ${precision}`;
}

/** by ..2026-09-30 month, about, 議会 */
export function tellDeadline({ kind, interval, approximate, remark, pastEra }: Deadline): string {
  const told = kind === 'open' || kind === 'none' ? kind : `${kind} ${tellInterval(interval)}`;
  return [
    told,
    ...(approximate ? ['about'] : []),
    ...(remark ? [remark] : []),
    ...(pastEra ? ['past era'] : []),
  ].join(', ');
}

/** 説明: in 2025-09-01..2025-09-30 month | … */
export function tellStages(stages: readonly Stage[]): string {
  return stages
    .map((stage) => `${stage.for === null ? '' : `${stage.for}: `}${tellDeadline(stage.deadline)}`)
    .join(' | ');
}

/** ! no-year 12月 */
export function tellProblem({ kind, text }: CalendarProblem): string {
  return `! ${kind} ${text}`.trimEnd();
}
