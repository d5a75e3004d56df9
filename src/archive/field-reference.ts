import { markdownTable } from '#diagnostics/markdown.ts';
import { type Bare, bare, identityOf, type Schema, type Shape } from './field-reference/bare.ts';
import { writtenOf } from './field-reference/written.ts';

type Row = readonly [name: string, needed: string, written: string, description: string];

interface Table {
  readonly heading: string | null;
  readonly rows: Row[];
}

/**
 * What an editor may write in a kind of file, as Markdown: a table of its fields, with dotted names for what
 * stands inside another field, and a table for each kind where a key says the kind.
 */
export function fieldReference(schema: Schema, title: string): string {
  const first: Table = { heading: null, rows: [] };
  const tables: Table[] = [first];
  const top = bare(schema);
  addInner({ ...top, written: null }, '', first, tables, new Set());
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return [`## ${title}`, top.description, ...filled.map(tableText)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function tableText({ heading, rows }: Table): string {
  const table = markdownTable(['項目', '必須', '書き方', '説明'], rows);
  return heading === null ? table : `### ${heading}\n\n${table}`;
}

/** The rows of what stands inside a schema, under the name that it has. */
function addInner(
  value: Bare,
  name: string,
  table: Table,
  tables: Table[],
  above: ReadonlySet<unknown>,
): void {
  const { inner, kinds } = value;
  if (value.written !== null || above.has(identityOf(inner))) return;
  const within = new Set(above).add(identityOf(inner));
  if (kinds !== null) {
    addKinds(kinds, name, tables, within);
    return;
  }
  const { def } = inner._zod;
  if (def.type === 'object') addFields(def.shape, name, table, tables, within);
  if (def.type === 'record') addInner(bare(def.valueType), dotted(name, '<名前>'), table, tables, within);
  if (def.type === 'array') addInner(bare(def.element), name, table, tables, within);
  if (def.type === 'lazy') addInner(bare(def.getter()), name, table, tables, within);
  if (def.type === 'union') {
    for (const option of def.options) {
      if (!saysAll(option)) addInner(bare(option), name, table, tables, within);
    }
  }
}

function addFields(
  shape: Shape,
  name: string,
  table: Table,
  tables: Table[],
  above: ReadonlySet<unknown>,
): void {
  for (const [key, schema] of Object.entries(shape)) {
    const field = bare(schema);
    const row = rowOf(dotted(name, key), field);
    // The options of a union may share a field.
    if (!table.rows.some((known) => known.join() === row.join())) table.rows.push(row);
    addInner(field, dotted(name, key), table, tables, above);
  }
}

function addKinds(kinds: Shape, name: string, tables: Table[], above: ReadonlySet<unknown>): void {
  for (const [kind, schema] of Object.entries(kinds)) {
    const table: Table = { heading: name === '' ? `\`${kind}\`` : `\`${name}\`: \`${kind}\``, rows: [] };
    tables.push(table);
    addInner(bare(schema), name, table, tables, above);
  }
}

function rowOf(name: string, field: Bare): Row {
  const initial = field.initial === null ? '' : `（書かなければ \`${field.initial}\`）`;
  return [`\`${name}\``, field.optional ? `任意${initial}` : '必須', writtenOf(field), field.description];
}

function dotted(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

/** Among other ways to write a value, `{ illegible: true }` says all there is to say. */
function saysAll(option: Schema): boolean {
  const { def } = bare(option).inner._zod;
  if (def.type !== 'object') return false;
  const fields = Object.values(def.shape).map(bare);
  return fields.length === 1 && fields.every((field) => field.description === '');
}
