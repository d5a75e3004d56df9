import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { findNames } from '#archive/names/find-names.ts';
import type { MentionedUnit, PageUnits } from '#telling/units/mentioned.ts';
import { definitionId, type PageGlossary, type Term } from './glossary.ts';
import { isHeading } from './tree.ts';

export interface LinkedWords {
  readonly glossary?: PageGlossary | undefined;
  readonly units?: PageUnits | undefined;
}

/** Elements in which no words are linked: names of other things, and elements that are links or controls. */
const CLOSED: ReadonlySet<string> = new Set('a code pre kbd samp button summary ruby figure dfn'.split(' '));

/** Elements at whose end a note on abolished units may stand, so that it does not interrupt a sentence. */
const BLOCKS: ReadonlySet<string> = new Set('p li td th dt dd blockquote div section'.split(' '));
const INNER_LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'p', 'table']);

/**
 * Links the first mention of each term and unit in a section, which lasts from one heading to the next. What
 * became of abolished units is noted at the end of the paragraph.
 */
export function linkWords(tree: Root, { glossary, units }: LinkedWords): void {
  const lexicons = [glossary, units].flatMap((one) => (one?.lexicon.size ? [one.lexicon] : []));
  if (lexicons.length === 0) return;
  const linked = new Set<string>();
  let above: MentionedUnit | null = null;
  inside(tree, []);

  function inside(node: Root | Element, notes: Note[]): void {
    node.children = (node.children as ElementContent[]).flatMap((child) => {
      if (child.type === 'text') return inText(child.value, notes);
      if (child.type !== 'element') return [child];
      if (isHeading(child)) begin();
      else if (BLOCKS.has(child.tagName)) inBlock(child);
      else if (!CLOSED.has(child.tagName)) inside(child, notes);
      return [child];
    });
  }

  function inBlock(block: Element): void {
    const notes: Note[] = [];
    inside(block, notes);
    if (notes.length === 0) return;
    const at = block.children.findIndex((one) => one.type === 'element' && INNER_LISTS.has(one.tagName));
    block.children.splice(at < 0 ? block.children.length : at, 0, endNote(notes));
  }

  function begin(): void {
    linked.clear();
    above = null;
  }

  function inText(text: string, notes: Note[]): readonly ElementContent[] {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { word, at, isPart } of findNames(text, lexicons)) {
      const made = linkOf(word, isPart, notes);
      if (made.length === 0) continue;
      if (at > end) parts.push({ type: 'text', value: text.slice(end, at) });
      parts.push(...made);
      end = at + word.length;
    }
    if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
    return parts;
  }

  function linkOf(word: string, isPart: boolean, notes: Note[]): readonly ElementContent[] {
    const unit = isPart ? null : (units?.unitOf(word, above) ?? null);
    if (unit) {
      above = unit;
      if (!isFirst(unit.url)) return [];
      if (unit.note !== null) notes.push({ word, note: unit.note });
      return [h('a', { href: unit.url }, word)];
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

interface Note {
  readonly word: string;
  readonly note: NonNullable<MentionedUnit['note']>;
}

function endNote(notes: readonly Note[]): Element {
  const alike = Map.groupBy(notes, ({ note: { ended, heirs } }) =>
    heirs.length === 0 ? ended : heirs.map(({ url }) => url).join(' '),
  );
  const heirNotes = [...alike.values()].flatMap((some) => {
    const { ended, heirs } = some[0]?.note ?? { ended: '', heirs: [] };
    return [
      `${some.map(({ word }) => word).join('、')}は`,
      ...(heirs.length === 0
        ? [ended]
        : ['現在、', ...heirs.flatMap((heir, at) => [...(at > 0 ? ['、'] : []), heirLink(heir)])]),
      '。',
    ];
  });
  return h('small', { className: ['quiet'] }, ['（', ...heirNotes, '）']);
}

function heirLink({ path, url }: { readonly path: string; readonly url: string }): Element {
  return h('a', { href: url }, path.replaceAll('/', ' '));
}

/** The word stays text, so that it can be copied and works without the button, which lies over it. */
function termLink(word: string, { id }: Term): Element {
  const target = definitionId(id);
  const button = h('button', {
    type: 'button',
    popoverTarget: target,
    // `show` and not `toggle`: a click must not close what hovering has opened.
    popoverTargetAction: 'show',
    interestFor: target,
    // Names the word, because a reader who tabs to the button has not heard it.
    ariaLabel: `${word}の説明`,
  });
  return h('span', { className: ['term'] }, [word, button]);
}
