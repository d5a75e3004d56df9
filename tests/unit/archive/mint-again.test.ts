import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { MunicipalitySource } from '#archive/1-read/source.ts';
import { anchorsOf, type Derived } from '#archive/2-derive/derive.ts';
import { type Proposal, propose } from '#archive/mint/propose.ts';
import type { HistoryEvent } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { identitiesOf } from '#org/identity.ts';
import { withPermanentIds } from '#org/permanent.ts';
import type { PublishedChart } from '#org/published-chart.ts';
import { directoryOf } from '#org/query.ts';
import { type Bounds, STATUSES } from '#org/stages.ts';
import { openDictionary } from '#reading/dictionary.ts';
import { anyHistory, chartsOf, eventsOf } from '../org/arbitrary.ts';
import { law } from '../org/law.ts';

const dictionary = openDictionary(new Map());

/** The stages to which a change belongs, or those of each statement of it in one file. */
const anyTimes = fc.constantFrom<readonly Bounds[]>(
  [{}],
  [{ until: 'decided' }],
  [{ since: 'decided' }],
  [{ since: 'in force' }],
  [{ since: 'decided', until: 'in force' }],
  [{ until: 'decided' }, { since: 'decided' }],
  [{ until: 'in force' }, { since: 'in force' }],
  [{ until: 'decided' }, { since: 'in force' }],
  [{ until: 'decided' }, { since: 'decided', until: 'in force' }],
  [{ until: 'decided' }, { since: 'decided', until: 'in force' }, { since: 'in force' }],
);

/**
 * The same event with each change stated once or more, as `times` says. A unit may get its grade at the end.
 */
function said(event: HistoryEvent, times: readonly (readonly Bounds[])[]): HistoryEvent {
  const each = event.changes.flatMap((change, index) =>
    (times[index % times.length] ?? []).map((bounds, at) => {
      const isGraded = change.verb === 'establish' && at > 0;
      return { change: isGraded ? { ...change, grade: '部長級' } : change, bounds };
    }),
  );
  return { ...event, changes: each.map(({ change }) => change), bounds: each.map(({ bounds }) => bounds) };
}

type Register = Pick<Proposal, 'section' | 'id' | 'entry'>;

/** The entries that the command would add to a register. */
function mint(
  events: readonly HistoryEvent[],
  charts: readonly PublishedChart[],
  register: readonly Register[],
): readonly Proposal[] {
  const section = (name: Register['section']) =>
    Object.fromEntries(register.filter((one) => one.section === name).map(({ id, entry }) => [id, entry]));
  const data = { units: section('units'), posts: section('posts'), duties: {} };
  const source = { ids: { data }, units: null, reorganizations: [] } as unknown as MunicipalitySource;
  const temporary = historyOf(events, charts);
  const identities = identitiesOf(temporary, directoryOf(temporary), anchorsOf(source));
  expect(identities.lost).toEqual([]);
  const history = withPermanentIds(temporary, identities.permanent);
  const derived = { history, directory: directoryOf(history), identities } as unknown as Derived;
  return propose(source, derived, dictionary);
}

describe('minting ids', () => {
  law(
    'adds nothing the second time',
    [
      anyHistory({ units: 30, events: 3 }),
      fc.array(anyTimes, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...STATUSES),
    ],
    (truth, times, status) => {
      const events = eventsOf(truth);
      const last = events.at(-1);
      if (!last) return;
      const earlier = (['planned', 'decided'] as const).filter((one) => one !== status);
      const event = said({ ...last, status, earlier: status === 'planned' ? [] : earlier }, times);
      const all = [...events.slice(0, -1), event];
      const charts = chartsOf(truth).slice(0, 1);
      const first = mint(all, charts, []);
      expect(mint(all, charts, first)).toEqual([]);
    },
  );
});
