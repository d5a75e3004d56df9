import type { RenderedSection } from '#markdown/render.ts';

/** A part of a guide that is read at a time. */
export interface Chapter {
  /** Of its first heading. */
  readonly id: string;
  readonly title: string;
  /** What one finds in it, in a line. */
  readonly gist: string;
  /** Without its own heading. */
  readonly html: string;
  readonly below: readonly { readonly id: string; readonly title: string }[];
}

/** What stands before the first chapter, and the chapters. */
export function chaptersOf(sections: readonly RenderedSection[]): {
  readonly before: string;
  readonly chapters: readonly Chapter[];
} {
  const starts = [...sections.keys()].filter((at) => sections[at]?.depth === 2 && sections[at]?.id !== '');
  const chapters = starts.flatMap((start, at) => {
    const [first, ...below] = sections.slice(start, starts[at + 1]);
    if (!first) return [];
    const own = first.blocks.slice(1).join('');
    const titles = below.flatMap(({ depth, title }) => (depth === 3 ? [unnumbered(title)] : []));
    const [, title = first.title, said] = /^(.+?)（(.+)）$/.exec(first.title) ?? [];
    return [
      {
        id: first.id,
        title,
        gist: said ?? gistOf(titles, own),
        html: [own, ...below.map(({ html }) => html)].join(''),
        below: below.map(({ id, title }) => ({ id, title })),
      },
    ];
  });
  const before = sections.slice(0, starts[0] ?? sections.length);
  return { before: before.map(({ html }) => html).join(''), chapters };
}

/** Of a chapter whose title does not say it in brackets: what stands below it by its headings; else what it sets in bold; else its first sentence, be it in a list. */
function gistOf(titles: readonly string[], html: string): string {
  if (titles.length > 0) return titles.join('、');
  const bold = [...html.matchAll(/<li>\s*(?:<p>)?<strong>(.*?)<\/strong>/gs)].map(([, words = '']) =>
    plain(words),
  );
  if (bold.length > 0) return bold.join('、').replaceAll('。、', '。');
  const texts = [...html.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , words = '']) => plain(words));
  return /^[^。]*/.exec(texts.find((words) => words !== '') ?? '')?.[0] ?? '';
}

/** 組織図を写す, of 1. 組織図を写す. */
function unnumbered(title: string): string {
  return title.replace(/^\d+\.\s*/, '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name] ?? '')
    .trim();
}
