import type { Nodes, Root } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { shownCharacter, unseenIn } from '../unseen.ts';
import { nodesIn } from './nodes.ts';
import type { At } from './position.ts';

/**
 * Reports invisible characters written as character references (`&#x202E;`), which the raw text does not
 * contain.
 */
export function checkUnseen(tree: Root, source: string, at: At): readonly Diagnostic[] {
  if (!source.includes('&')) return [];
  const found: Diagnostic[] = [];
  for (const node of nodesIn(tree)) {
    for (const text of textsOf(node)) {
      const unseen = unseenIn(text);
      if (!unseen) continue;
      const { start, end } = node.position ?? {};
      const length = Math.max(1, (end?.offset ?? 0) - (start?.offset ?? 0));
      const facts = { shown: shownCharacter(unseen.character), kind: unseen.kind };
      found.push(diagnose('H006', at(start?.offset ?? 0, length), facts));
    }
  }
  return found;
}

const FIELDS = ['value', 'alt', 'title', 'url', 'label'] as const;

function textsOf(node: Nodes): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...node };
  const texts = FIELDS.flatMap((field) => {
    const text = fields[field];
    return typeof text === 'string' ? [text] : [];
  });
  return node.type === 'html' ? texts.map(byNumber) : texts;
}

/** Decodes numeric character references, which the parser leaves as they are in HTML. */
function byNumber(html: string): string {
  return html.replace(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (_, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
