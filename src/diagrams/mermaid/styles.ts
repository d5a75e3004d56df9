/** The values of an element's properties as written: a colour may be in any form. */
export type Style = ReadonlyMap<string, string>;

/** The values of an element itself, without inherited ones: attributes, then rules, then its own `style`. */
export type Styles = (element: Element) => Style;

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly isImportant: boolean;
}

interface Rule {
  readonly selector: string;
  /** A rule with a higher weight takes precedence. */
  readonly weight: number;
  readonly declarations: readonly Declaration[];
}

/**
 * The cascade of one style sheet that Mermaid wrote, limited to rules with a `wanted` property: each rule
 * that is tried takes time.
 */
export function stylesFrom(css: string, wanted: RegExp): Styles {
  const useful = rulesIn(css).filter(({ declarations }) =>
    declarations.some((one) => wanted.test(one.property)),
  );
  const rules = Map.groupBy(useful, ({ selector }) => subjectOf(selector));
  return (element) => {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/);
    const keys = ['', element.localName, ...classes.map((name) => `.${name}`)];
    const declared = keys
      .flatMap((key) =>
        (rules.get(key) ?? []).filter(({ selector }) => selector === key || matches(element, selector)),
      )
      .sort((one, other) => one.weight - other.weight)
      .flatMap(({ declarations }) => declarations);
    const own = declarationsIn(element.getAttribute('style') ?? '');
    const [important, usual] = [true, false].map((is) =>
      [...declared, ...own].filter(({ isImportant }) => isImportant === is),
    ) as [Declaration[], Declaration[]];
    return new Map([
      ...element.getAttributeNames().map((name) => [name, element.getAttribute(name)?.trim() ?? ''] as const),
      ...[...usual, ...important].map(({ property, value }) => [property, value] as const),
    ]);
  };
}

/** Caches styles while nothing changes in the drawing. */
export function remembered(styles: Styles): Styles {
  const known = new WeakMap<Element, Style>();
  return (element) => {
    const style = known.get(element) ?? styles(element);
    known.set(element, style);
    return style;
  };
}

/** Skips at-rules: they only hold animations, and nothing moves here. */
function rulesIn(css: string): readonly Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|@[\w-]+[^{}@]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return blocksIn(plain).flatMap(([selectors, body], order) =>
    selectors.split(',').map((selector) => ({
      // All elements lie within the drawing, so the selector of its id is dropped.
      selector: selector.trim().replace(/^#\S+ +(?=[\w.*[:])/, ''),
      weight: 1e6 * specificityOf(selector) + order,
      declarations: declarationsIn(body),
    })),
  );
}

/** What stands before and between the innermost braces. Split, because a pattern would look through all that is left from each letter. */
function blocksIn(css: string): readonly (readonly [selectors: string, body: string])[] {
  return css
    .split('}')
    .slice(0, -1)
    .flatMap((one) => {
      const [body = '', selectors = ''] = one.split('{').reverse();
      return selectors === '' ? [] : [[selectors, body] as const];
    });
}

function declarationsIn(body: string): readonly Declaration[] {
  return body.split(';').flatMap((one) => {
    const [, name = '', given = ''] = /^\s*([\w-]+)\s*:(.*)$/s.exec(one) ?? [];
    const value = given.replaceAll('!important', '').trim();
    const isImportant = given.includes('!important');
    return value === '' ? [] : [{ property: name.toLowerCase(), value, isImportant }];
  });
}

function specificityOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return 1e4 * count(/#/g) + 100 * count(/\.|\[|:(?!not)/g) + count(/(?:^|[\s>])[a-z]/gi);
}

/**
 * The class or tag that an element must have for the selector, so that each rule is tried on few elements.
 * Often it is the whole selector.
 */
function subjectOf(selector: string): string {
  const last = selector.split(/[\s>]/).at(-1) ?? '';
  return /\.[\w\u0080-\uffff-]+/.exec(last)?.[0] ?? /^[\w-]+/.exec(last)?.[0] ?? '';
}

/** Class names are the editor's, and some make an invalid selector. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
