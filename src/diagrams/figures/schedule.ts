import type { LinkedMeasure, LinkedStage } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { type Bar, type Section, spanOf } from '../schedule.ts';
import { scheduleWords } from './captions.ts';
import { type FigureWithText, line } from './equal.ts';
import { todayIn } from './today.ts';

/**
 * When the measures of one edition are due, with a text that says why some are not drawn; null if no deadline
 * is known.
 */
export function scheduleFigure(archive: Archive, edition: LinkedEdition): FigureWithText | null {
  const { document, id, data } = edition;
  const title = scheduleWords.title(data.title, data.edition);
  const measures = archive.measures.filter((one) => one.document === document && one.edition === id);
  const groups = groupsOf(edition, measures);
  const ordered = groups.flatMap((group) => group.measures);
  const sections = sectionsOf(groups);
  if (sections.length === 0) return null;
  const drawn = ordered.filter(({ stages }) => stages.some(isDated));
  const name = `${archive.name}の${data.title}（${data.edition}）`;
  const { first, last } = spanOf({ sections });
  const today = todayIn(archive, { first, last });
  return {
    figure: {
      id: `schedule-${document}-${id}`,
      title,
      description: [
        scheduleWords.description(name, drawn.length, formatDate(first), formatDate(last)),
        today === null ? '' : scheduleWords.todayMeans(formatDate(archive.asOf)),
      ].join(''),
      picture: { kind: 'schedule', sections, marks: scheduleWords.marks, today },
    },
    text: {
      caption: title,
      header: scheduleWords.header,
      rows: ordered.flatMap(({ name, url, printed, stages }) => {
        if (stages.length === 0) return [[line(name, url), [], line(printed), line(scheduleWords.notDrawn)]];
        return stages.map((stage) => [
          line(name, url),
          line(stage.for),
          line(shortPrintedDate(stage)),
          line(isDated(stage) ? formatInterval({ ...stage, precision: 'day' }) : scheduleWords.notDrawn),
        ]);
      }),
    },
  };
}

interface Item {
  readonly name: string;
  readonly url: string;
  readonly printed: string;
  readonly stages: readonly LinkedStage[];
}

interface Group {
  readonly title: string | null;
  readonly measures: readonly Item[];
}

/** Measures by section, in the order of the edition; measures without a section come last. */
function groupsOf({ data }: LinkedEdition, measures: readonly LinkedMeasure[]): readonly Group[] {
  const below = (section: string | null): readonly Item[] =>
    measures
      .filter((measure) => (known.has(measure.data.section ?? '') ? measure.data.section : null) === section)
      .map(itemOf);
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

function itemOf({ url, data, schedule }: LinkedMeasure): Item {
  const printed =
    schedule === null
      ? scheduleWords.none
      : typeof schedule.text === 'string'
        ? schedule.text
        : scheduleWords.illegible;
  return {
    name: data.code === undefined ? data.title : `${data.code} ${data.title}`,
    url,
    printed,
    stages: schedule?.stages ?? [],
  };
}

/** Whether a start or an end is known. An unknown one is left open: nothing is guessed. */
function isDated({ start, end }: LinkedStage): boolean {
  return start !== null || end !== null;
}

function sectionsOf(groups: readonly Group[]): readonly Section[] {
  return groups
    .map(({ title, measures }) => ({ title, bars: measures.flatMap(barsOf) }))
    .filter(({ bars }) => bars.length > 0);
}

function barsOf({ name, url, stages }: Item): readonly Bar[] {
  return stages.flatMap((stage) => {
    if (!isDated(stage)) return [];
    const { start, end } = stage;
    const words = stage.for === null ? name : `${name}（${stage.for}）`;
    return [{ words, start, end, when: shortPrintedDate(stage), link: url }];
  });
}
