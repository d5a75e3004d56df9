import { type Bar, type Schedule, type Section, spanOf } from '../schedule.ts';
import { escapeTask } from './escape.ts';

/** The most years for ticks of three months, which mark each fiscal year because it begins in April. */
const MOST_TICKED_YEARS = 6;

/** A schedule as a gantt chart: a bar for a period, a milestone for a day. */
export function ganttText(schedule: Omit<Schedule, 'marks'>): string {
  const { first, last } = spanOf(schedule);
  const { today } = schedule;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return [
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y/%-m',
    ...(years <= MOST_TICKED_YEARS ? ['  tickInterval 3month'] : []),
    '  inclusiveEndDates',
    // A figure does not depend on the day on which it is viewed.
    '  todayMarker off',
    ...(today === null ? [] : [`  ${escapeTask(today.words)} :vert, ${today.day}, 0d`]),
    ...schedule.sections.flatMap(sectionText),
    '',
  ].join('\n');
}

function sectionText({ title, bars }: Section): readonly string[] {
  const heading = title === null ? [] : [`  section ${escapeTask(title)}`];
  return [...heading, ...bars.map(taskText)];
}

function taskText({ words, start, end }: Bar): string {
  const task = escapeTask(words);
  if (start !== null && end !== null && start !== end) return `  ${task} :${start}, ${end}`;
  // No end is invented: an arrow says that the stage goes on.
  return `  ${task}${end === null ? ' →' : ''} :milestone, ${end ?? start}, 0d`;
}
