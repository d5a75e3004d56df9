import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { findNames, type Lexicon } from '#archive/names/find-names.ts';
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
  if (lexicons.length > 0)
    linkInside(tree, { glossary, units, lexicons, linked: new Set(), above: null }, []);
}

interface Linking extends LinkedWords {
  readonly lexicons: readonly Lexicon[];
  /** What is linked already in this section. */
  readonly linked: Set<string>;
  /** The unit named last in this section. */
  above: MentionedUnit | null;
}

function linkInside(node: Root | Element, linking: Linking, notes: Note[]): void {
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') return linkedText(child.value, linking, notes);
    if (child.type !== 'element') return [child];
    if (isHeading(child)) beginSection(linking);
    else if (BLOCKS.has(child.tagName)) linkInBlock(child, linking);
    else if (!CLOSED.has(child.tagName)) linkInside(child, linking, notes);
    return [child];
  });
}

function beginSection(linking: Linking): void {
  linking.linked.clear();
  linking.above = null;
}

function linkInBlock(block: Element, linking: Linking): void {
  const notes: Note[] = [];
  linkInside(block, linking, notes);
  if (notes.length === 0) return;
  const at = block.children.findIndex((one) => one.type === 'element' && INNER_LISTS.has(one.tagName));
  block.children.splice(at < 0 ? block.children.length : at, 0, endNote(notes));
}

function linkedText(text: string, linking: Linking, notes: Note[]): readonly ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { word, at, isPart } of findNames(text, linking.lexicons)) {
    const made = linkOf(word, isPart, linking, notes);
    if (made.length === 0) continue;
    if (at > end) parts.push({ type: 'text', value: text.slice(end, at) });
    parts.push(...made);
    end = at + word.length;
  }
  if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function linkOf(word: string, isPart: boolean, linking: Linking, notes: Note[]): readonly ElementContent[] {
  const { glossary, units, linked } = linking;
  const unit = isPart ? null : (units?.unitOf(word, linking.above) ?? null);
  if (unit) {
    linking.above = unit;
    if (!isFirst(linked, unit.url)) return [];
    if (unit.note !== null) notes.push({ word, note: unit.note });
    return [h('a', { href: unit.url }, word)];
  }
  const term = glossary?.termOf(word);
  if (!term || !isFirst(linked, term.id)) return [];
  glossary?.used.add(term);
  return [termLink(word, term)];
}

function isFirst(linked: Set<string>, what: string): boolean {
  if (linked.has(what)) return false;
  linked.add(what);
  return true;
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
