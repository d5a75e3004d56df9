import type { Archive, LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';
import { around } from '#diagrams/figures/around.ts';
import { endsOf } from '#diagrams/figures/flow/ends.ts';
import { flowAlone } from '#diagrams/figures/flow/flow-of.ts';
import type { Flow } from '#diagrams/flow.ts';
import { layoutFlow } from '#diagrams/layout/flow/layout.ts';
import { arrange } from '#diagrams/layout/flow/order/arrange.ts';
import { type Preset, wide } from '#diagrams/layout/flow/preset.ts';
import { drawFlow } from '#diagrams/svg/draw-flow.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { deedsOf } from '#telling/sentences/deeds.ts';
import type { CardFigure, Room } from '../card.ts';

/** Large enough to read when the picture is shown at a third of its width. */
const PRESET: Preset = {
  ...wide,
  before: 372,
  after: 404,
  labels: 132,
  text: 24,
  small: 20,
  heading: 25,
  title: 36,
  row: 37,
  context: 33,
  head: 40,
  leaving: 14,
  reaching: 20,
  gap: 12,
  pad: 14,
  indent: 22,
  inside: 6,
  fan: 26,
};

/** The most changes to try, and the most that may fail to fit. */
const MOST_TRIED = 16;
const MOST_MISSED = 4;

/** The flow figure of a reorganization with as many changes as fit, the most important first. */
export function flowFigure(archive: Archive, reorganization: LinkedReorganization): CardFigure {
  return (room) => {
    const fit = flowWithin(archive, reorganization, room);
    if (fit === null) return null;
    const caption = { id: 'card', title: '', description: '' };
    return standalone(drawFlow(caption, layoutFlow(fit, presetIn(room))));
  };
}

function flowWithin(archive: Archive, reorganization: LinkedReorganization, room: Room): Flow | null {
  const times = around(archive, reorganization);
  // Unchanged units are left out.
  const flowOfSome = (changes: readonly LinkedChange[]) =>
    flowAlone(archive, { ...times, changes }, endsOf(archive, changes, times), reorganization.data.status);
  const fits = (flow: Flow) => layoutFlow(flow, presetIn(room)).height <= room.height;
  const chosen: LinkedChange[] = [];
  let missed = 0;
  for (const change of byWeight(archive, times.changes).slice(0, MOST_TRIED)) {
    if (fits(flowOfSome([...chosen, change]))) chosen.push(change);
    else missed++;
    if (missed > MOST_MISSED) break;
  }
  // Arranged for display the flow may be taller, because bands of one department stand side by side.
  for (; chosen.length > 0; chosen.pop()) {
    const arranged = arrange(flowOfSome(chosen));
    if (fits(arranged)) return arranged.lines.length > 0 ? arranged : null;
  }
  return null;
}

function presetIn({ width }: Room): Preset {
  return { ...PRESET, width };
}

/**
 * Sorts changes: large units first; among equals those with units on both sides. Changes of duties and posts
 * come last.
 */
function byWeight(archive: Archive, changes: readonly LinkedChange[]): readonly LinkedChange[] {
  return deedsOf(archive, changes)
    .map(({ change, from, to }) => ({
      change,
      about: verbs[change.verb].about === 'units' ? 0 : 1,
      rank: Math.min(...[...from, ...to].map(({ rank }) => rank)),
      leads: from.length > 0 && to.length > 0 ? 0 : 1,
    }))
    .toSorted((a, b) => a.about - b.about || a.rank - b.rank || a.leads - b.leads)
    .map(({ change }) => change);
}
