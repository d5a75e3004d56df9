/** The YAML between two lines of `---`, and the body after it. Null if the file has no frontmatter. */
export function splitFrontmatter(
  text: string,
): { readonly yaml: string; readonly body: string; readonly bodyLine: number } | null {
  if (!/^---[ \t]*\n/.test(text)) return null;
  const start = text.indexOf('\n') + 1;
  const close = /^---[ \t]*$/m.exec(text.slice(start));
  if (!close) return null;
  const yaml = text.slice(start, start + close.index);
  const body = text.slice(start + close.index + close[0].length).replace(/^\n/, '');
  return { yaml, body, bodyLine: yaml.split('\n').length + 2 };
}
