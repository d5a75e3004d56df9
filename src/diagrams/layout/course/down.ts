import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { type Course, type Stretch, startOf } from '../../course.ts';
import { lineageWords } from '../../figures/captions.ts';
import { breakLines } from '../../measure/break-lines.ts';
import { fitWidth } from '../../measure/fit-width.ts';
import { widestFace } from '../../measure/text-width.ts';
import { dayNumber, daysOf } from './days.ts';
import type { PlacedCourse, PlacedLabel, PlacedLine, PlacedMark, PlacedText, Points } from './placed.ts';
import type { CoursePreset } from './preset.ts';
import { asideWords, drawnUntil, endWords, type Told, type Track, tracksIn } from './tracks.ts';

/** Left of the first line, and between the last and the words. */
const edge = 9;
const beside = 18;
/** Between two lines, where they are few. */
const pitch = 20;
/** Of the width, for lines at most. */
const share = 0.4;
/** A year without anything takes so much, and many years no more than that. */
const year = 7;
const years = 42;
const faded = 22;

/** Time from above to below, each day with its words in rows of their own: it finds room on any page. */
export function layDown(course: Course, preset: CoursePreset): PlacedCourse {
  const sheet = sheetOf(course, preset);
  const rows = rowsOf(course, sheet);
  const end = rows.at(-1);
  const height =
    (end?.bottom ?? 0) +
    (course.stretches.some(({ to, isPlanned }) => to === null && isPlanned) ? faded : 0) +
    6;
  const today = rows.find(({ sort }) => sort === 'today')?.middle ?? 0;
  return {
    preset,
    height,
    lines: [
      ...sheet.tracks.flatMap((track) => linesOf(course, track, sheet, rows, { today, height: height - 2 })),
      ...joinLines(course, sheet, rows),
    ],
    marks: sheet.tracks.flatMap((track) => marksOf(course, track, sheet, rows)),
    labels: rows.flatMap(({ labels }) => labels),
    ticks: rows
      .filter(({ sort }) => sort === 'date')
      .map(({ middle }) => [
        [0, middle],
        [sheet.left - 6, middle],
      ]),
    today: [
      [0, today],
      [sheet.left - 6, today],
    ],
  };
}

interface Sheet {
  readonly preset: CoursePreset;
  readonly tracks: readonly Track[];
  readonly xOf: ReadonlyMap<string, number>;
  /** Where words begin. */
  readonly left: number;
}

/** Words one below the other, with the height at which the lines turn to them. */
interface Row {
  readonly sort: 'date' | 'today' | 'begins' | 'ends';
  readonly stretch: Stretch | null;
  readonly date: ISODate | null;
  readonly middle: number;
  readonly bottom: number;
  readonly labels: readonly PlacedLabel[];
}

function sheetOf(course: Course, preset: CoursePreset): Sheet {
  const tracks = tracksIn(course);
  const step = Math.min(pitch, (preset.width * share) / Math.max(1, tracks.length - 1));
  return {
    preset,
    tracks,
    xOf: new Map(tracks.map(({ unit }, at) => [unit, edge + at * step])),
    left: edge + (tracks.length - 1) * step + beside,
  };
}

/** All rows, from the oldest day; first those of whose beginning only the end is known. */
function rowsOf(course: Course, sheet: Sheet): readonly Row[] {
  const days = daysOf(course);
  const told = sheet.tracks.flatMap(({ stretches, isMain }) => stretches.map((one) => ({ ...one, isMain })));
  const rows: Row[] = [];
  let y = 4;
  const add = (row: Draft) => {
    const placed = rowAt(row, y, sheet);
    rows.push(placed);
    y = placed.bottom + 5;
  };
  for (const one of told) if (startOf(one.stretch) === null) add({ ...beginning(one), sort: 'begins' });
  const dates = [...new Set([...days.map(({ date }) => date), course.today.day])].sort();
  dates.forEach((date, at) => {
    y += gapBetween(dates[at - 1], date);
    const day = days.find((one) => one.date === date);
    if (day)
      add({
        sort: 'date',
        date,
        parts: [{ text: [day.words, day.what].filter(Boolean).join(' '), look: 'date' }],
      });
    for (const one of told) if (startOf(one.stretch) === date) add({ ...beginning(one), sort: 'begins' });
    for (const one of told) if (one.stretch.to === date && endWords(one.stretch)) add(ending(one));
    if (date === course.today.day)
      add({
        sort: 'today',
        date,
        parts: [{ text: `${course.today.words} ${formatDate(date)}`, look: 'date' }],
      });
  });
  return rows;
}

type ToldIn = Told & { readonly isMain: boolean };

interface Draft {
  readonly sort: Row['sort'];
  readonly date?: ISODate | null;
  readonly told?: ToldIn;
  readonly parts: readonly { readonly text: string; readonly look: 'name' | 'word' | 'date' }[];
}

function beginning(told: ToldIn): Omit<Draft, 'sort'> {
  const { stretch } = told;
  const isLed = stretch.from === null && stretch.known !== null;
  const words = [asideWords(told), isLed ? lineageWords.unknownBeginning : null].filter(
    (one) => one !== null,
  );
  const word = words.join('、');
  return {
    date: startOf(stretch),
    told,
    parts: [
      { text: stretch.name, look: 'name' },
      ...(word === '' ? [] : [{ text: word, look: 'word' as const }]),
    ],
  };
}

function ending(told: ToldIn): Draft {
  const text = `${told.stretch.name} ${endWords(told.stretch) ?? ''}`;
  return { sort: 'ends', date: told.stretch.to, told, parts: [{ text, look: 'word' }] };
}

function gapBetween(before: ISODate | undefined, date: ISODate): number {
  if (before === undefined) return 4;
  return 10 + Math.min(years, ((dayNumber(date) - dayNumber(before)) / 365.25) * year);
}

function rowAt({ sort, date = null, told, parts }: Draft, y: number, { preset, left }: Sheet): Row {
  const room = (preset.width - left) / widestFace;
  const isMain = told?.isMain ?? false;
  let bottom = y;
  const labels = parts.map(({ text, look }): PlacedLabel => {
    const size = look === 'name' ? (isMain ? preset.main : preset.text) : preset.small;
    const weight = look === 'name' && isMain ? 'bold' : 'normal';
    const lines = breakLines(text, room, size, weight).map((broken): PlacedText => {
      const line = broken.trimEnd();
      bottom += size * 1.35;
      return { text: line, x: left, y: bottom - size * 0.3, width: fitWidth(line, size, weight), size };
    });
    return {
      sort: sort === 'today' ? 'today' : look,
      fate: told?.stretch.fate ?? 'stays',
      isMain,
      // A name that is there already leads there already.
      link: look === 'name' && told?.name ? told.stretch.link : null,
      lines,
    };
  });
  const first = labels[0]?.lines[0]?.size ?? preset.small;
  const stretch = told?.stretch ?? null;
  return { sort, date, stretch, middle: y + first * 0.7, bottom, labels };
}

function middleOf(rows: readonly Row[], stretch: Stretch): number {
  return rows.find((row) => row.sort === 'begins' && row.stretch?.id === stretch.id)?.middle ?? 0;
}

/** Where a stretch stops: at the words that tell its end, where the next begins, or where its day begins. */
function endOf(rows: readonly Row[], track: Track, stretch: Stretch): number {
  const told = rows.find((row) => row.sort === 'ends' && row.stretch?.id === stretch.id);
  if (told) return told.middle;
  const next = track.stretches.find((one) => startOf(one.stretch) === stretch.to);
  if (next) return middleOf(rows, next.stretch);
  return dayAt(rows, stretch.to);
}

/** The height of the words that name a day. */
function dayAt(rows: readonly Row[], date: ISODate | null): number {
  return (
    rows.findLast((row) => (row.sort === 'date' || row.sort === 'today') && row.date === date)?.middle ?? 0
  );
}

function linesOf(
  course: Course,
  track: Track,
  { xOf }: Sheet,
  rows: readonly Row[],
  { today, height }: { readonly today: number; readonly height: number },
): readonly PlacedLine[] {
  const x = xOf.get(track.unit) ?? 0;
  return track.stretches.flatMap(({ stretch }, index) => {
    const from = middleOf(rows, stretch);
    const end = drawnUntil(stretch, course);
    const to = end === null ? height : stretch.to === null ? dayAt(rows, end) : endOf(rows, track, stretch);
    const line = (top: number, foot: number, sort: PlacedLine['sort']): readonly PlacedLine[] =>
      foot - top < 0.5
        ? []
        : [
            {
              points: [
                [x, top],
                [x, foot],
              ],
              isCurve: false,
              fate: stretch.fate,
              isMain: track.isMain,
              sort,
              join: null,
            },
          ];
    if (startOf(stretch) === null) return line(from, to, 'unknown');
    const lead = index === 0 && stretch.from === null ? line(Math.max(2, from - faded), from, 'unknown') : [];
    const tail = stretch.isLost ? line(to, Math.min(to + faded / 2, height), 'unknown') : [];
    if (stretch.isPlanned) return line(from, to, 'planned');
    return [
      ...lead,
      ...line(from, Math.min(to, Math.max(today, from)), 'known'),
      ...line(Math.max(from, today), to, 'planned'),
      ...tail,
    ];
  });
}

function joinLines(course: Course, { xOf, tracks }: Sheet, rows: readonly Row[]): readonly PlacedLine[] {
  const named = new Map(course.stretches.map((one) => [one.id, one]));
  return course.joins.flatMap(({ from, to, date, isPlanned }, join) => {
    const [source, target] = [named.get(from), named.get(to)];
    if (!source || !target || source.unit === target.unit) return [];
    const track = tracks.find(({ unit }) => unit === source.unit);
    const top = dayAt(rows, date);
    const start: Points[number] = [
      xOf.get(source.unit) ?? 0,
      track && source.to === date ? Math.min(top, endOf(rows, track, source)) : top,
    ];
    const end: Points[number] = [xOf.get(target.unit) ?? 0, middleOf(rows, target)];
    const half = (start[1] + end[1]) / 2;
    return [
      {
        points: [start, [start[0], half], [end[0], half], end],
        isCurve: true,
        fate: source.fate === 'ends' ? 'ends' : target.fate,
        isMain: false,
        sort: isPlanned ? 'planned' : 'known',
        join,
      },
    ];
  });
}

function marksOf(course: Course, track: Track, { xOf }: Sheet, rows: readonly Row[]): readonly PlacedMark[] {
  const x = xOf.get(track.unit) ?? 0;
  return track.stretches.flatMap(({ stretch }) => {
    const joins = [...course.joins.keys()].filter(
      (at) =>
        course.joins[at]?.to === stretch.id &&
        track.stretches.some((one) => one.stretch.id === course.joins[at]?.from),
    );
    const mark = { x, fate: stretch.fate, isMain: track.isMain };
    return [
      { ...mark, y: middleOf(rows, stretch), sort: 'change' as const, joins },
      ...(endWords(stretch) !== null && !stretch.isLost
        ? [{ ...mark, y: endOf(rows, track, stretch), sort: 'end' as const, joins: [] }]
        : []),
    ];
  });
}
