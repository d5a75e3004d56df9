import type { Archive } from '#archive/4-link/types.ts';
import type { Status } from '#org/stages.ts';
import { statusWords } from '#telling/verbs.ts';
import type { Flow } from '../../flow.ts';
import type { Around } from '../around.ts';
import { flowWords } from '../captions.ts';
import { bandsOf } from './bands.ts';
import type { Ends } from './ends.ts';
import { linesOf } from './lines.ts';
import { counted, filledBands, toldOf, withTheSame } from './unchanged.ts';

/** What went where in a reorganization, in official order. */
export function flowOf(
  archive: Archive,
  { before, after, titles, changes, together }: Around,
  ends: { readonly before: Ends; readonly after: Ends },
  status: Status,
): Flow {
  const told = toldOf(before, after, together);
  const left = bandsOf(archive, ends.before, before);
  const right = bandsOf(archive, ends.after, after ?? before);
  const filled = { before: filledBands(left, before, told), after: filledBands(right, after, told) };
  const full = counted(filled.before, filled.after);
  return {
    kind: 'flow',
    beside: false,
    titles: {
      before: titles.before,
      after: status === 'in force' ? titles.after : flowWords.planned(titles.after, statusWords[status]),
    },
    before: full,
    after: after ? counted(filled.after, filled.before) : withTheSame(right, full, before, told),
    lines: linesOf(changes, ends),
  };
}
