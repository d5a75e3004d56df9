import type { WrittenMeasure } from '../1-read/schema/edition.ts';
import type { EditionFile } from '../1-read/source.ts';
import type { Keys, PositionOf } from '../1-read/yaml/places.ts';

/** Every measure of an edition, with the keys that lead to it and the position of keys below it. */
export function measuresIn(
  file: EditionFile,
): readonly { readonly measure: WrittenMeasure; readonly keys: Keys; readonly at: PositionOf }[] {
  return file.data.measures.map((measure, index) => {
    const keys = ['measures', index];
    return { measure, keys, at: below(file, keys) };
  });
}

/** The positions in a part of a file. */
export function below({ at }: Pick<EditionFile, 'at'>, above: Keys): PositionOf {
  return (keys, part) => at([...above, ...keys], part);
}
