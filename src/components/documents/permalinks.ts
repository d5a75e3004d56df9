/**
 * Every heading of rendered Markdown that has an id ends with a link to itself. All say the same few words: they
 * stand in the heading, which already says where it leads, and a long page has many of them.
 */
export function withPermalinks(html: string): string {
  return html.replaceAll(
    /(<h[1-6] id="([^"]+)">[\s\S]*?)(<\/h[1-6]>)/g,
    (_, open: string, id: string, close: string) => `${open} ${permalink(id)}${close}`,
  );
}

export function permalink(id: string): string {
  return `<a class="permalink" href="#${id}" aria-label="この節へのリンク">#</a>`;
}
