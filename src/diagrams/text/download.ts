import type { Download } from '../svg/download.ts';

/** Mermaid text on its own: with a title that is drawn, and its origin and date as comments. */
export function textForDownload(
  mermaid: string,
  { title, page, of, from }: Omit<Download, 'description'>,
): string {
  const remarks = from.map((line) => `%% ${line.replace(/\s+/g, ' ')}`);
  const linked = mermaid.replace(
    /^( *click \S+ href )"([^"]*)"/gm,
    (_, click, href) => `${click}"${new URL(href, page).href}"`,
  );
  return ['---', `title: ${JSON.stringify(`${of} ${title}`)}`, '---', ...remarks, linked].join('\n');
}
