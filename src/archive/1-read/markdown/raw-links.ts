import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nodesIn } from './nodes.ts';
import { parseMarkdown } from './parse.ts';
import type { At } from './position.ts';

/**
 * Reports text meant as a link that is not one: full-width brackets, a gap between the brackets, reversed
 * brackets, or a space in the address.
 */
export function checkRawLinks(tree: Root, source: string, at: At): readonly Diagnostic[] {
  if (!MAY_HOLD.test(source)) return [];
  return nodesIn(tree).flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'tableCell') return [];
    const [from, to] = rangeOf(block);
    const others = nodesIn(block).filter(({ type, position }) => NO_WORDS.has(type) && position);
    return [...source.slice(from, to).matchAll(LINK)].flatMap((found) => {
      const { 0: shown, index } = found;
      const start = from + index;
      const around = others.filter((node) => rangeOf(node)[0] <= start && rangeOf(node)[1] > start);
      const isWithin = around.every((node) => isBareAddress(node, source)) && around.length > 0;
      if ((around.length > 0 && !isWithin) || source[start - 1] === '\\') return [];
      const meant = linkMeant(found);
      if (meant === null || meant === shown) return [];
      const isPicture = meant.startsWith('!');
      return [diagnose('H037', at(start, shown.length), { shown, meant, isPicture, isWithin })];
    });
  });
}

const NO_WORDS: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'inlineCode',
  'html',
]);

function rangeOf({ position }: Nodes): readonly [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

// A bare address becomes a link by itself, and one followed by a full-width bracket extends to the next
// space.
function isBareAddress(node: Nodes, source: string): boolean {
  return node.type === 'link' && !/[[<]/.test(source[rangeOf(node)[0]] ?? '');
}

const BETWEEN = String.raw`[^\S\n]*`;
const LABEL = String.raw`[^()（）[\]［］\n]+`;
const MAY_HOLD = new RegExp(String.raw`[\]］]${BETWEEN}[(（]|[)）][[［]`);
const LINK = new RegExp(
  [
    String.raw`(?<mark>[!！]?)[[［](?<words>[^[\]［］\n]+)[\]］](?<between>${BETWEEN})[(（](?<address>(?:[^()（）\n]|\([^()（）\n]*\))+)[)）]`,
    String.raw`[(（](?<turnedWords>${LABEL})[)）][[［](?<turned>${LABEL})[\]］]`,
  ].join('|'),
  'g',
);
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:|tel:|[a-z]:\\|\/[a-z0-9]|#[a-z0-9])/i;
const WHOLE_ADDRESS = /^(?:https?:\/\/|www\.|mailto:)/i;

/** The link in valid syntax; null if nothing suggests that a link was meant. */
function linkMeant({ 0: shown, groups = {} }: RegExpExecArray): string | null {
  const { mark = '', words = groups.turnedWords ?? '', turned } = groups;
  const address = (turned ?? groups.address ?? '').normalize('NFKC').trim();
  if (words.startsWith('^') || words.endsWith('\\')) return null;
  // ［注1］（https://…） is a footnote mark with its source.
  if (/^［[注註※][\d０-９]*］/.test(shown)) return null;
  // In Markdown's own brackets, anything counts as an address.
  const isTight = groups.between === '' && /^!?\[.*\]\(.*\)$/.test(shown);
  if (!isTight && !(turned === undefined ? ADDRESS : WHOLE_ADDRESS).test(address)) return null;
  const whole = /^www\./i.test(address) ? `https://${address}` : address;
  const meant = `${mark.normalize('NFKC')}[${words.trim()}](${whole.replaceAll(/\s/g, encodeURIComponent)})`;
  const [block] = parseMarkdown(meant).children;
  const read = block?.type === 'paragraph' && block.children.length === 1 ? block.children[0]?.type : null;
  return read === 'link' || read === 'image' ? meant : null;
}
