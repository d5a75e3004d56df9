import { parseSchedule, type Stage } from '#calendar/schedule.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { WrittenMeasure } from '../../1-read/schema/edition.ts';
import type { PositionOf } from '../../1-read/yaml/places.ts';
import { plain } from '../../prints/normal-form.ts';
import { measuresIn } from '../measures-in.ts';
import type { Context } from '../rule.ts';

/** Checks that the printed text of a deadline and its stages agree. */
export function* schedulesAgree({ source }: Context): Iterable<Diagnostic> {
  for (const { measure, at } of source.editions.flatMap(measuresIn))
    if (measure.schedule) yield* compare(measure.schedule, at);
}

type Written = NonNullable<WrittenMeasure['schedule']>['stages'][number];

function* compare(
  { text, stages }: NonNullable<WrittenMeasure['schedule']>,
  at: PositionOf,
): Iterable<Diagnostic> {
  const read = typeof text === 'string' ? parseSchedule(text) : null;
  // Text that is not a deadline has nothing to compare.
  if (typeof text !== 'string' || !read?.ok) return;
  const left = [...read.value];
  for (const [index, stage] of stages.entries()) {
    const same = takeSame(left, stage);
    if (same) {
      if (!isSameLabel(same, stage)) {
        const facts = { what: 'label', text, stage: stage.for ?? '', printed: same.for } as const;
        yield diagnose('H460', at(['schedule', 'stages', index, 'for']), facts);
      }
      continue;
    }
    const printed = left.length === 1 ? (left[0]?.deadline.text ?? null) : textOf(left, stage);
    const facts = { what: 'date', text, stage: stage.when.text, printed } as const;
    yield diagnose('H460', at(['schedule', 'stages', index, 'when']), facts);
  }
  // Stages reported above with another date are not missing as well.
  if (stages.length < read.value.length && stages.length > 0)
    for (const one of left.slice(stages.length - read.value.length)) {
      const facts = { what: 'missing', text, stage: one.text, printed: null } as const;
      yield diagnose('H460', at(['schedule', 'stages'], 'key'), facts);
    }
}

/** Removes and returns the printed stage with this deadline, preferably one with the same name. */
function takeSame(left: Stage[], stage: Written): Stage | null {
  const alike = left.filter(
    ({ deadline: { kind, interval } }) =>
      kind === stage.when.kind &&
      interval.start === stage.when.interval.start &&
      interval.end === stage.when.interval.end,
  );
  const found = alike.find((one) => isSameLabel(one, stage)) ?? alike[0];
  if (found) left.splice(left.indexOf(found), 1);
  return found ?? null;
}

/** Whether both names are the same or at least one is missing. */
function isSameLabel(one: Stage, stage: Written): boolean {
  if (one.for === null || stage.for === undefined) return true;
  return plain(one.for) === plain(stage.for);
}

function textOf(left: readonly Stage[], stage: Written): string | null {
  return left.find((one) => one.for !== null && isSameLabel(one, stage))?.deadline.text ?? null;
}
