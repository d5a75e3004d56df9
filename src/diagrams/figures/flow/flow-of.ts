import type { Archive } from '#archive/4-link/types.ts';
import type { Status } from '#org/stages.ts';
import { statusWords } from '#telling/verbs.ts';
import type { Flow, Side } from '../../flow.ts';
import type { ChartsAround } from '../around.ts';
import { flowWords } from '../captions.ts';
import { bandsOf } from './bands.ts';
import type { Ends } from './ends.ts';
import { linesOf } from './lines.ts';
import { factsAboutHidden, filledBands, withUnchanged, withUnchangedOf } from './unchanged.ts';

/** What went where in a reorganization, in official order, with the units that stay or go along. */
export function flowOf(archive: Archive, times: ChartsAround, ends: EndsOfBoth, status: Status): Flow {
  const { before, after, together } = times;
  const flow = flowAlone(archive, times, ends, status);
  const facts = factsAboutHidden(before, after, together);
  const filled = {
    before: filledBands(flow.before, before, facts),
    after: filledBands(flow.after, after, facts),
  };
  const full = withUnchanged(filled.before, filled.after);
  return {
    ...flow,
    before: full,
    after: after
      ? withUnchanged(filled.after, filled.before)
      : withUnchangedOf(flow.after, full, before, facts),
  };
}

type EndsOfBoth = Readonly<Record<Side, Ends>>;

/** The same without `along` and `unchanged`. */
export function flowAlone(
  archive: Archive,
  { before, after, titles, changes }: Pick<ChartsAround, 'before' | 'after' | 'titles' | 'changes'>,
  ends: EndsOfBoth,
  status: Status,
): Flow {
  return {
    kind: 'flow',
    beside: false,
    titles: {
      before: titles.before,
      after: status === 'in force' ? titles.after : flowWords.planned(titles.after, statusWords[status]),
    },
    before: bandsOf(archive, ends.before, before),
    after: bandsOf(archive, ends.after, after ?? before),
    lines: linesOf(changes, ends),
  };
}
