import { type StringAt, stringsIn } from './strings-in.ts';

/** Every name of a unit in the fields of a change, a statement or an owner. */
export function unitNamesIn(value: unknown): readonly StringAt[] {
  return stringsIn(value, NOT_UNITS);
}

/** Fields that are no names of units, or names of duties. */
const NOT_UNITS = new Set(
  'kindKey ref note kind grade supervisedBy extent basis until words transfer assign parent duty'.split(' '),
);
