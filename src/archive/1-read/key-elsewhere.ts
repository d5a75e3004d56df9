import { chart } from './schema/chart.ts';
import { edition } from './schema/edition.ts';
import { fieldsAt } from './schema/field-at.ts';
import { reorganization } from './schema/reorganization.ts';

const kinds = { 改正: reorganization, 組織図: chart, 資料の版: edition } as const;

/** The kinds of file that a key belongs to, in Japanese: one in the wrong file is told so. */
export function kindsWithKey(key: string): readonly string[] {
  return Object.entries(kinds).flatMap(([title, schema]) =>
    fieldsAt(schema, []).some(({ shape }) => shape.kind === 'fields' && shape.fields.has(key)) ? [title] : [],
  );
}
