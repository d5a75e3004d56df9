/** They stand in the heading, which already says where they lead, and a long page has many of them. */
export const permalinkLabel = 'この節へのリンク';

/** For a heading that no Markdown has made. */
export function permalink(id: string): string {
  return `<a class="permalink" href="#${id}" aria-label="${permalinkLabel}">#</a>`;
}
