import type { Field } from '#archive/1-read/schema/field.ts';
import type { Ways } from '#archive/1-read/schema/walk.ts';

const AS_IT_IS = /^(?:数|整数|年月日|年度（西暦|true か false|指標の値|日付か期間|期限（)/;

/** Whether a number, a date or a word of the schema may stand there, which is no text although it may look like one. */
export function mayBeToken(ways: Ways): boolean {
  return ways.some((way) => isToken(way) || (way.shape.kind === 'either' && mayBeToken(way.shape.ways)));
}

/** Whether nothing but such may stand there: quotes would say nothing. */
export function isAlwaysToken(ways: Ways): boolean {
  return (
    ways.length > 0 &&
    ways.every((way) => isToken(way) || (way.shape.kind === 'either' && isAlwaysToken(way.shape.ways)))
  );
}

function isToken({ shape, written }: Field): boolean {
  return shape.kind === 'words' || (written !== null && AS_IT_IS.test(written));
}
