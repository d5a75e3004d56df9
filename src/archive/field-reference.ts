import { markdownTable } from '#diagnostics/markdown.ts';
import { type Field, type Fields, fieldOf, type Schema, type Shape } from './1-read/schema/field.ts';
import { keyInJapanese } from './1-read/schema/japanese.ts';
import { writtenOf } from './field-reference/written.ts';

type Row = readonly [name: string, needed: string, written: string, description: string];

interface Table {
  readonly heading: string | null;
  readonly rows: Row[];
}

/**
 * What an editor may write in one kind of file, as Markdown: a table of its fields, with dotted names for
 * nested fields, and one more table for each kind where a key names the kind.
 */
export function fieldReference(schema: Schema, title: string): string {
  const first: Table = { heading: null, rows: [] };
  const tables: Table[] = [first];
  const top = fieldOf(schema);
  addShape(top.shape, '', first, tables, new Set());
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return [`## ${title}`, top.description ?? '', ...filled.map(tableText)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function tableText({ heading, rows }: Table): string {
  const table = markdownTable(['項目', '必須', '書き方', '説明'], rows);
  return heading === null ? table : `### ${heading}\n\n${table}`;
}

type Above = ReadonlySet<Shape>;

/** Adds the rows of the fields inside `field`, with `name` as their prefix. */
function addInner(field: Field, name: string, table: Table, tables: Table[], above: Above): void {
  if (field.written === null) addShape(field.shape, name, table, tables, above);
}

function addShape(shape: Shape, name: string, table: Table, tables: Table[], above: Above): void {
  if (above.has(shape)) return;
  const within = new Set(above).add(shape);
  if (shape.kind === 'kinds') addKinds(shape.kinds, name, tables, within);
  if (shape.kind === 'fields') addFields(shape.fields, name, table, tables, within);
  if (shape.kind === 'names') addInner(shape.value, dotted(name, '<名前>'), table, tables, within);
  if (shape.kind === 'list') addInner(shape.item, name, table, tables, within);
  if (shape.kind === 'either')
    for (const way of shape.ways) if (!isOneFixedField(way)) addInner(way, name, table, tables, within);
}

function addFields(fields: Fields, name: string, table: Table, tables: Table[], above: Above): void {
  for (const [key, field] of fields) {
    const row = rowOf(dotted(name, key), keyInJapanese(key, field), field);
    // Several ways of writing a value may have a field in common: it gets one row.
    if (!table.rows.some((known) => known.join() === row.join())) table.rows.push(row);
    addInner(field, dotted(name, key), table, tables, above);
  }
}

function addKinds(kinds: Fields, name: string, tables: Table[], above: Above): void {
  for (const [kind, field] of kinds) {
    const table: Table = { heading: name === '' ? `\`${kind}\`` : `\`${name}\`: \`${kind}\``, rows: [] };
    tables.push(table);
    addInner(field, name, table, tables, above);
  }
}

function rowOf(name: string, japanese: string | null, field: Field): Row {
  const initial = field.initial === null ? '' : `（書かなければ \`${field.initial}\`）`;
  return [
    japanese === null ? `\`${name}\`` : `\`${name}\`（${japanese}）`,
    field.isOptional ? `任意${initial}` : '必須',
    writtenOf(field),
    field.description ?? '',
  ];
}

function dotted(name: string, key: string): string {
  return name === '' ? key : `${name}.${key}`;
}

/**
 * Whether a way of writing a value is one undescribed field, such as `{ illegible: true }`, which needs no
 * rows.
 */
function isOneFixedField({ shape }: Field): boolean {
  if (shape.kind !== 'fields') return false;
  const [only, ...others] = shape.fields.values();
  return only?.description === null && others.length === 0;
}
