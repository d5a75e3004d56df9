/** Escaped XML. Only this file creates it. */
export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with its children; text is escaped, attributes without a value are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .filter((one): one is [string, string] => one[1] !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join('');
  if (children.length === 0) return { markup: `<${name}${written}/>` };
  const inner = children.map((child) => (typeof child === 'string' ? text(child) : child.markup)).join('');
  return { markup: `<${name}${written}>${inner}</${name}>` };
}

/** Children on separate lines, for places where white space has no meaning. */
export function lines(children: readonly Markup[]): Markup {
  return {
    markup: children
      .map(({ markup }) => `\n${markup}`)
      .join('')
      .concat('\n'),
  };
}

export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

function text(value: string): string {
  return (
    value
      .toWellFormed()
      // XML cannot represent other characters, even escaped.
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

function attributeText(value: string): string {
  // XML parsers turn literal line breaks and tabs in attributes into spaces.
  return text(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
