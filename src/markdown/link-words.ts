import type { Element, ElementContent, Root } from 'hast';
import { findWords } from './find-words.ts';
import { definitionId, type PageGlossary, type Term } from './glossary.ts';
import type { MentionedUnit, PageUnits } from './mentioned-units.ts';
import { element, isHeading } from './tree.ts';

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
  let section: string | null = null;
  let linked = new Set<Term | MentionedUnit>();
  let above: string | null = null;
  visit(tree);

  function visit(node: Root | Element): void {
    node.children = (node.children as ElementContent[]).flatMap((child) => {
      if (child.type === 'text') return inText(child.value);
      if (child.type !== 'element') return [child];
      if (isHeading(child)) begin(child);
      else if (!CLOSED.has(child.tagName)) visit(child);
      return [child];
    });
  }

  function begin({ properties }: Element): void {
    section = typeof properties.id === 'string' ? properties.id : null;
    linked = new Set();
    above = null;
  }

  function inText(text: string): readonly ElementContent[] {
    const parts: ElementContent[] = [];
    let end = 0;
    let wordEnd = 0;
    for (const { word, at } of findWords(text, lexicons)) {
      const made = linkOf(word, at === wordEnd && at > 0 ? '' : (text[at - 1] ?? ''));
      wordEnd = at + word.length;
      if (made === null) continue;
      if (at > end) parts.push({ type: 'text', value: text.slice(end, at) });
      parts.push(...made);
      end = wordEnd;
    }
    if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
    return parts;
  }

  function linkOf(word: string, before: string): readonly ElementContent[] | null {
    const unit = IN_A_NAME.test(before) ? null : (units?.unitOf(word, section, above) ?? null);
    if (units?.lexicon.get(word.slice(0, 2))?.includes(word)) above = word;
    if (unit) return once(unit, () => unitLink(word, unit));
    const term = glossary?.termOf(word);
    return term ? once(term, () => [termLink(word, term)]) : null;
  }

  function once(what: Term | MentionedUnit, make: () => readonly ElementContent[]) {
    if (linked.has(what)) return null;
    linked.add(what);
    if ('definition' in what) glossary?.used.add(what);
    return make();
  }
}

/** 福祉課 within 高齢福祉課 is another unit; 市総務部 is the 総務部 of the 市. */
const IN_A_NAME = /[\p{Script=Han}々ァ-ヺー](?<![市区町村県])/u;

function unitLink(word: string, { url, note }: MentionedUnit): readonly ElementContent[] {
  const link = element('a', { href: url }, [word]);
  if (note === null) return [link];
  const heirs = note === 'ended' ? [] : note;
  const said = heirs.flatMap(({ path, url }, index) => [
    ...(index > 0 ? ['、'] : []),
    element('a', { href: url }, [path]),
  ]);
  const words = note === 'ended' ? ['（廃止）'] : ['（現在は', ...said, '）'];
  return [link, element('small', { className: ['quiet'] }, words)];
}

/** The word stays text, for whoever copies it or reads it without buttons; the button lies over it. */
function termLink(word: string, { id }: Term): Element {
  const target = definitionId(id);
  const button = element('button', {
    type: 'button',
    popoverTarget: target,
    // Where a pointer has opened it already, a press does not close it.
    popoverTargetAction: 'show',
    interestFor: target,
    // It follows the word that it explains.
    ariaLabel: '説明',
  });
  return element('span', { className: ['term'] }, [word, button]);
}
