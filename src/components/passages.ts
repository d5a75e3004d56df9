/** A body cut before each heading that has an id, so that what the frontmatter knows can stand below it. */
export function passagesOf(body: string): readonly { readonly id: string; readonly source: string }[] {
  const passages: { id: string; source: string }[] = [];
  let fence = '';
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark?.startsWith(fence)) fence = '';
    const heading = fence ? null : /^#{1,6} .*\{#([a-z0-9.-]+)\}\s*$/.exec(line);
    const last = passages.at(-1);
    if (heading || !last) passages.push({ id: heading?.[1] ?? '', source: line });
    else last.source += `\n${line}`;
  }
  return passages;
}

/** The page has the first heading: where a body begins with one, all of them go a level down. */
export function belowPageTitle(body: string): string {
  const sources = passagesOf(body).map(({ source }) => source);
  if (!sources.some((source) => source.startsWith('# '))) return body;
  return sources.map((source) => source.replace(/^#{1,5} /, '#$&')).join('\n');
}
