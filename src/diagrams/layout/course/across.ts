import type { ISODate } from '#calendar/date.ts';
import { type Course, startOf } from '../../course.ts';
import { lineageWords } from '../../figures/captions.ts';
import { fitWidth } from '../../measure/fit-width.ts';
import { type Room, spread } from './axis.ts';
import { dayNumber, daysOf } from './days.ts';
import type { PlacedCourse, PlacedLabel, PlacedLine, PlacedMark } from './placed.ts';
import type { CoursePreset } from './preset.ts';
import { asideWords, drawnUntil, endWords, type Told, type Track, tracksIn } from './tracks.ts';

/** Between a day and the words that begin at it, and between words. */
const beside = 8;
const apart = 14;
/** What runs on after the last day. */
const onward = 48;
const faded = 40;

/** Time from left to right; null where the names do not find room on their lines. */
export function layAcross(course: Course, preset: CoursePreset): PlacedCourse | null {
  const sheet = sheetOf(course, preset);
  const places = spread(
    sheet.dates.map(dayNumber),
    preset.width,
    roomsOf(sheet),
    sheet.dates.at(-1) === course.today.day ? 0 : onward,
  );
  return places && placed(course, sheet, places);
}

interface Sheet {
  readonly preset: CoursePreset;
  readonly tracks: readonly Track[];
  readonly days: ReturnType<typeof daysOf>;
  /** Those of the days and the as-of date. */
  readonly dates: readonly ISODate[];
  readonly today: ISODate;
  readonly lead: number;
}

function sheetOf(course: Course, preset: CoursePreset): Sheet {
  const days = daysOf(course);
  const today = course.today.day;
  const isUnknown = course.stretches.some(({ from }) => from === null);
  return {
    preset,
    tracks: tracksIn(course),
    days,
    dates: [...new Set([...days.map(({ date }) => date), today])].sort(),
    today,
    lead: isUnknown ? fitWidth(lineageWords.unknownBeginning, preset.small) + apart : 10,
  };
}

/** Words that begin at a day, or at the left edge, and what they must not reach. */
interface Item {
  readonly at: number;
  readonly width: number;
}

function roomsOf(sheet: Sheet): readonly Room[] {
  const { dates, days, preset, tracks } = sheet;
  const last = dates.length;
  const order = dates.map((_, at) => ({ from: at - 1, to: at, least: at === 0 ? sheet.lead : 10 }));
  const axis = days.map(({ date, words, what }) => ({
    at: dates.indexOf(date),
    width: Math.max(fitWidth(words, preset.small), fitWidth(what, preset.small)) - beside / 2,
  }));
  return [
    ...order,
    { from: last - 1, to: last, least: dates.at(-1) === sheet.today ? 0 : onward / 2 },
    ...inARow(axis, last),
    ...tracks.flatMap((track) => {
      const told = track.stretches.map((one) => ({ ...one, at: indexOf(sheet, startOf(one.stretch)) }));
      const names = told.flatMap(({ name, at }) =>
        name === null ? [] : [{ at, width: nameWidth(name, track, preset) }],
      );
      return [
        ...inARow(names, last),
        ...inARow(asides(told, sheet), last),
        ...told.flatMap(({ name, at, stretch }) => {
          // A name stays above its own line.
          const end = stretch.to === null ? last : dates.indexOf(stretch.to);
          return name === null ? [] : [{ from: at, to: end, least: nameWidth(name, track, preset) + beside }];
        }),
      ];
    }),
  ];
}

function asides(
  told: readonly (Told & { readonly at: number })[],
  { preset, dates }: Sheet,
): readonly Item[] {
  return told.flatMap(({ at, ...one }) => {
    const { stretch } = one;
    const words = asideWords(one);
    const end = endWords(stretch);
    const width = (words: string) => fitWidth(words, preset.small);
    return [
      ...(words === null ? [] : [{ at, width: width(words) }]),
      ...(end === null || stretch.to === null ? [] : [{ at: dates.indexOf(stretch.to), width: width(end) }]),
    ];
  });
}

/** None reaches the next, nor the right edge. */
function inARow(items: readonly Item[], last: number): readonly Room[] {
  return items.flatMap(({ at, width }, index) => {
    const next = items[index + 1];
    return [
      { from: at, to: last, least: beside + width },
      ...(next && next.at > at ? [{ from: at, to: next.at, least: width + apart }] : []),
    ];
  });
}

function indexOf({ dates }: Sheet, date: ISODate | null): number {
  return date === null ? -1 : dates.indexOf(date);
}

function nameWidth(name: string, { isMain }: Track, preset: CoursePreset): number {
  return isMain ? fitWidth(name, preset.main, 'bold') : fitWidth(name, preset.text);
}

function placed(course: Course, sheet: Sheet, places: readonly number[]): PlacedCourse {
  const { preset, tracks, dates } = sheet;
  const xAt = (date: ISODate | null) => (date === null ? 0 : (places[dates.indexOf(date)] ?? 0));
  const top = preset.small + 8;
  let y = top;
  const rows = tracks.map((track) => {
    const above = (track.isMain ? preset.main : preset.text) + 12;
    const hasAside = track.stretches.some(
      ({ aside, stretch }) => aside !== null || stretch.from === null || endWords(stretch) !== null,
    );
    const middle = y + above;
    y = middle + (hasAside ? preset.small + 12 : 10);
    return { track, middle };
  });
  const bottom = y + 6;
  const middleOf = new Map(rows.map(({ track, middle }) => [track.unit, middle]));
  const today = xAt(sheet.today);
  return {
    preset,
    height: bottom + 2 * (preset.small + 6) + 2,
    lines: [
      ...rows.flatMap(({ track, middle }) => linesOf(course, track, middle, sheet, xAt)),
      ...joinLines(course, middleOf, xAt),
    ],
    marks: rows.flatMap(({ track, middle }) => marksOf(course, track, middle, xAt)),
    labels: [
      ...rows.flatMap(({ track, middle }) => labelsOf(track, middle, preset, xAt)),
      ...sheet.days.map((day) => dayLabel(day, xAt(day.date), bottom, preset)),
      todayLabel(course, today, preset),
    ],
    ticks: sheet.days.map(({ date }) => [
      [xAt(date), top],
      [xAt(date), bottom + preset.small + 4],
    ]),
    today: [
      [Math.min(today, preset.width - 1), top],
      [Math.min(today, preset.width - 1), bottom],
    ],
  };
}

type XAt = (date: ISODate | null) => number;

function linesOf(course: Course, track: Track, y: number, sheet: Sheet, xAt: XAt): readonly PlacedLine[] {
  const { preset } = sheet;
  return track.stretches.flatMap(({ stretch }, index) => {
    const start = startOf(stretch);
    const end = drawnUntil(stretch, course);
    const [from, to] = [xAt(start), end === null ? preset.width : xAt(end)];
    const now = xAt(sheet.today);
    const line = (left: number, right: number, sort: PlacedLine['sort']): readonly PlacedLine[] =>
      right - left < 0.5
        ? []
        : [
            {
              points: [
                [left, y],
                [right, y],
              ],
              isCurve: false,
              fate: stretch.fate,
              isMain: track.isMain,
              sort,
              join: null,
            },
          ];
    if (start === null) return line(0, to, 'unknown');
    const lead =
      index === 0 && stretch.from === null ? line(from - sheet.lead + apart / 2, from, 'unknown') : [];
    const tail = stretch.isLost ? line(to, Math.min(to + faded, preset.width), 'unknown') : [];
    if (stretch.isPlanned) return line(from, to, 'planned');
    return [
      ...lead,
      ...line(from, Math.min(to, Math.max(now, from)), 'known'),
      ...line(Math.max(from, now), to, 'planned'),
      ...tail,
    ];
  });
}

function joinLines(course: Course, middleOf: ReadonlyMap<string, number>, xAt: XAt): readonly PlacedLine[] {
  const named = new Map(course.stretches.map((one) => [one.id, one]));
  return course.joins.flatMap(({ from, to, date, isPlanned }, join) => {
    const [source, target] = [named.get(from), named.get(to)];
    if (!source || !target || source.unit === target.unit) return [];
    const x = xAt(date);
    return [
      {
        points: [
          [x, middleOf.get(source.unit) ?? 0],
          [x, middleOf.get(target.unit) ?? 0],
        ],
        isCurve: false,
        fate: source.fate === 'ends' ? 'ends' : target.fate,
        isMain: false,
        sort: isPlanned ? 'planned' : 'known',
        join,
      },
    ];
  });
}

/** Where something joins a line or happens to it, and where it ends. */
function marksOf(course: Course, track: Track, y: number, xAt: XAt): readonly PlacedMark[] {
  return track.stretches.flatMap(({ stretch }) => {
    const joins = [...course.joins.keys()].filter((at) => course.joins[at]?.to === stretch.id);
    const alone = joins.filter((at) =>
      track.stretches.some((one) => one.stretch.id === course.joins[at]?.from),
    );
    const mark = { y, fate: stretch.fate, isMain: track.isMain };
    return [
      ...(joins.length > 0 || stretch.began !== null
        ? [{ ...mark, x: xAt(startOf(stretch)), sort: 'change' as const, joins: alone }]
        : []),
      ...(stretch.ended !== null && !stretch.isLost
        ? [{ ...mark, x: xAt(stretch.to), sort: 'end' as const, joins: [] }]
        : []),
    ];
  });
}

function labelsOf(track: Track, y: number, preset: CoursePreset, xAt: XAt): readonly PlacedLabel[] {
  const size = track.isMain ? preset.main : preset.text;
  return track.stretches.flatMap((told, index): readonly PlacedLabel[] => {
    const { stretch, name } = told;
    const start = startOf(stretch);
    const x = start === null ? beside / 2 : xAt(start) + beside;
    const label = (text: string | null, at: number, sort: 'name' | 'word'): readonly PlacedLabel[] => {
      if (text === null) return [];
      const isName = sort === 'name';
      const one = {
        text,
        x: at,
        y: isName ? y - 9 : y + preset.small + 6,
        width: isName ? nameWidth(text, track, preset) : fitWidth(text, preset.small),
        size: isName ? size : preset.small,
      };
      return [
        { sort, fate: stretch.fate, isMain: track.isMain, link: isName ? stretch.link : null, lines: [one] },
      ];
    };
    const unknown = lineageWords.unknownBeginning;
    const isLed = index === 0 && stretch.from === null && start !== null;
    const lead = Math.max(0, x - beside - fitWidth(unknown, preset.small) - apart / 2);
    return [
      ...label(isLed ? unknown : null, lead, 'word'),
      ...label(name, x, 'name'),
      ...label(asideWords(told), x, 'word'),
      ...label(stretch.to === null ? null : endWords(stretch), xAt(stretch.to) + beside, 'word'),
    ];
  });
}

function dayLabel(
  { words, what }: Sheet['days'][number],
  x: number,
  top: number,
  { small }: CoursePreset,
): PlacedLabel {
  const lines = [words, what].filter((text) => text !== '');
  return {
    sort: 'date',
    fate: 'stays',
    isMain: false,
    link: null,
    lines: lines.map((text, index) => ({
      text,
      x: x + beside / 2,
      y: top + (index + 1) * (small + 6) - 4 + small * 0.2,
      width: fitWidth(text, small),
      size: small,
    })),
  };
}

function todayLabel({ today }: Course, at: number, { small, width: whole }: CoursePreset): PlacedLabel {
  const width = fitWidth(today.words, small);
  const x = Math.max(0, Math.min(at - width / 2, whole - width));
  return {
    sort: 'today',
    fate: 'stays',
    isMain: false,
    link: null,
    lines: [{ text: today.words, x, y: small + 1, width, size: small }],
  };
}
