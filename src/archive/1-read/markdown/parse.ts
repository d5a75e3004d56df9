import type { Heading, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import { nodesIn, nodesOf } from './nodes.ts';
import { parsePlainMarkdown } from './plain-markdown.ts';

/**
 * Parses Markdown. Nothing else does: checks, pages, search and comparisons all use this tree, which nobody
 * changes. Positions refer to `source`.
 */
export function parseMarkdown(source: string): Root {
  const tree = parsePlainMarkdown(source) ?? parseMarkdownWithLibrary(source);
  for (const node of tree.children) if (node.type === 'heading') takeId(node, source);
  for (const node of nodesIn(tree)) if (node.type === 'paragraph' || node.type === 'heading') joinLines(node);
  return tree;
}

/** Exported for the property test that compares both parsers. */
export function parseMarkdownWithLibrary(source: string): Root {
  return fromMarkdown(source, {
    // Makes `これは**「強調」**です` bold.
    extensions: SYNTAX,
    mdastExtensions: [ADDRESS.test(source) ? TREE : TREE_WITHOUT_ADDRESSES],
  });
}

// A single tilde is a range: 平成20年~令和6年 and 10~20人 would strike out what is between them.
const SYNTAX = [gfm({ singleTilde: false }), cjkFriendlyExtension()];
const TREE = gfmFromMarkdown();
// Searching for bare addresses takes a fifth of the parsing time, so texts without these characters skip it.
const ADDRESS = /[@&]|www|http/i;
const TREE_WITHOUT_ADDRESSES = TREE.map(({ transforms: _, ...others }) => others);

/** The id that the editor gave the heading; null if there is none. */
export function idOf(heading: Heading): string | null {
  const id = heading.data?.hProperties?.id;
  return typeof id === 'string' ? id : null;
}

const ID = /^\{#([a-z0-9]+(?:[.-][a-z0-9]+)*)\}$/;

/** Takes the id out of the text of `## ねらい {#aim}`. */
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

/**
 * Joins the lines of a block. Between Japanese characters, a line end is not a space, as a line may break
 * within a word.
 */
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
