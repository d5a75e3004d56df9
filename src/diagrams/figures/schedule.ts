import type { Archive, LinkedEdition, LinkedMeasure, LinkedStage } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import type { Figure } from '../figure.ts';
import { line, type TextTable } from './equal.ts';
import { escapeTask, nodeId } from './label.ts';
import { scheduleWords } from './words.ts';

export interface Schedule {
  /** Null where no deadline is known: the text says so of each measure. */
  readonly figure: Figure | null;
  readonly text: TextTable;
}

/** When the measures of one edition are due: a bar for a stretch of time, a diamond for a day. */
export function scheduleFigure(archive: Archive, edition: LinkedEdition): Schedule {
  const { document, id, data } = edition;
  const title = scheduleWords.title(data.title, data.edition);
  const measures = archive.measures.filter((one) => one.document === document && one.edition === id);
  const groups = groupsOf(edition, measures);
  const ordered = groups.flatMap((group) => group.measures);
  const drawn = ordered.filter(({ stages }) => stages.some(({ time }) => time !== null));
  const days = drawn.flatMap(({ stages }) =>
    stages.flatMap(({ time }) => (time ? [time.start, time.end] : [])),
  );
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  const name = `${archive.name}の${data.title}（${data.edition}）`;
  return {
    figure:
      first === undefined || last === undefined
        ? null
        : {
            id: `schedule-${document}-${id}`,
            title,
            description: scheduleWords.description(name, drawn.length, formatDate(first), formatDate(last)),
            mermaid: gantt(groups, { first, last }),
          },
    text: {
      kind: 'table',
      caption: title,
      header: scheduleWords.header,
      rows: ordered.flatMap(({ name, url, printed, stages }) => {
        if (stages.length === 0) return [[line(name, url), [], line(printed), line(scheduleWords.notDrawn)]];
        return stages.map(({ stage, time }) => [
          line(name, url),
          line(stage.for),
          line(stage.text),
          line(time === null ? scheduleWords.notDrawn : formatInterval({ ...time, precision: 'day' })),
        ]);
      }),
    },
  };
}

/** First and last day, both included. */
interface Time {
  readonly start: ISODate;
  readonly end: ISODate;
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly printed: string;
  readonly stages: readonly { readonly stage: LinkedStage; readonly time: Time | null }[];
}

interface Group {
  readonly title: string | null;
  readonly measures: readonly Item[];
}

/** By section, in the order of the edition; measures without one come last. */
function groupsOf({ data }: LinkedEdition, measures: readonly LinkedMeasure[]): readonly Group[] {
  const period = {
    start: data.period?.from.interval.start ?? null,
    end: data.period?.to.interval.end ?? null,
  };
  const below = (section: string | null): readonly Item[] =>
    measures
      .filter((measure) => (known.has(measure.data.section ?? '') ? measure.data.section : null) === section)
      .map((measure) => itemOf(measure, period));
  const known = new Set(data.sections.map(({ id }) => id));
  const inSections = data.sections.map(({ id, code, title }) => ({
    title: code === undefined ? title : `${code} ${title}`,
    measures: below(id),
  }));
  const filled = inSections.filter((group) => group.measures.length > 0);
  const rest = below(null);
  if (rest.length === 0) return filled;
  return [...filled, { title: filled.length === 0 ? null : scheduleWords.other, measures: rest }];
}

interface Period {
  readonly start: ISODate | null;
  readonly end: ISODate | null;
}

function itemOf({ id, url, data, schedule }: LinkedMeasure, period: Period): Item {
  const printed =
    schedule === null
      ? scheduleWords.none
      : typeof schedule.text === 'string'
        ? schedule.text
        : scheduleWords.illegible;
  return {
    id: nodeId('m', id),
    name: data.code === undefined ? data.title : `${data.code} ${data.title}`,
    url,
    printed,
    stages: (schedule?.stages ?? []).map((stage) => ({ stage, time: within(stage, period) })),
  };
}

/** An open end reaches to that of the plan. A deadline with nothing before it is a day; nothing else is guessed. */
function within({ start, end }: LinkedStage, period: Period): Time | null {
  if (start === null && end === null) return null;
  if (end === null) {
    return start !== null && period.end !== null && period.end >= start ? { start, end: period.end } : null;
  }
  const from = start ?? period.start;
  return { start: from === null || from > end ? end : from, end };
}

/** Fiscal years begin in April, so that ticks of three months mark each of them. */
const MOST_TICKED_YEARS = 6;

function gantt(
  groups: readonly Group[],
  { first, last }: { readonly first: ISODate; readonly last: ISODate },
) {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  const tasks = groups.map((group) => ({ ...group, measures: group.measures.filter(isDrawn) }));
  const shown = tasks.filter((group) => group.measures.length > 0);
  return [
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y/%-m',
    ...(years <= MOST_TICKED_YEARS ? ['  tickInterval 3month'] : []),
    '  inclusiveEndDates',
    // Nothing in a figure depends on the day on which somebody looks at it.
    '  todayMarker off',
    ...shown.flatMap(({ title, measures }) => [
      ...(title === null ? [] : [`  section ${escapeTask(title)}`]),
      ...measures.flatMap(tasksOf),
    ]),
    ...shown.flatMap(({ measures }) => measures.flatMap(clicksOf)),
    '',
  ].join('\n');
}

function isDrawn({ stages }: Item): boolean {
  return stages.some(({ time }) => time !== null);
}

function tasksOf({ id, name, stages }: Item): readonly string[] {
  return stages.flatMap(({ stage, time }, index) => {
    if (time === null) return [];
    const words = escapeTask(stage.for === null ? name : `${name}（${stage.for}）`);
    const { start, end } = time;
    return [
      start === end
        ? `  ${words} :milestone, ${id}_${index + 1}, ${start}, 0d`
        : `  ${words} :${id}_${index + 1}, ${start}, ${end}`,
    ];
  });
}

function clicksOf({ id, url, stages }: Item): readonly string[] {
  return stages.flatMap(({ time }, index) =>
    time === null ? [] : [`  click ${id}_${index + 1} href "${url}"`],
  );
}
