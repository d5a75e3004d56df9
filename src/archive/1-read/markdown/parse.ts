import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import { nodesIn, nodesOf } from './nodes.ts';
import { readPlainly } from './plainly.ts';

/**
 * Markdown as its tree, and the only place that parses it: whatever is checked, shown, searched or compared comes
 * of this one tree, which nobody changes. Positions are those of the source.
 */
export function parseMarkdown(source: string): Root {
  const tree = readPlainly(source) ?? readWithLibrary(source);
  for (const node of tree.children) if (node.type === 'heading') takeId(node, source);
  for (const node of nodesIn(tree)) if (node.type === 'paragraph' || node.type === 'heading') joinLines(node);
  return tree;
}

/** Exported for the law that holds the two readers together. */
export function readWithLibrary(source: string): Root {
  return fromMarkdown(source, {
    // `これは**「強調」**です` is bold, as its writer meant.
    extensions: SYNTAX,
    mdastExtensions: [ADDRESS.test(source) ? TREE : TREE_WITHOUT_ADDRESSES],
  });
}

const SYNTAX = [gfm(), cjkFriendlyExtension()];
const TREE = gfmFromMarkdown();
/** Looking through every text for addresses takes a fifth of the whole: what begins none has none. */
const ADDRESS = /[@&]|www|http/i;
const TREE_WITHOUT_ADDRESSES = TREE.map(({ transforms: _, ...others }) => others);

/** The id that an editor gave a heading; null where there is none. */
export function idOf(heading: Heading): string | null {
  const id = heading.data?.hProperties?.id;
  return typeof id === 'string' ? id : null;
}

const ID = /^\{#([a-z0-9]+(?:[.-][a-z0-9]+)*)\}$/;

/** `## ねらい {#aim}` is a heading with that id. */
function takeId(heading: Heading, source: string): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const braces = last.value.lastIndexOf('{#');
  const id = braces < 0 ? undefined : ID.exec(last.value.slice(braces))?.[1];
  if (id === undefined) return;
  heading.data = { ...heading.data, hProperties: { id } };
  last.value = last.value.slice(0, braces).trimEnd();
  if (last.value === '') heading.children.pop();
  else if (last.position) {
    const { start, end } = last.position;
    const offset = source.slice(0, source.lastIndexOf('{#', end.offset)).trimEnd().length;
    last.position = { start, end: { ...end, column: end.column - ((end.offset ?? 0) - offset), offset } };
  }
}

const JAPANESE =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

/** A line may end in the middle of a Japanese word: only between other words is its end a space. */
function joinLines(block: Nodes): void {
  const texts = nodesOf(block, 'text');
  if (!texts.some(({ value }) => value.includes('\n'))) return;
  const whole = texts.map(({ value }) => value).join('');
  let at = 0;
  for (const text of texts) {
    const start = at;
    at += text.value.length;
    text.value = text.value.replaceAll('\n', (_, index: number) => {
      const [before = '', after = ''] = [whole[start + index - 1], whole[start + index + 1]];
      return JAPANESE.test(before) && JAPANESE.test(after) ? '' : ' ';
    });
  }
}
