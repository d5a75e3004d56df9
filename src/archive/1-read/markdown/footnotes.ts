import type { Root } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nodesOf } from './nodes.ts';
import type { At } from './position.ts';

/**
 * Reports footnotes that are unused or defined twice, references without a footnote, and either with full-width
 * characters, which make it plain text.
 */
export function checkFootnotes(tree: Root, source: string, at: At): readonly Diagnostic[] {
  const unread = unreadMarks(tree, source);
  const wide = unread.filter(({ meant }) => meant !== null);
  const mistyped = new Set(wide.map(({ label }) => label));
  const used = new Set(nodesOf(tree, 'footnoteReference').map(({ identifier }) => identifier));
  const known = new Set<string>();
  const found: Diagnostic[] = wide.map(({ label, shown, meant, offset }) =>
    diagnose('H024', at(offset, shown.length), { label, what: 'wide', shown, meant }),
  );
  const note = (what: 'unused' | 'twice' | 'missing', offset: number, label: string) => {
    if (what !== 'twice' && mistyped.has(label)) return;
    found.push(diagnose('H024', at(offset, label.length + '[^]'.length), { label, what }));
  };
  for (const { identifier, label, position } of nodesOf(tree, 'footnoteDefinition')) {
    const what = known.has(identifier) ? 'twice' : used.has(identifier) ? null : 'unused';
    if (what) note(what, position?.start.offset ?? 0, label ?? identifier);
    known.add(identifier);
  }
  for (const { label, meant, offset } of unread) if (meant === null) note('missing', offset, label);
  return found;
}

const MARK = /(?<!\\)[[［][\^＾](?<name>[^\]］\s]+)[\]］](?<colon>[:：][ \u3000]*)?/g;

interface UnreadMark {
  readonly label: string;
  readonly shown: string;
  /** The mark with half-width characters; null if it has no others. */
  readonly meant: string | null;
  readonly offset: number;
}

/** The footnote marks that the parser left in the text. */
function unreadMarks(tree: Root, source: string): readonly UnreadMark[] {
  if (!/[[［][\^＾]/.test(source)) return [];
  return nodesOf(tree, 'text').flatMap(({ position }) => {
    const start = position?.start.offset ?? 0;
    const text = source.slice(start, position?.end.offset ?? start);
    return [...text.matchAll(MARK)].map(({ 0: written, groups = {}, index }) => {
      const { name = '', colon = '' } = groups;
      const label = name.normalize('NFKC');
      const offset = start + index;
      const isContent = colon !== '' && (offset === 0 || source[offset - 1] === '\n');
      const shown = isContent ? written : written.slice(0, written.length - colon.length);
      const meant = /[［＾］：]/.test(shown) ? `[^${label}]${isContent ? ': ' : ''}` : null;
      return { label, shown, meant, offset };
    });
  });
}
