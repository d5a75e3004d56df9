// A plan in a file of its own that another reorganization carried out: nothing in it is counted twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf } from '#archive/4-link/overview/counts.ts';
import { summarize } from '#archive/4-link/overview/summary.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { changesData } from '#archive/open-data/changes.ts';
import { type Event, town } from '../../support/town.ts';

const CHART = '{ 総務部: { 総務課: null, 企画課: null, 税務課: null } }';
const PLAN = '2026-01-15';

/** At most one change per 課, so that no two changes conflict. */
const changes = fc
  .record({
    総務課: fc.constantFrom(null, '{ rename: 総務部/総務課, to: 人事課 }', '{ abolish: 総務部/総務課 }'),
    企画課: fc.constantFrom(null, '{ rename: 総務部/企画課, to: 政策課 }', '{ abolish: 総務部/企画課 }'),
    税務課: fc.constantFrom(null, '{ rename: 総務部/税務課, to: 課税課 }'),
    新しい課: fc.constantFrom(null, '{ establish: 総務部/広報課 }', '{ establish: 総務部/防災課 }'),
  })
  .map((drawn) => Object.values(drawn).filter((change) => change !== null))
  .filter(({ length }) => length > 0);

const planFor = fc.constantFrom('令和7年度', '令和8年4月', '令和8年10月', '令和9年度');

test('a plan that was carried out adds nothing to counts, years and data files', () => {
  fc.assert(
    fc.property(changes, changes, planFor, (planned, done, effective) => {
      const result: Event = { changes: done };
      const plan: Event = { on: PLAN, effective, status: 'planned', changes: planned };
      const alone = town({ chart: CHART, events: [result] });
      const both = town({ chart: CHART, events: [plan, { ...result, realises: PLAN }] });
      expect(countedIn(both)).toEqual(countedIn(alone));
      expect(both.reorganizations.map(({ id }) => id)).toContain(PLAN);
    }),
  );
});

/** Units that only the plan names have pages too, so only units with changes are compared. */
function countedIn(archive: Archive) {
  const {
    changes,
    planned: { changes: open, reorganizations: awaited },
  } = countsOf(archive);
  const { years, reorganizations } = summarize(archive);
  return {
    ...{ changes, open, awaited, years, reorganizations: reorganizations.map(({ id }) => id) },
    ofUnits: archive.units.map((unit) => [unit.id, unit.changes]).filter(([, own]) => own?.length !== 0),
    files: changesData(archive).map(({ id, kinds, date }) => [id, kinds, date]),
  };
}
