import { plainWords } from '../words.ts';

/** What Mermaid's parser hands over of a gantt chart, as far as it is read here. */
export interface GanttDb {
  readonly getTasks: () => readonly GanttTask[];
}

interface GanttTask {
  readonly task: string;
  readonly section: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly milestone?: boolean;
  readonly vert?: boolean;
}

export interface Bar {
  readonly section: string;
  readonly words: string;
  /** Days since the epoch; the end is the first day that is not part of it. */
  readonly from: number;
  readonly to: number;
  readonly isMilestone: boolean;
}

const DAY = 86_400_000;

/** A gantt chart as bars over days; null where it shows hours, or marks that only Mermaid itself can draw. */
export function barsOf(db: GanttDb): readonly Bar[] | null {
  const tasks = db.getTasks();
  const isPlain = tasks.every(
    ({ startTime, endTime, vert }) => isMidnight(startTime) && isMidnight(endTime) && !vert,
  );
  if (!isPlain || tasks.length === 0) return null;
  return tasks.map(({ task, section, startTime, endTime, milestone }) => ({
    section: plainWords(section).trim(),
    words: plainWords(task).trim(),
    from: dayOf(startTime),
    to: dayOf(endTime),
    isMilestone: milestone === true,
  }));
}

/** Mermaid reads dates in the time zone of the machine; a day is a day in every one. */
function dayOf(time: Date): number {
  return Math.round(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / DAY);
}

function isMidnight(time: Date): boolean {
  return time.getHours() === 0 && time.getMinutes() === 0;
}
