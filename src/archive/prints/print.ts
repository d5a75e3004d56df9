import { normalForm } from './normal-form.ts';
import { BEGINNING, type Outline, step } from './outline.ts';
import { blocksIn } from './paragraphs.ts';
import { hashOf, isKeptOfSentences, piecesOf } from './pieces.ts';

/**
 * The fingerprint of a source: for each paragraph, the hashes of its pieces and its labels in the outline.
 */
export interface Print {
  readonly paragraphs: readonly PrintedParagraph[];
}

export interface PrintedParagraph {
  readonly labels: readonly string[];
  readonly hashes: ReadonlySet<number>;
}

/** A paragraph with fewer hashes is joined with the next. */
const FEWEST = 16;
/** Longer text is not a heading. */
const LONGEST_HEADING = 40;

export function printOf(text: string): Print {
  const paragraphs: { labels: string[]; hashes: Set<number> }[] = [];
  let outline: Outline = BEGINNING;
  let labels: readonly string[] = [];
  for (const block of blocksIn(text)) {
    const normal = normalForm(block.text);
    const isHeading = normal.length <= LONGEST_HEADING && !normal.includes('。');
    const next = step(outline, { ...block, isHeading });
    outline = next.outline;
    const last = paragraphs.at(-1);
    const into =
      last !== undefined && last.hashes.size < FEWEST
        ? last
        : { labels: next.labels.length > 0 ? [] : [...labels], hashes: new Set<number>() };
    if (into !== last) paragraphs.push(into);
    if (next.labels.length > 0) labels = next.labels;
    into.labels.push(...next.labels.filter((label) => !into.labels.includes(label)));
    for (const hash of hashesOf(normal, isHeading)) into.hashes.add(hash);
  }
  return { paragraphs: joinedAtEnd(paragraphs) };
}

function hashesOf(normal: string, isHeading: boolean): readonly number[] {
  return piecesOf(normal)
    .filter((piece) => isHeading || isKeptOfSentences(piece))
    .map(hashOf);
}

/** Joins a last paragraph that is too short with the one before. */
function joinedAtEnd<P extends { labels: string[]; hashes: Set<number> }>(
  paragraphs: readonly P[],
): readonly P[] {
  const [last, before] = [paragraphs.at(-1), paragraphs.at(-2)];
  if (last === undefined || before === undefined || last.hashes.size >= FEWEST) return paragraphs;
  before.labels.push(...last.labels);
  for (const hash of last.hashes) before.hashes.add(hash);
  return paragraphs.slice(0, -1);
}

const FIRST_LINE = '資料の指紋 1';

/** One line per paragraph, for comparing versions: its labels, then its hashes in ascending order. */
export function writePrint({ paragraphs }: Print): string {
  const lines = paragraphs.map(({ labels, hashes }) => {
    const digits = [...hashes].sort((a, b) => a - b).map((hash) => hash.toString(16).padStart(4, '0'));
    return `${labels.join(' ')}\t${digits.join('')}`;
  });
  return `${[FIRST_LINE, ...lines].join('\n')}\n`;
}

/** Null if the text is not a fingerprint. */
export function readPrint(text: string): Print | null {
  const [first, ...lines] = text.trimEnd().split(/\r?\n/);
  if (first !== FIRST_LINE) return null;
  const paragraphs: PrintedParagraph[] = [];
  for (const line of lines) {
    const [labels = '', digits = ''] = line.split('\t');
    if (!/^(?:[0-9a-f]{4})+$/.test(digits)) return null;
    const hashes = new Set<number>();
    for (let at = 0; at < digits.length; at += 4) hashes.add(Number.parseInt(digits.slice(at, at + 4), 16));
    paragraphs.push({ labels: labels.split(' ').filter((label) => label !== ''), hashes });
  }
  return { paragraphs };
}
