import { describe, expect, test } from 'vitest';
import { chart } from '#archive/1-read/schema/chart.ts';
import { edition } from '#archive/1-read/schema/edition.ts';
import { type Field, fieldOf } from '#archive/1-read/schema/field.ts';
import {
  type PrintedFields,
  printedAt,
  printedInCharts,
  printedInEditions,
  printedInReorganizations,
} from '#archive/1-read/schema/printed.ts';
import { reorganization } from '#archive/1-read/schema/reorganization.ts';

const KINDS = [
  ['a reorganization', reorganization, printedInReorganizations],
  ['a chart', chart, printedInCharts],
  ['an edition', edition, printedInEditions],
] as const;

describe('every field is declared as the source’s or the editor’s', () => {
  test.each(KINDS)('%s', (_, schema, fields) => {
    expect([...unsaid(fieldOf(schema), fields, [])]).toEqual([]);
  });

  test.each(KINDS)('the table of %s has no unknown field', (_, schema, fields) => {
    const paths = new Set([...every(fieldOf(schema), [])]);
    const isOne = (path: string) => {
      const wanted = path.split('/');
      return [...paths].some((known) => {
        const end = known.split('/').slice(-wanted.length);
        return end.length === wanted.length && wanted.every((part, at) => part === '*' || part === end[at]);
      });
    };
    const everywhere = new Set(
      Object.keys(printedInCharts).filter(
        (path) => path in printedInEditions && path in printedInReorganizations,
      ),
    );
    expect(Object.keys(fields).filter((path) => !everywhere.has(path) && !isOne(path))).toEqual([]);
  });
});

/** The fields of a schema that the table does not declare. */
function* unsaid(field: Field, fields: PrintedFields, path: readonly string[]): Iterable<string> {
  if (path.length > 0 && printedAt(fields, path) !== null) return;
  const { shape } = field;
  if (shape.kind === 'plain') {
    yield path.join('/');
    return;
  }
  for (const [key, below] of parts(field)) yield* unsaid(below, fields, key === null ? path : [...path, key]);
}

function* every(field: Field, path: readonly string[]): Iterable<string> {
  yield path.join('/');
  // Units contain units without end.
  if (path[0] === 'units') return;
  for (const [key, below] of parts(field)) yield* every(below, key === null ? path : [...path, key]);
}

function parts({ shape }: Field): readonly (readonly [key: string | null, field: Field])[] {
  if (shape.kind === 'fields') return [...shape.fields];
  if (shape.kind === 'kinds') return [...shape.kinds.values()].map((one) => [null, one] as const);
  if (shape.kind === 'list') return [[null, shape.item]];
  if (shape.kind === 'names') return [['*', shape.value]];
  if (shape.kind === 'either') return shape.ways.map((one) => [null, one] as const);
  return [];
}
