import type { FootnoteDefinition, Heading as HeadingNode, Nodes, Root } from 'mdast';
import { nodesOf } from './nodes.ts';
import { idOf } from './parse.ts';
import { plainWords } from './plain-words.ts';

export interface Heading {
  /** Empty if the editor gave none, which is reported. */
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  readonly line: number;
}

/** A heading and the text below it, up to the next heading. */
export interface Passage {
  readonly heading: Heading | null;
  /** The plain text, including footnotes first referenced here. */
  readonly plain: string;
  readonly line: number;
}

interface PassageUnderWay extends Pick<Passage, 'heading' | 'line'> {
  readonly words: string[];
  readonly notes: string[];
}

/** The passages of a text in order. `line` counts from the first line of the file. */
export function passagesOf(tree: Root, firstLine: number): readonly Passage[] {
  const notes = notesOf(tree);
  let last: PassageUnderWay = { heading: null, words: [], notes: [], line: firstLine };
  const passages = [last];
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') continue;
    if (node.type === 'heading') {
      const heading = headingOf(node, firstLine);
      last = { heading, words: [], notes: [], line: heading.line };
      passages.push(last);
    } else last.words.push(plainWords(node));
    last.notes.push(...notesIn(node, notes));
  }
  return passages
    .map(({ heading, words, notes, line }) => ({
      heading,
      plain: [...words, ...notes].join('\n').trim(),
      line,
    }))
    .filter(({ heading, plain }) => heading !== null || plain !== '');
}

function headingOf(node: HeadingNode, firstLine: number): Heading {
  const line = (node.position?.start.line ?? 1) + firstLine - 1;
  return { id: idOf(node) ?? '', title: plainWords(node).trim(), depth: node.depth, line };
}

function notesOf(tree: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  for (const note of nodesOf(tree, 'footnoteDefinition'))
    if (!notes.has(note.identifier)) notes.set(note.identifier, note);
  return notes;
}

/** The texts of footnotes referenced for the first time, and of footnotes that these reference. */
function notesIn(block: Nodes, notes: Map<string, FootnoteDefinition>): readonly string[] {
  if (notes.size === 0) return [];
  const read: Nodes[] = [block];
  for (const node of read)
    for (const { identifier } of nodesOf(node, 'footnoteReference')) {
      const note = notes.get(identifier);
      if (note) read.push(note);
      notes.delete(identifier);
    }
  return read.slice(1).map(plainWords);
}
