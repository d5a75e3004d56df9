import type { RenderedSection } from '#markdown/render.ts';
import { type Chapter, chaptersOf } from './chapters.ts';

/** The reference of fields: one page per kind of file, and chapters that concern all kinds. */
interface FieldPages {
  readonly title: string;
  readonly before: string;
  readonly files: readonly FieldPage[];
  readonly others: readonly Chapter[];
}

interface Reference {
  readonly title: string;
  readonly sections: readonly RenderedSection[];
}

interface FieldPage {
  readonly key: string;
  readonly chapter: Chapter;
}

export function fieldPagesIn({ title, sections }: Reference): FieldPages {
  const { before, chapters } = chaptersOf(sections);
  const files = chapters.flatMap((chapter) => {
    const key = keyOf(chapter.gist);
    return key === null ? [] : [{ key, chapter }];
  });
  return { title, before, files, others: chapters.filter(({ gist }) => keyOf(gist) === null) };
}

/** <市区町村>/charts/<日付>.yaml → charts: the word that tells the kind of file. Null if the gist is no path. */
function keyOf(path: string): string | null {
  return /^(?:<[^>]+>\/)?([a-z]+)[/.]/.exec(path)?.[1] ?? null;
}
