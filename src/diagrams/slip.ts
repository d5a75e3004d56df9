import type { ISODate } from '#calendar/date.ts';
import { type Bar, type Schedule, type Span, spanOfDays, type Today } from './schedule.ts';

/** Deadlines in an older and in a newer edition, as plain data. */
export interface Slip {
  readonly kind: 'slip';
  /** No group is empty. */
  readonly groups: readonly SlipGroup[];
  /** The names of the two kinds of marks. */
  readonly older: string;
  readonly newer: string;
  readonly onward: string;
  readonly today: Today | null;
}

interface SlipGroup {
  readonly title: string;
  readonly rows: readonly SlipRow[];
}

/** The two deadlines that count, and how far they are apart, in words. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
}

export interface SlipRow {
  readonly words: string;
  readonly link: string | null;
  /** In order. The last one is the one that counts. */
  readonly from: readonly SlipMark[];
  readonly to: readonly SlipMark[];
  /** Whether the deadline moved from one day to another. */
  readonly isMeasured: boolean;
  readonly move: Move;
}

export interface SlipMark {
  readonly day: ISODate;
  /** Whether it goes on from that day without an end. */
  readonly isOpen: boolean;
}

export function spanOfSlip({ groups }: Slip): Span {
  return spanOfDays(
    groups.flatMap(({ rows }) => rows.flatMap(({ from, to }) => [...from, ...to].map(({ day }) => day))),
  );
}

/** The same as a schedule, for a format that cannot draw a move from one day to another. */
export function asSchedule({ groups, older, newer, today }: Slip): Omit<Schedule, 'marks'> {
  const bars = ({ words, link, from, to, move: { by } }: SlipRow): readonly Bar[] =>
    [...from.map((mark) => ({ ...mark, side: older })), ...to.map((mark) => ({ ...mark, side: newer }))].map(
      ({ day, isOpen, side }) => ({
        words: `${words}（${side}${by === null ? '' : `、${by}`}）`,
        start: isOpen ? day : null,
        end: isOpen ? null : day,
        when: null,
        link,
      }),
    );
  return {
    kind: 'schedule',
    sections: groups.map(({ title, rows }) => ({ title, bars: rows.flatMap(bars) })),
    today,
  };
}
