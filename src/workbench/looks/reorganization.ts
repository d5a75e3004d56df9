import { pathParts } from '#archive/1-read/schema/unit-ref.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { LinkedChart, LinkedReorganization } from '#archive/4-link/types.ts';
import { around } from '#diagrams/figures/around.ts';
import { flowsOf } from '#diagrams/figures/flows.ts';
import type { Coverage } from '#drafting/suggest/seats.ts';
import type { Answer } from '#telling/answer.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { postsAfter, postsBefore, type StandingPost } from './posts.ts';
import { type Drawn, drawn, type Seen } from './seen.ts';
import { doingsOf, type Standing, standing, withPosts } from './standing.ts';

export interface LookedEvent {
  readonly answer: Answer;
  readonly before: readonly Standing[];
  /** The coverage of the chart before the reorganization. */
  readonly coverage: Coverage;
  readonly posts: readonly StandingPost[];
  readonly after: readonly Standing[];
}

export function eventIn({ archive, open }: Pick<Seen, 'archive' | 'open'>): LinkedReorganization | null {
  return archive.reorganizations.find(({ origin }) => origin.file === open) ?? null;
}

export function lookAtReorganization(seen: Seen): LookedEvent | null {
  const { archive, places } = seen;
  const event = eventIn(seen);
  if (event === null) return null;
  const times = around(archive, event);
  const after = times.after ?? archive.plannedCharts.find(({ plans }) => plans?.includes(event.id)) ?? null;
  const touched = changesOf(archive, event);
  const ending = doingsOf('before', touched, places);
  const posts = postsBefore(archive, event.date, ending);
  return {
    answer: reorganizationAnswer(archive, event),
    coverage: coverageOf(times.before?.coverage ?? 'all'),
    before: standing(times.before?.units ?? [], ending),
    posts,
    after: withPosts(
      standing(after?.units ?? [], doingsOf('after', touched, places)),
      postsAfter(archive, touched, posts),
    ),
  };
}

/** Separate from `lookAtReorganization`, so that diagnostics appear first. */
export function figuresOf(seen: Pick<Seen, 'archive' | 'open'>): readonly Drawn[] {
  const event = eventIn(seen);
  return event === null ? [] : flowsOf(seen.archive, event).figures.map(({ figure }) => drawn(figure));
}

function coverageOf(coverage: NonNullable<LinkedChart['coverage']>): Coverage {
  return typeof coverage === 'string' ? coverage : coverage.map(pathParts);
}
