import type { Root } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nodesOf } from './nodes.ts';
import type { At } from './position.ts';

/** Reports footnotes that are unused or defined twice, and references without a footnote. */
export function checkFootnotes(tree: Root, source: string, at: At): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const note = (what: 'unused' | 'twice' | 'missing', offset: number, label: string) =>
    found.push(diagnose('H024', at(offset, label.length + '[^]'.length), { label, what }));
  const used = new Set(nodesOf(tree, 'footnoteReference').map(({ identifier }) => identifier));
  const known = new Set<string>();
  for (const { identifier, label, position } of nodesOf(tree, 'footnoteDefinition')) {
    const what = known.has(identifier) ? 'twice' : used.has(identifier) ? null : 'unused';
    if (what) note(what, position?.start.offset ?? 0, label ?? identifier);
    known.add(identifier);
  }
  if (!source.includes('[^')) return found;
  for (const { position } of nodesOf(tree, 'text')) {
    const start = position?.start.offset ?? 0;
    for (const { 1: label = '', index } of source.slice(start, position?.end.offset ?? start).matchAll(MARK))
      note('missing', start + index, label);
  }
  return found;
}

const MARK = /(?<!\\)\[\^([^\]\s]+)\]/g;
