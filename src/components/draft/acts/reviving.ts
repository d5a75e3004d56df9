import { draftKindOf } from '#drafting/draft-kind.ts';
import type { Desk } from '../desk.ts';
import type { KeptTable } from '../pasted.ts';
import { chartingOf } from './charting.ts';
import { type EditOpen, lookingAt } from './editing.ts';
import { indicatorList, listingOf, planList, resultList } from './listing.ts';
import { suggestingOf } from './suggesting.ts';

interface Reviving {
  /** Called after every render. Reads a stored table again once its file has been checked. */
  readonly goOn: () => void;
}

type Readers = { readonly [K in KeptTable['of']]: (one: Extract<KeptTable, { readonly of: K }>) => unknown };

export function revivingOf(desk: Desk, edit: EditOpen): Reviving {
  let read: KeptTable | null = null;
  const readers: Readers = {
    chart: (one) =>
      kindOf(desk) === 'reorganization'
        ? suggestingOf(desk, edit).read(one.table, one.said)
        : chartingOf(desk).read(one.table, one.said),
    changes: (one) => suggestingOf(desk, edit).read(one.table, one.said, one.isTaken),
    plan: (one) => listingOf(desk, planList).read(one.table, one.said, one.isTaken),
    indicators: (one) => listingOf(desk, indicatorList).read(one.table, one.said, one.isTaken),
    results: (one) => listingOf(desk, resultList).read(one.table, one.said, one.isTaken),
  };
  return {
    goOn: () => {
      const { waiting, look, isReading } = desk.state;
      if (waiting === read || look === null || isReading) return;
      read = waiting;
      if (waiting !== null) readers[waiting.of](waiting as never);
    },
  };
}

function kindOf(desk: Desk) {
  const looking = lookingAt(desk);
  return looking && draftKindOf(looking.open, looking.texts[looking.open] ?? '');
}
