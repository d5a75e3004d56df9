import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';
import { lastName } from '#org/path.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { type Both, type Claim, compared, isSame, type Opened } from './opened.ts';

export interface EventMeaning {
  readonly was: LinkedReorganization | null;
  readonly is: LinkedReorganization | null;
  readonly hasStaged: boolean;
  readonly isElsewhen: boolean;
  readonly isRenamed: boolean;
  readonly came: readonly LinkedChange[];
  readonly gone: readonly LinkedChange[];
  /** Changes to the same unit with another outcome: another name, another successor. */
  readonly replaced: readonly { readonly was: LinkedChange; readonly is: LinkedChange }[];
  /** Changes with the same outcome but other details (`ref`, `note`, …). */
  readonly altered: readonly { readonly is: LinkedChange; readonly differences: readonly Difference[] }[];
}

export function eventsBetween(both: Both): readonly EventMeaning[] {
  const events = compared(
    both,
    ({ archive }) => archive.reorganizations,
    ({ id }) => id,
    ({ origin }) => origin.file,
  );
  return [
    ...events.came.map((is) => eventBetween(both, null, is)),
    ...events.both.map(([was, is]) => eventBetween(both, was, is)),
    ...events.gone.map((was) => eventBetween(both, was, null)),
  ].filter(isAny);
}

function isAny({ was, is, ...one }: EventMeaning): boolean {
  if (was === null || is === null || one.hasStaged || one.isElsewhen || one.isRenamed) return true;
  return [one.came, one.gone, one.replaced, one.altered].some(({ length }) => length > 0);
}

function eventBetween(
  { before, after }: Both,
  was: LinkedReorganization | null,
  is: LinkedReorganization | null,
): EventMeaning {
  const own = (side: Opened | null, event: LinkedReorganization | null) =>
    side && event ? changesOf(side.archive, event) : [];
  return {
    was,
    is,
    hasStaged: was !== null && is !== null && !isSame(stagesOf(was), stagesOf(is)),
    isElsewhen: was !== null && is !== null && was.data.effective.text !== is.data.effective.text,
    isRenamed: was !== null && is !== null && was.data.title !== is.data.title,
    ...changesBetween(own(before, was), own(after, is)),
  };
}

function stagesOf({ data, stages }: LinkedReorganization): unknown {
  return [
    data.status,
    stages.map(({ status, on, by, bill, effective }) => [
      status,
      on?.text ?? null,
      by,
      bill,
      effective?.text ?? null,
    ]),
  ];
}

function changesBetween(
  before: readonly LinkedChange[],
  after: readonly LinkedChange[],
): Pick<EventMeaning, 'came' | 'gone' | 'replaced' | 'altered'> {
  const left = [...after];
  const take = (fits: (one: LinkedChange) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const same: [LinkedChange, LinkedChange][] = [];
  const open: LinkedChange[] = [];
  for (const was of before) {
    const is = take((one) => isSame(deedOf(one), deedOf(was)));
    if (is) same.push([was, is]);
    else open.push(was);
  }
  const replaced: { was: LinkedChange; is: LinkedChange }[] = [];
  const gone: LinkedChange[] = [];
  for (const was of open) {
    const is = take((one) => isOfTheSame(one, was));
    if (is) replaced.push({ was, is });
    else gone.push(was);
  }
  return {
    came: left,
    gone,
    replaced,
    altered: same.flatMap(([was, is]) => {
      const differences = differencesBetween(besidesOf(was), besidesOf(is));
      return differences.length > 0 ? [{ is, differences }] : [];
    }),
  };
}

/** What identifies a change: the verb, the units before and after, the duty and the grade. */
function deedOf({ verb, from, to, duty, grade }: LinkedChange): unknown {
  const paths = (side: readonly { readonly path: string }[]) => side.map(({ path }) => path);
  return [verb, paths(from), paths(to), duty?.name ?? null, grade];
}

/** Whether two changes concern the same unit (or create the same unit) and the same duty. */
function isOfTheSame(a: LinkedChange, b: LinkedChange): boolean {
  if ((a.duty?.name ?? null) !== (b.duty?.name ?? null)) return false;
  const [from, to] = [a, b].map((one) => one.from.map(({ path }) => path).join());
  if (from !== '' || to !== '') return from === to;
  return a.verb === b.verb && isSame(namesOf(a), namesOf(b));
}

function namesOf({ to }: LinkedChange): readonly string[] {
  return to.map(({ path }) => lastName(path));
}

/** All other details of a change, by YAML key. */
function besidesOf(one: LinkedChange): unknown {
  return {
    extent: one.to.map(({ extent }) => extent),
    replaces: one.replaces?.path ?? null,
    children: one.children,
    since: one.since,
    until: one.droppedBy ?? one.until,
    supervisedBy: one.supervisedBy,
    ref: one.ref,
    note: one.note,
  };
}

export function claimsOfEvents(events: readonly EventMeaning[]): readonly Claim[] {
  return events.flatMap(({ was, is, ...one }) => {
    const file = (is ?? was)?.origin.file ?? '';
    if (was === null || is === null) return [{ file, at: [] }];
    const keys = [
      ...(one.hasStaged ? ['stages', 'status'] : []),
      ...(one.isElsewhen ? ['effective'] : []),
      ...(one.isRenamed ? ['title'] : []),
      ...([one.came, one.gone, one.replaced, one.altered].some(({ length }) => length > 0)
        ? ['changes']
        : []),
    ];
    return keys.map((key) => ({ file, at: [key] }));
  });
}
