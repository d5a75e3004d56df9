import { type StringAt, stringsIn } from './strings-in.ts';

/** Every name of a unit in the fields of a change, a statement or an owner. */
export function unitNamesIn(value: unknown): readonly StringAt[] {
  return stringsIn(value, NO_NAMES);
}

const NO_NAMES = new Set(
  'kindKey ref note kind grade supervisedBy extent basis until words transfer assign parent duty'.split(' '),
);
