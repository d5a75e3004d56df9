import type { EditionFile } from '../1-read/source.ts';
import { repetitionsIn } from './repetitions-in.ts';

/** A section or measure of an edition: both have a title, and may have a heading in the body. */
export interface Item {
  readonly kind: 'measure' | 'section';
  readonly id: string;
  readonly code: string | undefined;
  readonly title: string;
  /** The section that the file assigns it to. */
  readonly above: string | undefined;
  /** The key of `above` in the file. */
  readonly aboveKey: 'section' | 'in';
  readonly keys: readonly [list: 'measures' | 'sections', index: number];
}

export function itemsOf({ data: { sections, measures } }: EditionFile): readonly Item[] {
  return [
    ...sections.map(({ id, code, title, in: above }, index): Item => {
      return { kind: 'section', id, code, title, above, aboveKey: 'in', keys: ['sections', index] };
    }),
    ...measures.map(({ id, code, title, section: above }, index): Item => {
      return { kind: 'measure', id, code, title, above, aboveKey: 'section', keys: ['measures', index] };
    }),
  ];
}

/** Ids that two sections or measures of an edition share. */
export function repeatedIds(file: EditionFile) {
  return [...repetitionsIn(itemsOf(file).map(({ id, keys }) => [id, file.at([...keys, 'id'])]))];
}

/** Whether it is unclear what an id of the edition means: until that is mended, nothing else is said about its ids. */
export function areIdsUnclear(file: EditionFile): boolean {
  const ids = itemsOf(file).map(({ id }) => id);
  return new Set(ids).size < ids.length;
}
