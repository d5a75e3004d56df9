import type { Line } from '#telling/inline.ts';
import { siteLink, type TwinContext } from './context.ts';
import { words } from './markdown.ts';

export function lineMarkdown(context: TwinContext, line: Line): string {
  return line
    .map((one) => {
      if (one.kind === 'note') return `（${lineMarkdown(context, one.inner)}）`;
      if (one.kind === 'name' && one.url !== null) return siteLink(context, one.text, one.url);
      if (one.kind === 'link') return siteLink(context, one.text, one.url);
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(one.text) ?? [];
      return before + words(inner) + after;
    })
    .join('');
}
