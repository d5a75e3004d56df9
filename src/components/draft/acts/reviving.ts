import { draftKindOf } from '#drafting/draft-kind.ts';
import type { Desk } from '../desk.ts';
import type { KeptTable } from '../pasted.ts';
import { chartingOf } from './charting.ts';
import { type EditOpen, lookingAt } from './editing.ts';
import { planningOf } from './planning.ts';
import { reportingOf } from './reporting.ts';
import { suggestingOf } from './suggesting.ts';

export interface Reviving {
  /** Whenever something is shown: a table that was kept is read again once the file is understood. */
  readonly goOn: () => void;
}

export function revivingOf(desk: Desk, edit: EditOpen): Reviving {
  let read: KeptTable | null = null;
  const readers = {
    chart: (one: KeptTable) =>
      kindOf(desk) === 'reorganization'
        ? suggestingOf(desk, edit).read(one.table, one.said)
        : chartingOf(desk).read(one.table, one.said),
    changes: (one: KeptTable) => suggestingOf(desk, edit).read(one.table, one.said, one.isTaken),
    plan: (one: KeptTable) => planningOf(desk).read(one.table, one.said, one.isTaken),
    results: (one: KeptTable) => reportingOf(desk).read(one.table, one.said, one.isTaken),
  } as const satisfies Record<KeptTable['of'], (one: KeptTable) => unknown>;
  return {
    goOn: () => {
      const { waiting, look, isReading } = desk.state;
      if (waiting === read || look === null || isReading) return;
      read = waiting;
      if (waiting !== null) readers[waiting.of](waiting);
    },
  };
}

function kindOf(desk: Desk) {
  const looking = lookingAt(desk);
  return looking && draftKindOf(looking.open, looking.texts[looking.open] ?? '');
}
