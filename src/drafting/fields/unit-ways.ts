import type { Field } from '#archive/1-read/schema/field.ts';
import { fieldSets, waysInList } from '#archive/1-read/schema/walk.ts';

/** The ways to name a unit: by its path, or by a record where a path says too much or too little. */
export type UnitWay =
  | 'path'
  | 'unplaced'
  | 'top'
  | 'collective'
  | 'post'
  | 'unnamed'
  | 'every'
  | 'foreign'
  | 'body'
  | 'unknown';

const KEYS_OF_WAYS: readonly (readonly [way: UnitWay, keys: readonly string[]])[] = [
  ['post', ['post']],
  ['unplaced', ['unit', 'parent']],
  ['top', ['unit', 'parent']],
  ['collective', ['unit', 'collective']],
  ['unnamed', ['unnamed', 'kind']],
  ['every', ['every']],
  ['foreign', ['unit', 'municipality']],
  ['body', ['body']],
  ['unknown', ['unknown']],
];

/** The ways that a field accepts, most frequent first. */
export function unitWaysOf(field: Field): readonly UnitWay[] {
  const sets = fieldSets([field, ...waysInList([field])], []);
  return [
    'path',
    ...KEYS_OF_WAYS.flatMap(([way, keys]) =>
      sets.some((fields) => keys.every((key) => fields.has(key))) ? [way] : [],
    ),
  ];
}
