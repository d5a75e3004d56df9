import type { Field, Shape } from '../1-read/schema/field.ts';
import { keyInJapanese } from '../1-read/schema/japanese.ts';

/** The shapes that occur in more than one place, or within themselves. */
export function usedTwice(field: Field): ReadonlySet<Shape> {
  const once = new Set<Shape>();
  const twice = new Set<Shape>();
  visit(field);
  return twice;

  function visit({ shape }: Field): void {
    if (once.has(shape)) {
      if (isWorthAName(shape)) twice.add(shape);
      return;
    }
    once.add(shape);
    for (const inner of fieldsIn(shape)) visit(inner);
  }
}

/** Words and plain values are not shared: their Japanese names depend on the field. */
function isWorthAName({ kind }: Shape): boolean {
  return kind !== 'words' && kind !== 'plain';
}

function fieldsIn(shape: Shape): readonly Field[] {
  switch (shape.kind) {
    case 'fields':
      // A key with two names occurs twice in the schema.
      return [...shape.fields].flatMap(([key, field]) =>
        keyInJapanese(key, field) === null ? [field] : [field, field],
      );
    case 'kinds':
      return [...shape.kinds.values()];
    case 'list':
      return [shape.item];
    case 'names':
      return [shape.name, shape.value];
    case 'either':
      return shape.ways;
    case 'words':
    case 'plain':
      return [];
  }
}
