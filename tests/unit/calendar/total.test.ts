import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isISODate } from '#calendar/date.ts';
import { parseYear } from '#calendar/era.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import type { Interval } from '#calendar/interval.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import type { Refusal } from '#calendar/problem.ts';
import { parseDeadline, parseSchedule } from '#calendar/schedule.ts';
import { anyWords } from './arbitrary.ts';

const BETWEEN = /^(?:[\s/／・、,;；]|及び)*$/u;
const RUNS = { numRuns: 20_000 };

test('every text has an answer, and a problem quotes the words that it is about', () => {
  fc.assert(
    fc.property(anyWords, (printed) => {
      parseYear(printed);
      for (const read of [parsePrintedDate(printed), parseDeadline(printed), parseSchedule(printed)]) {
        if (!read.ok) expectShown(printed, read);
      }
    }),
    RUNS,
  );
});

test('every interval has valid dates in order', () => {
  fc.assert(
    fc.property(anyWords, (printed) => {
      const read = parseSchedule(printed);
      if (read.ok) for (const stage of read.value) expectInOrder(stage.deadline.interval);
    }),
    RUNS,
  );
});

test('stages are parts of the text in order, with only separators between them', () => {
  fc.assert(
    fc.property(anyWords, (printed) => {
      const read = parseSchedule(printed);
      if (!read.ok) return;
      let rest = printed;
      for (const { text, deadline } of read.value) {
        const at = rest.indexOf(text);
        expect(rest.slice(0, at)).toMatch(BETWEEN);
        expect(text).toContain(deadline.text);
        rest = rest.slice(at + text.length);
      }
    }),
    RUNS,
  );
});

test('a single deadline is read the same alone and in a cell', () => {
  fc.assert(
    fc.property(anyWords, (printed) => {
      const alone = parseDeadline(printed);
      if (!alone.ok) return;
      const cell = parseSchedule(printed);
      expect(cell.ok && cell.value.map((stage) => stage.deadline)).toEqual([alone.value]);
    }),
    RUNS,
  );
});

test('a date can be formatted and read again', () => {
  fc.assert(
    fc.property(anyWords, (printed) => {
      const read = parsePrintedDate(printed);
      if (read.ok)
        expect(parsePrintedDate(formatInterval(read.value))).toMatchObject({ ok: true, value: read.value });
    }),
    RUNS,
  );
});

test.each(['令和', '1', '(', '令和8年4月、', '〇', '-', ' ', '第1四半期〜'])(
  'endless %s is refused before it is read',
  (word) => {
    const text = word.repeat(10_000);
    for (const read of [parsePrintedDate(text), parseDeadline(text), parseSchedule(text)]) {
      expect(read).toMatchObject({ ok: false, reason: { kind: 'too-long', at: 0 } });
    }
    expect(parseYear(text)).toBeNull();
  },
);

function expectShown(printed: string, { reason }: Refusal): void {
  expect(printed.slice(reason.at, reason.at + reason.text.length)).toBe(reason.text);
}

function expectInOrder({ start, end }: Interval): void {
  expect(start === null || isISODate(start)).toBe(true);
  expect(end === null || isISODate(end)).toBe(true);
  expect(start === null || end === null || start <= end).toBe(true);
}
