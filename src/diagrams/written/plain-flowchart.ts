import type { Edge, Graph } from '../graph.ts';
import { directionOf, nodeOf } from './read-flowchart.ts';

/**
 * Reads an unambiguous flowchart of named boxes and arrows, with the same result as Mermaid's parser. Null
 * for any other text, which the parser itself must read. Loading the parser takes as long as twenty
 * documents.
 */
export function plainFlowchart(text: string): Graph | null {
  const [first = '', ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const direction = HEAD.exec(first)?.[1];
  if (direction === undefined || lines.length > MOST_LINES) return null;
  const names = new Map<string, string | undefined>();
  const edges: Edge[] = [];
  for (const line of lines) {
    let before: string | null = null;
    for (const box of line.split(' --> ')) {
      const [, id, name] = BOX.exec(box) ?? [];
      if (id === undefined) return null;
      names.set(id, name ?? names.get(id));
      if (before !== null) edges.push({ from: before, to: id, lines: [], stroke: 'normal', arrow: 'end' });
      before = id;
    }
  }
  return {
    kind: 'graph',
    layout: 'layered',
    direction: directionOf(direction),
    nodes: [...names].map(([id, name]) => nodeOf({ id, text: name ?? id, classes: [], styles: [] })),
    edges,
    groups: [],
  };
}

const HEAD = /^(?:flowchart|graph) (TB|TD|BT|LR|RL)$/;
/**
 * Ids without letters that end an arrow and without keywords. Names without characters that Mermaid reads
 * differently.
 */
const BOX =
  /^([a-np-uwyzA-NP-UWYZ]\d{0,3})(?:\["([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}a-zA-Z0-9ー々、。・「」（）〔〕：]+)"\])?$/u;
/** Mermaid draws no more than 500 arrows, so longer texts are left to it. */
const MOST_LINES = 100;
