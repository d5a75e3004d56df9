import fieldsText from '../../../docs/fields.md?raw';
import { type Chapter, chaptersOf } from './chapters.ts';
import { renderGuide } from './render-guide.ts';

/** The reference of all fields: a page for each kind of file, and what holds for all of them. */
export interface FieldPages {
  readonly title: string;
  readonly before: string;
  readonly files: readonly FieldPage[];
  readonly others: readonly Chapter[];
}

export interface FieldPage {
  /** Of its address. */
  readonly key: string;
  readonly chapter: Chapter;
}

let made: Promise<FieldPages> | undefined;

/** Rendered once for all of its pages. */
export function fieldPages(): Promise<FieldPages> {
  made ??= render();
  return made;
}

async function render(): Promise<FieldPages> {
  const { title, parts } = await renderGuide(fieldsText, 'fields.md');
  const { before, chapters } = chaptersOf(parts);
  const files = chapters.flatMap((chapter) => {
    const key = keyOf(chapter.gist);
    return key === null ? [] : [{ key, chapter }];
  });
  return { title, before, files, others: chapters.filter(({ gist }) => keyOf(gist) === null) };
}

/** charts, of <市区町村>/charts/<日付>.yaml: the first word of a path that says which kind of file it is. */
function keyOf(path: string): string | null {
  return /^(?:<[^>]+>\/)?([a-z]+)[/.]/.exec(path)?.[1] ?? null;
}
