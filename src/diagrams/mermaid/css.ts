import type { Drawn } from './drawn.ts';

export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export interface Rule {
  readonly selector: Selector;
  readonly specificity: number;
  readonly declarations: readonly Declaration[];
}

/** Compounds from right to left; `direct` where the next one must be the parent. */
type Selector = readonly { readonly compound: Compound; readonly direct: boolean }[];

interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly {
    readonly name: string;
    readonly operator: string;
    readonly value: string;
  }[];
  readonly pseudo: readonly string[];
}

/** The rules of a style sheet that Mermaid made. Of at-rules there are only animations, and nothing moves here. */
function parseRules(css: string): readonly Rule[] {
  const rules: Rule[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open === -1) break;
    const prelude = text.slice(at, open).trim();
    const close = prelude.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open);
    const end = close === -1 ? text.length : close;
    if (!prelude.startsWith('@')) rules.push(...rulesOf(prelude, text.slice(open + 1, end)));
    at = end + 1;
  }
  return rules;
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function rulesOf(prelude: string, body: string): readonly Rule[] {
  const declarations = parseDeclarations(body);
  if (declarations.length === 0) return [];
  return prelude.split(',').flatMap((one) => {
    const selector = parseSelector(one.trim());
    return selector === null ? [] : [{ selector, specificity: specificityOf(selector), declarations }];
  });
}

function parseDeclarations(body: string): readonly Declaration[] {
  return body.split(';').flatMap((part) => {
    const colon = part.indexOf(':');
    if (colon === -1) return [];
    const property = part.slice(0, colon).trim().toLowerCase();
    const given = part.slice(colon + 1).trim();
    const value = given.replace(/(?:\s*!important)+$/i, '').trim();
    return property === '' || value === '' ? [] : [{ property, value, important: value !== given }];
  });
}

function parseSelector(text: string): Selector | null {
  const parts = text.replace(/\s*>\s*/g, ' > ').split(/\s+/);
  const selector: { compound: Compound; direct: boolean }[] = [];
  let direct = false;
  for (const part of parts) {
    if (part === '>') {
      direct = true;
      continue;
    }
    const compound = parseCompound(part);
    if (compound === null) return null;
    selector.unshift({ compound, direct });
    direct = false;
  }
  return selector;
}

const simple =
  /^(?:(\*)|([\w-]+)|#((?:[\w-]|[\u0080-\uffff]|\\.)+)|\.((?:[\w-]|[\u0080-\uffff]|\\.)+)|\[([\w-]+)(?:([~|^$*]?=)["']?([^"'\]]*)["']?)?\]|:([\w-]+(?:\([^)]*\))?))/;

function parseCompound(text: string): Compound | null {
  let tag: string | null = null;
  let id: string | null = null;
  const classes: string[] = [];
  const attributes: { name: string; operator: string; value: string }[] = [];
  const pseudo: string[] = [];
  let rest = text;
  while (rest !== '') {
    const match = simple.exec(rest);
    if (match === null) return null;
    const [whole, , name, hash, className, attribute, operator = '', value = '', state] = match;
    if (name !== undefined) tag = name.toLowerCase();
    if (hash !== undefined) id = hash.replaceAll('\\', '');
    if (className !== undefined) classes.push(className.replaceAll('\\', ''));
    if (attribute !== undefined) attributes.push({ name: attribute, operator, value });
    if (state !== undefined) pseudo.push(state);
    rest = rest.slice(whole.length);
  }
  return { tag, id, classes, attributes, pseudo };
}

function specificityOf(selector: Selector): number {
  return selector.reduce(
    (sum, { compound: { tag, id, classes, attributes, pseudo } }) =>
      sum +
      (id === null ? 0 : 10_000) +
      100 * (classes.length + attributes.length + pseudo.length) +
      (tag === null ? 0 : 1),
    0,
  );
}

function matches(element: Drawn, selector: Selector): boolean {
  return matchesFrom(element, selector, 0);
}

function matchesFrom(element: Drawn, selector: Selector, index: number): boolean {
  const step = selector[index];
  if (step === undefined || !matchesCompound(element, step.compound)) return false;
  if (index === selector.length - 1) return true;
  for (let above = element.parent; above !== null; above = above.parent) {
    if (matchesFrom(above, selector, index + 1)) return true;
    if (step.direct) return false;
  }
  return false;
}

function matchesCompound(element: Drawn, { tag, id, classes, attributes, pseudo }: Compound): boolean {
  if (tag !== null && element.tag.toLowerCase() !== tag) return false;
  if (id !== null && element.attributes.get('id') !== id) return false;
  for (const name of classes) if (!element.classes.has(name)) return false;
  for (const { name, operator, value } of attributes) {
    const given = element.attributes.get(name);
    if (given === undefined || !compares(given, operator, value)) return false;
  }
  return pseudo.every((state) => isIn(element, state));
}

function compares(given: string, operator: string, value: string): boolean {
  switch (operator) {
    case '':
      return true;
    case '=':
      return given === value;
    case '^=':
      return given.startsWith(value);
    case '$=':
      return given.endsWith(value);
    case '*=':
      return given.includes(value);
    case '~=':
      return given.split(/\s+/).includes(value);
    default:
      return false;
  }
}

/** `:hover` and the like never hold in a picture. */
function isIn(element: Drawn, state: string): boolean {
  const siblings = element.parent?.children.filter((child) => typeof child !== 'string') ?? [];
  if (state === 'first-child') return siblings[0] === element;
  if (state === 'last-child') return siblings.at(-1) === element;
  const not = /^not\((.*)\)$/.exec(state)?.[1];
  const compound = not === undefined ? null : parseCompound(not.trim());
  return compound !== null && !matchesCompound(element, compound);
}

/** The key under which a rule can be found without trying all of them. */
function keyOf({ selector }: Rule): string {
  const compound = selector[0]?.compound;
  if (compound === undefined) return '*';
  const [className] = compound.classes;
  if (className !== undefined) return `.${className}`;
  if (compound.id !== null) return `#${compound.id}`;
  return compound.tag ?? '*';
}

export interface StyleSheet {
  /** What the rules declare for an element, in ascending order of precedence, `!important` aside. */
  readonly declared: (element: Drawn) => readonly Declaration[];
  /** What was found for an element: measuring asks for the same ones over and over. */
  readonly found: WeakMap<Drawn, Map<ReadonlySet<string>, ReadonlyMap<string, string>>>;
}

export function styleSheet(css: string, wanted: (property: string) => boolean): StyleSheet {
  const indexed = new Map<string, { readonly rule: Rule; readonly order: number }[]>();
  for (const [order, rule] of parseRules(css).entries()) {
    const declarations = rule.declarations.filter(({ property }) => wanted(property));
    if (declarations.length === 0) continue;
    const key = keyOf(rule);
    const list = indexed.get(key) ?? [];
    list.push({ rule: { ...rule, declarations }, order });
    indexed.set(key, list);
  }
  return {
    found: new WeakMap(),
    declared: (element) => {
      const keys = ['*', element.tag.toLowerCase(), `#${element.attributes.get('id')}`];
      for (const name of element.classes) keys.push(`.${name}`);
      return keys
        .flatMap((key) => indexed.get(key) ?? [])
        .filter(({ rule }) => matches(element, rule.selector))
        .sort((a, b) => a.rule.specificity - b.rule.specificity || a.order - b.order)
        .flatMap(({ rule }) => rule.declarations);
    },
  };
}

/** What holds for an element itself, without what it inherits: attributes, then rules, then its own `style`. */
export function cascade(
  element: Drawn,
  sheet: StyleSheet,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const known = sheet.found.get(element) ?? new Map<ReadonlySet<string>, ReadonlyMap<string, string>>();
  const values = known.get(wanted) ?? resolve(element, sheet, wanted);
  sheet.found.set(element, known.set(wanted, values));
  return values;
}

function resolve(
  element: Drawn,
  sheet: StyleSheet,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of element.attributes) if (wanted.has(name)) values.set(name, value.trim());
  const style = element.attributes.get('style');
  const own = style === undefined ? [] : parseDeclarations(style);
  const all = [...sheet.declared(element), ...own].filter(({ property }) => wanted.has(property));
  for (const { property, value, important } of all) if (!important) values.set(property, value);
  for (const { property, value, important } of all) if (important) values.set(property, value);
  return values;
}
