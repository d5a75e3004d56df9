import { type Document, parseDocument } from 'yaml';

/** A file split into its YAML and the text around it. */
export interface Parts {
  readonly before: string;
  readonly yaml: string;
  readonly after: string;
  /** The line ending of the file. The parts themselves use LF. */
  readonly newline: string;
}

/** Splits at the `---` lines; without these, the whole text is YAML. */
export function partsOf(file: string): Parts {
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const text = file.replaceAll('\r\n', '\n');
  const open = /^\uFEFF?---[ \t]*\n/.exec(text)?.[0];
  const close = open === undefined ? null : /^---[ \t]*$/m.exec(text.slice(open.length));
  if (open === undefined || !close) {
    const before = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    return { before, yaml: text.slice(before.length), after: '', newline };
  }
  const end = open.length + close.index;
  return { before: open, yaml: text.slice(open.length, end), after: text.slice(end), newline };
}

export function joinParts({ before, after, newline }: Parts, yaml: string): string {
  const text = `${before}${yaml}${after}`;
  return newline === '\n' ? text : text.replaceAll('\n', newline);
}

/** Parses YAML like `archive/1-read`: all scalars are strings. Null if it is invalid. */
export function parsedYaml(yaml: string): Document.Parsed | null {
  try {
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false,
      stringKeys: true,
      keepSourceTokens: true,
    });
    return document.errors.length > 0 ? null : document;
  } catch {
    return null;
  }
}
