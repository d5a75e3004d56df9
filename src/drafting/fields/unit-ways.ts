import type { Field } from '#archive/1-read/schema/field.ts';
import { fieldSets, waysInList } from '#archive/1-read/schema/walk.ts';

/** How a unit may be said: by its path, or, where that says too much or too little, in one of the other ways. */
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

const SAID_BY: readonly (readonly [way: UnitWay, keys: readonly string[]])[] = [
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

/** The ways that a field takes, what is written most first. */
export function unitWaysOf(field: Field): readonly UnitWay[] {
  const sets = fieldSets([field, ...waysInList([field])], []);
  return [
    'path',
    ...SAID_BY.flatMap(([way, keys]) =>
      sets.some((fields) => keys.every((key) => fields.has(key))) ? [way] : [],
    ),
  ];
}
