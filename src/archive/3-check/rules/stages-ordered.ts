import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { isBefore, STATUSES, type Status } from '#org/stages.ts';
import { boundsOf } from '../../1-read/schema/change.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import type { When } from '../../1-read/schema/scalar.ts';
import type { Written } from '../../1-read/source.ts';
import { stagesOf } from '../../2-derive/stages.ts';
import type { Context } from '../rule.ts';

/** Checks that stages are in order, and that changes refer to existing stages. */
export function* stagesOrdered({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    const { status, stages } = file.data;
    if ((status === undefined) === (stages === undefined)) {
      const both = status !== undefined;
      yield diagnose('H270', file.at(both ? ['status'] : [], 'key'), { both });
      continue;
    }
    yield* order(file);
    yield* days(file);
    yield* bounds(file);
  }
}

/** Checks that each stage occurs once and comes after earlier ones, in the list and in time. */
function* order(file: Written<Reorganization>): Iterable<Diagnostic> {
  const stages = stagesOf(file.data);
  const has = (status: string) => stages.some((one) => one.status === status);
  if (has('in force') && has('withdrawn')) {
    const at = stages.findIndex(({ status }) => status === 'withdrawn');
    yield diagnose('H275', file.at(['stages', at, 'status']), {});
    return;
  }
  for (const [at, { status, on }] of stages.entries()) {
    const resumed = stages.slice(0, at).findLastIndex((one) => one.status === 'postponed') + 1;
    const before = stages.slice(resumed, at);
    const later = before.find((one) => !isBefore(one.status, status) && !isPutOff(file.data, at, one.status));
    if (later) {
      yield diagnose('H271', file.at(['stages', at, 'status']), { status, before: later.status });
      continue;
    }
    const dated = before.findLast((one) => one.on !== null);
    if (on !== null && dated?.on && on < dated.on)
      yield diagnose('H272', file.at(['stages', at, 'on']), {
        status,
        on,
        before: dated.status,
        beforeOn: dated.on,
      });
  }
}

/** Whether a repeated stage only announces another effective date. */
function isPutOff({ stages = [] }: Reorganization, at: number, before: Status): boolean {
  const [stage, last] = [stages[at], stages[at - 1]];
  const day = stages.slice(0, at).findLast(({ effective }) => effective !== undefined)?.effective;
  return (
    stage?.status === before &&
    last?.status === before &&
    stage.effective !== undefined &&
    day !== undefined &&
    !isSameDay(stage.effective, day)
  );
}

/** Checks that the last announced effective date is that of the file. */
function* days({ data, at }: Written<Reorganization>): Iterable<Diagnostic> {
  const stages = data.stages ?? [];
  const last = stages.findLastIndex(({ effective }) => effective !== undefined);
  const announced = stages[last]?.effective;
  if (announced !== undefined && !isSameDay(announced, data.effective))
    yield diagnose('H278', at(['stages', last, 'effective']), {
      said: announced.text,
      effective: data.effective.text,
    });
}

function isSameDay(one: When, other: When): boolean {
  return one.interval.start === other.interval.start && one.interval.end === other.interval.end;
}

function* bounds(file: Written<Reorganization>): Iterable<Diagnostic> {
  const known = stagesOf(file.data).map(({ status }) => status);
  for (const [index, change] of file.data.changes.entries()) {
    const { since, until } = boundsOf(change);
    for (const [key, stage] of Object.entries({ since, until })) {
      if (stage !== undefined && !known.includes(stage))
        yield diagnose('H273', file.at(['changes', index, key]), {
          key,
          stage,
          known: STATUSES.filter((one) => known.includes(one)),
        });
    }
    if (since !== undefined && until !== undefined && !isBefore(since, until))
      yield diagnose('H274', file.at(['changes', index, 'until']), { since, until });
  }
}
