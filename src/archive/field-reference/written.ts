import type { Field, Fields, Shape } from '../1-read/schema/field.ts';
import { wordInJapanese } from '../1-read/schema/japanese.ts';

type Above = ReadonlySet<Shape>;

/** A short description of how the value of a field is written. */
export function writtenOf(field: Field, above: Above = new Set()): string {
  const { written, isNullable } = field;
  const plain = written ?? shapeWritten(field, above);
  return isNullable ? either([plain, '`null`']) : plain;
}

function shapeWritten(field: Field, above: Above): string {
  const { shape } = field;
  if (above.has(shape)) return '同じ形の入れ子';
  const within = new Set(above).add(shape);
  const inside = (field: Field) => writtenOf(field, within);
  switch (shape.kind) {
    case 'kinds':
      return `${code([...shape.kinds.keys()])} のどれかを持つ項目`;
    case 'words':
      return wordsWritten(field, shape.words);
    case 'list':
      return listOf(inside(shape.item));
    case 'either':
      return eitherWritten(shape.ways, inside);
    case 'names':
      return `「${inside(shape.name)}: ${inside(shape.value)}」の組`;
    case 'fields':
      return '下の項目';
    case 'plain':
      return PLAIN[shape.type] ?? '値';
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  boolean: '`true`・`false`',
  null: '`null`',
};

function eitherWritten(ways: readonly Field[], inside: (field: Field) => string): string {
  // A list that also accepts a single item.
  const list = ways.find(
    ({ shape: list }) => list.kind === 'list' && ways.some(({ shape }) => shape === list.item.shape),
  );
  if (ways.length === 2 && list !== undefined) {
    const item = ways.find((way) => way !== list);
    return item === undefined ? inside(list) : `${inside(item)}（リストでもよい）`;
  }
  return either(ways.map((way) => (way.shape.kind === 'fields' ? outline(way.shape.fields) : inside(way))));
}

function listOf(item: string): string {
  return item.includes('、または') ? `（${item}）のリスト` : `${item}のリスト`;
}

function outline(fields: Fields): string {
  return `\`{ ${[...fields].map(([key, field]) => `${key}: ${sample(field)}`).join(', ')} }\``;
}

/** The only word that may be written there, otherwise `…`. */
function sample({ shape }: Field): string {
  if (shape.kind === 'words' && shape.words.length === 1) return shape.words[0] ?? '';
  const [first] = shape.kind === 'either' ? shape.ways : [];
  return first === undefined ? '…' : sample(first);
}

/** Each word with its Japanese name. Words without one, such as `true`, stand alone. */
function wordsWritten(field: Field, words: readonly string[]): string {
  return words
    .map((word) => [word, wordInJapanese(word, field)] as const)
    .map(([word, japanese]) => (japanese === null ? `\`${word}\`` : `\`${word}\`（${japanese}）`))
    .join('・');
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join('・');
}

function either(ways: readonly string[]): string {
  return [...new Set(ways)].join('、または');
}
