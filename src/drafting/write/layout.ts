import { type Entry, type Group, needsLines, type Piece, type Word } from './piece.ts';

/** Maximum width of a flow collection. A Japanese letter counts as two. */
const WIDTH = 150;

/** The lines of a block collection with this indent. */
export function linesOf(group: Group, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  return [
    ...group.entries.flatMap((entry) => entryLines(entry, indent)),
    ...group.end.map((comment) => (comment === '' ? '' : `${pad}${comment}`)),
  ];
}

export function entryLines(entry: Entry, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  const lead = `${pad}${leadOf(entry)}`;
  const { value } = entry;
  const flow = value.kind === 'word' ? null : oneLine(value, `${pad}${measuredLead(entry)}`);
  if (flow !== null) return [...commentLines(entry, pad), joined(lead, flow, value.after)];
  if (value.kind === 'word') return [...commentLines(entry, pad), ...wordLines(lead, value, indent)];
  const { before, value: rest } = hoisted(entry);
  return [...commentLines({ before }, pad), ...groupLines(lead, rest as Group, indent, entry.key === null)];
}

function measuredLead({ measured }: Entry): string {
  return measured === null ? '-' : `${measured}:`;
}

function leadOf({ key }: Entry): string {
  return key === null ? '-' : `${key}:`;
}

function commentLines({ before }: Pick<Entry, 'before'>, pad: string): readonly string[] {
  return before.map((line) => (line === '' ? '' : `${pad}${line}`));
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function wordLines(lead: string, { text, lines, after }: Word, indent: number): readonly string[] {
  const pad = ' '.repeat(indent + 2);
  return [joined(lead, text, after), ...lines.map((line) => (line === '' ? '' : `${pad}${line}`))];
}

function groupLines(lead: string, value: Group, indent: number, isItem: boolean): readonly string[] {
  const inner = linesOf(value, indent + 2);
  if (value.anchor !== null) return [`${lead} &${value.anchor}`, ...inner];
  if (!isItem) return [lead, ...inner];
  const [first = '', ...others] = inner;
  return [`${lead} ${first.trimStart()}`, ...others];
}

/**
 * Moves comments and blank lines above a multi-line value: they cannot stand between its key or dash
 * and the value.
 */
function hoisted(entry: Entry): Entry {
  const { before, key, value } = entry;
  if (value.kind === 'word') return entry;
  const above = value.after === null ? before : [...before, value.after];
  const [first, ...others] = value.entries;
  if (key !== null || value.anchor !== null || first === undefined) return { ...entry, before: above };
  const isNested = first.value.kind !== 'word' && oneLine(first.value, measuredLead(first)) === null;
  const inner = isNested && first.key === null ? hoisted(first) : first;
  return {
    ...entry,
    before: [...above, ...inner.before.filter((line) => line !== '')],
    value: { ...value, entries: [{ ...inner, before: [] }, ...others] },
  };
}

/** The value in flow style; null if it does not fit on a line. */
function oneLine(value: Group, lead: string): string | null {
  if (value.entries.length > 0 && (!value.isFlow || needsLines(value))) return null;
  const width = widthOf(lead) + 1 + widthOf(flowText(value, true));
  return value.entries.length === 0 || width <= WIDTH ? flowText(value) : null;
}

/** The value in flow style, regardless of its width. */
export function flowText(piece: Piece, isMeasured = false): string {
  if (piece.kind === 'word') return isMeasured ? piece.measured : piece.inFlow;
  const anchor = piece.anchor === null ? '' : `&${piece.anchor} `;
  const inner = piece.entries
    .map(({ key, measured, value }) => {
      const text = flowText(value, isMeasured);
      return key === null ? text : `${isMeasured ? measured : key}: ${text}`.trimEnd();
    })
    .join(', ');
  if (piece.kind === 'list') return `${anchor}[${inner}]`;
  return inner === '' ? `${anchor}{}` : `${anchor}{ ${inner} }`;
}

export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

/** Whether a character is full-width: Japanese letters and punctuation. */
function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u.test(
    character,
  );
}
