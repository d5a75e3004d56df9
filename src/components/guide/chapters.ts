import type { RenderedSection } from '#markdown/render.ts';

/** A chapter of a guide. */
export interface Chapter {
  /** The id of its heading. */
  readonly id: string;
  readonly title: string;
  /** The content of the chapter in one line. */
  readonly gist: string;
  /** Without the heading of the chapter. */
  readonly html: string;
  readonly below: readonly { readonly id: string; readonly title: string }[];
}

/** The HTML before the first chapter, and the chapters. */
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
    const [, title = first.title, inBrackets] = /^(.+?)（(.+)）$/.exec(first.title) ?? [];
    return [
      {
        id: first.id,
        title,
        gist: inBrackets ?? gistOf(titles, own),
        html: [own, ...below.map(({ html }) => html)].join(''),
        below: below.map(({ id, title }) => ({ id, title })),
      },
    ];
  });
  const before = sections.slice(0, starts[0] ?? sections.length);
  return { before: before.map(({ html }) => html).join(''), chapters };
}

/** The gist of a chapter whose title has none in brackets: its headings, bold words or first sentence. */
function gistOf(titles: readonly string[], html: string): string {
  if (titles.length > 0) return titles.join('、');
  const bold = [...html.matchAll(/<li>\s*(?:<p>)?<strong>(.*?)<\/strong>/gs)].map(([, words = '']) =>
    plain(words),
  );
  if (bold.length > 0) return bold.join('、').replaceAll('。、', '。');
  const texts = [...html.matchAll(/<(p|li)>(.*?)<\/\1>/gs)].map(([, , words = '']) => plain(words));
  return /^[^。]*/.exec(texts.find((words) => words !== '') ?? '')?.[0] ?? '';
}

/** 1. 組織図を写す → 組織図を写す */
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
