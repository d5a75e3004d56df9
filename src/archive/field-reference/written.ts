import { type Bare, bare, identityOf, type Schema, type Shape } from './bare.ts';

/** How a value is written, in a few words. */
export function writtenOf(value: Bare, above: ReadonlySet<unknown> = new Set()): string {
  const plain = value.written ?? shapeWritten(value, above);
  return value.nullable ? either([plain, '`null`']) : plain;
}

function shapeWritten({ inner, kinds }: Bare, above: ReadonlySet<unknown>): string {
  if (above.has(identityOf(inner))) return '同じ形の入れ子';
  const within = new Set(above).add(identityOf(inner));
  const written = (schema: Schema) => writtenOf(bare(schema), within);

  if (kinds !== null) return `${code(Object.keys(kinds))} のどれかを持つ項目`;
  const { def } = inner._zod;
  switch (def.type) {
    case 'string':
      return '文字';
    case 'number':
      return '数';
    case 'boolean':
      return '`true`・`false`';
    case 'null':
      return '`null`';
    case 'literal':
      return code(def.values.map(String));
    case 'enum':
      return code(Object.values(def.entries).map(String));
    case 'array':
      return listOf(written(def.element));
    case 'union':
      return unionWritten(def.options, written);
    case 'record':
      return `「${written(def.keyType)}: ${written(def.valueType)}」の組`;
    case 'lazy':
      return written(def.getter());
    case 'object':
      return '下の項目';
    default:
      return '値';
  }
}

function unionWritten(options: readonly Schema[], written: (schema: Schema) => string): string {
  const items = options.map((option) => bare(option).inner);
  // A single value may stand for a list of one.
  const list = options.find((option) => {
    const { def } = bare(option).inner._zod;
    return def.type === 'array' && items.includes(bare(def.element).inner);
  });
  if (options.length === 2 && list !== undefined) {
    const item = options.find((option) => option !== list);
    return item === undefined ? written(list) : `${written(item)}（リストでもよい）`;
  }
  return either(
    options.map((option) => {
      const { def } = bare(option).inner._zod;
      return def.type === 'object' ? outline(def.shape) : written(option);
    }),
  );
}

function listOf(item: string): string {
  return item.includes('、または') ? `（${item}）のリスト` : `${item}のリスト`;
}

function outline(shape: Shape): string {
  const fields = Object.entries(shape).map(([key, schema]) => `${key}: ${sample(schema)}`);
  return `\`{ ${fields.join(', ')} }\``;
}

/** The word that must stand there, or … */
function sample(schema: Schema): string {
  const { def } = bare(schema).inner._zod;
  if (def.type === 'literal') return String(def.values[0]);
  const [first] = def.type === 'union' ? def.options : [];
  return first === undefined ? '…' : sample(first);
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join('・');
}

function either(ways: readonly string[]): string {
  return [...new Set(ways)].join('、または');
}
