import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { findNames } from '#archive/names/find-names.ts';
import { definitionId, type PageGlossary, type Term } from './glossary.ts';
import type { MentionedUnit, PageUnits } from './mentioned-units.ts';
import { isHeading } from './tree.ts';

export interface LinkedWords {
  readonly glossary?: PageGlossary | undefined;
  readonly units?: PageUnits | undefined;
}

/** Where words are names of something else, or lead elsewhere already. */
const CLOSED: ReadonlySet<string> = new Set('a code pre kbd samp button summary ruby figure dfn'.split(' '));

/** Links terms and units where they are named, each once in a section: from one heading to the next. */
export function linkWords(tree: Root, { glossary, units }: LinkedWords): void {
  const lexicons = [glossary, units].flatMap((one) => one?.lexicon ?? []);
  if (lexicons.length === 0) return;
  const linked = new Set<string>();
  let above: MentionedUnit | null = null;
  inside(tree);

  function inside(node: Root | Element): void {
    node.children = (node.children as ElementContent[]).flatMap((child) => {
      if (child.type === 'text') return inText(child.value);
      if (child.type !== 'element') return [child];
      if (isHeading(child)) begin();
      else if (!CLOSED.has(child.tagName)) inside(child);
      return [child];
    });
  }

  function begin(): void {
    linked.clear();
    above = null;
  }

  function inText(text: string): readonly ElementContent[] {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { word, at, isPart } of findNames(text, lexicons)) {
      const made = linkOf(word, isPart);
      if (made.length === 0) continue;
      if (at > end) parts.push({ type: 'text', value: text.slice(end, at) });
      parts.push(...made);
      end = at + word.length;
    }
    if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
    return parts;
  }

  function linkOf(word: string, isPart: boolean): readonly ElementContent[] {
    const unit = isPart ? null : (units?.unitOf(word, above) ?? null);
    if (unit) {
      above = unit;
      return isFirst(unit.url) ? unitLink(word, unit) : [];
    }
    const term = glossary?.termOf(word);
    if (!term || !isFirst(term.id)) return [];
    glossary?.used.add(term);
    return [termLink(word, term)];
  }

  function isFirst(what: string): boolean {
    if (linked.has(what)) return false;
    linked.add(what);
    return true;
  }
}

function unitLink(word: string, { url, note }: MentionedUnit): readonly ElementContent[] {
  const link = h('a', { href: url }, word);
  if (note === null) return [link];
  const heirs = note === 'ended' ? [] : note;
  const said = heirs.flatMap(({ path, url }, index) => [
    ...(index > 0 ? ['、'] : []),
    h('a', { href: url }, path),
  ]);
  const words = note === 'ended' ? ['（廃止）'] : ['（現在は', ...said, '）'];
  return [link, h('small', { className: ['quiet'] }, words)];
}

/** The word stays text, for whoever copies it or reads it without buttons; the button lies over it. */
function termLink(word: string, { id }: Term): Element {
  const target = definitionId(id);
  const button = h('button', {
    type: 'button',
    popoverTarget: target,
    // Where a pointer has opened it already, a press does not close it.
    popoverTargetAction: 'show',
    interestFor: target,
    // It follows the word that it explains.
    ariaLabel: '説明',
  });
  return h('span', { className: ['term'] }, [word, button]);
}
