import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { keyInJapanese } from '#archive/1-read/schema/japanese.ts';
import { japaneseWordAt, namedKeys, wordNamed } from '#archive/1-read/schema/named.ts';
import { fieldSets, type Ways, waysInList, waysOfFile } from '#archive/1-read/schema/walk.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { joinParts, parsedYaml, partsOf } from '../write/parts.ts';
import { scalarText } from '../write/scalar.ts';
import { type Splice, spliced } from '../write/splice.ts';

export type Language = 'ja' | 'en';

/**
 * Translates the keys and enumerated values of a file. Everything else stays unchanged, so translating back
 * restores the text. Null if the YAML cannot be parsed.
 */
export function translate(path: string, text: string, language: Language): string | null {
  const parts = partsOf(text);
  const document = parsedYaml(parts.yaml);
  if (document === null) return null;
  const schema = schemaAt(path);
  if (schema === null) return text;
  const splices = splicesOf(document.contents as Node | null, waysOfFile(schema), language);
  return joinParts(parts, spliced(parts.yaml, splices));
}

function splicesOf(node: Node | null | undefined, ways: Ways, language: Language): readonly Splice[] {
  if (isScalar(node)) return wordSplices(node, ways, language);
  if (isSeq(node)) {
    const inner = waysInList(ways);
    return node.items.flatMap((item) => splicesOf(item as Node | null, inner, language));
  }
  if (!isMap(node) || isAlias(node)) return [];
  const named = namedKeys(ways, node.items.map(nameOf));
  const keys = named.map(({ key }) => key);
  const sets = fieldSets(ways, keys);
  return node.items.flatMap((pair, at) => {
    const { key = '', ways: inner = [] } = named[at] ?? {};
    const field = sets.find((fields) => fields.has(key))?.get(key);
    const name = field === undefined ? null : language === 'en' ? key : keyInJapanese(key, field);
    const value = splicesOf(pair.value as Node | null, inner, language);
    return name === null || name === nameOf(pair) ? value : [...replaced(pair.key as Node, name), ...value];
  });
}

function wordSplices(node: Scalar, ways: Ways, language: Language): readonly Splice[] {
  if (node.type !== 'PLAIN') return [];
  const value = String(node.value ?? '');
  const word = (language === 'ja' ? japaneseWordAt : wordNamed)(value, ways);
  return word === null ? [] : replaced(node, word);
}

function replaced({ range }: Node, text: string): readonly Splice[] {
  const [from = 0, to = 0] = range ?? [];
  return [{ from, to, text: scalarText(text, { inFlow: true, isToken: true }) }];
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}
