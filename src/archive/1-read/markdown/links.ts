import type { Nodes } from 'mdast';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Body } from './body.ts';
import { nodesIn } from './nodes.ts';
import { positionsIn } from './position.ts';

/**
 * Where a URL leads: off the site, to the same page, to a page by its absolute path, to one by a relative
 * path, or nowhere.
 */
export type Leads = 'elsewhere' | 'here' | 'site' | 'beside' | 'nowhere';

export function leadsTo(url: string): Leads {
  const plain = url.trim();
  if (/^https?:\/\//i.test(plain)) return URL.canParse(plain) ? 'elsewhere' : 'nowhere';
  if (/^(?:mailto|tel):./i.test(plain)) return 'elsewhere';
  if (plain === '' || /^[a-z][a-z0-9+.-]*:|^[/\\]{2}|^\/?(?:\\|%5c)/i.test(plain)) return 'nowhere';
  if (plain.startsWith('#')) return 'here';
  return plain.startsWith('/') ? 'site' : 'beside';
}

interface WrittenLink {
  readonly url: string;
  readonly isPicture: boolean;
  readonly position: Position;
}

/** Every link and image of a text, including references and HTML links. */
export function linksIn({ tree, source, firstLine }: Body, file: string): readonly WrittenLink[] {
  const at = positionsIn(source, file, firstLine);
  const nodes = nodesIn(tree).filter(({ type }) => WITH_ADDRESS.has(type));
  const defined = new Map<string, string>();
  for (const node of nodes)
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
  return nodes.flatMap((node) => {
    const { start, end } = node.position ?? {};
    const offset = start?.offset ?? 0;
    const position = () => at(offset, Math.max(1, (end?.offset ?? 0) - offset));
    const isPicture = node.type === 'image' || node.type === 'imageReference';
    return addressesOf(node, defined).map((url) => ({ url, isPicture, position: position() }));
  });
}

const WITH_ADDRESS: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'definition',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'html',
]);
const HREF = /<a\b[^<>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

function addressesOf(node: Nodes, defined: ReadonlyMap<string, string>): readonly string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url];
  if (node.type === 'linkReference' || node.type === 'imageReference')
    return [defined.get(node.identifier) ?? ''];
  if (node.type !== 'html') return [];
  return [...node.value.matchAll(HREF)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/** The URL or anchor with escapes decoded; unchanged if they are malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
