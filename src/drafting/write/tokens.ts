import type { Field } from '#archive/1-read/schema/field.ts';
import type { Ways } from '#archive/1-read/schema/walk.ts';

const AS_IT_IS = /^(?:数|整数|年月日|年度（西暦|true か false|指標の値|日付か期間|期限（)/;

/** Whether the place accepts a number, a date or an enumerated word, written without quotes. */
export function mayBeToken(ways: Ways): boolean {
  return ways.some((way) => isToken(way) || (way.shape.kind === 'either' && mayBeToken(way.shape.ways)));
}

/** Whether the place accepts nothing else, so that quotes would have no meaning. */
export function isAlwaysToken(ways: Ways): boolean {
  return (
    ways.length > 0 &&
    ways.every((way) => isToken(way) || (way.shape.kind === 'either' && isAlwaysToken(way.shape.ways)))
  );
}

function isToken({ shape, written }: Field): boolean {
  return shape.kind === 'words' || (written !== null && AS_IT_IS.test(written));
}
