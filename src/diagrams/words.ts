/** Mermaid keeps `#quot;` and the like, and what it made of them, until it draws. Each is read once. */
export function plainWords(text: string): string {
  return text.replace(
    /ﬂ°°(\d+)¶ß|ﬂ°(\w+)¶ß|#(\d+);|#(\w+);|&#(\d+);|&(\w+);/g,
    (written, hidden, hiddenName, number, name, reference, entity) => {
      const code = hidden ?? number ?? reference;
      if (code !== undefined) return String.fromCodePoint(Number(code));
      return named[hiddenName ?? name ?? entity] ?? written;
    },
  );
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
};

export function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
