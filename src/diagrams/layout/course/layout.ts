import type { Course } from '../../course.ts';
import { layAcross } from './across.ts';
import { layDown } from './down.ts';
import type { PlacedCourse } from './placed.ts';
import { middle, narrow, wide } from './preset.ts';

/** Lines that lie taller than this are read from above to below. */
const MOST_TRACKS = 9;

/** Time from left to right, or downward where the names do not find room on their lines. */
export function layoutCourse(course: Course): PlacedCourse {
  const across = course.tracks.length <= MOST_TRACKS ? layAcross(course, wide) : null;
  return across ?? layDown(course, middle);
}

/** The same for a phone. */
export function layoutNarrowCourse(course: Course): PlacedCourse {
  const across = course.tracks.length <= MOST_TRACKS ? layAcross(course, narrow) : null;
  return across ?? layDown(course, narrow);
}
