import type { ISODate } from '#calendar/date.ts';
import { type Course, type Stretch, startOf } from '../../course.ts';
import { lineageWords } from '../../figures/captions.ts';

/** The stretches of one unit, and what is said of each: a name or a place only where it is another than before. */
export interface Track {
  readonly unit: string;
  readonly isMain: boolean;
  readonly stretches: readonly Told[];
}

export interface Told {
  readonly stretch: Stretch;
  readonly name: string | null;
  /** 新設, where it stands. */
  readonly aside: string | null;
}

export function tracksIn({ tracks, stretches, focus }: Course): readonly Track[] {
  return tracks.map((unit) => {
    const own = stretches.filter((one) => one.unit === unit);
    return {
      unit,
      isMain: unit === focus,
      stretches: own.map((stretch, at) => {
        const before = own[at - 1];
        const isSame = before?.name === stretch.name && before.above === stretch.above;
        const place = stretch.above === before?.above ? '' : stretch.above;
        const aside = [stretch.began ?? '', place].filter((one) => one !== '').join(' ');
        return { stretch, name: isSame ? null : stretch.name, aside: aside === '' ? null : aside };
      }),
    };
  });
}

/** 廃止, その後は不明. */
export function endWords({ ended, isLost }: Stretch): string | null {
  return isLost ? lineageWords.unknownEnd : ended;
}

/** What is said below a name. Of one that nobody saw before its end, that its beginning is not known as well. */
export function asideWords({ stretch, aside }: Told): string | null {
  if (startOf(stretch) !== null) return aside;
  return [aside, lineageWords.unknownBeginning].filter((one) => one !== null).join('、');
}

/** How far a line is drawn: to its end, or to the as-of date and what is planned for it. */
export function drawnUntil({ to, id, isPlanned }: Stretch, { joins, today }: Course): ISODate | null {
  if (to !== null || isPlanned) return to;
  const last = joins.filter(({ from }) => from === id).map(({ date }) => date);
  return [today.day, ...last].sort().at(-1) ?? null;
}
