import type { Sheet } from '../tables/table.ts';
import type { Diagram, DiagramUnit } from './diagrams.ts';

/** The diagrams of a PDF, named by their pages. */
export function diagramSheets(diagrams: readonly Diagram[]): readonly Sheet[] {
  return diagrams.map((diagram) => {
    const beside = diagrams.filter((other) => other.page === diagram.page);
    const number = beside.length > 1 ? beside.indexOf(diagram) + 1 : '';
    return diagramSheet(diagram, `${diagram.page}頁の図${number}`);
  });
}

/** A diagram as a list in which lower units are indented further. */
export function diagramSheet({ units, loose }: Diagram, name: string): Sheet {
  return {
    name,
    noun: '図',
    rows: namesIn(units).map((unit, at) => ({ number: at + 1, cells: [unit] })),
    unread: [],
    joined: new Map(),
    notes: [READ, ...looseNotes(loose)],
  };
}

const READ =
  '線でつないだ図を、線のつながりから読んでいます。どの組織の下かを、資料の図と一つずつ見比べてください。';

function namesIn(units: readonly DiagramUnit[], depth = 0): readonly string[] {
  return units.flatMap(({ name, below }) => ['\u3000'.repeat(depth) + name, ...namesIn(below, depth + 1)]);
}

/** How many names are quoted. */
const NAMED = 10;

function looseNotes(loose: readonly string[]): readonly string[] {
  if (loose.length === 0) return [];
  const quoted = loose.slice(0, NAMED).map((name) => `「${name}」`);
  const more = loose.length > NAMED ? `ほか${loose.length - NAMED}個` : '';
  return [
    `線のつながりが分からず、読まなかったもの: ${quoted.join('')}${more}。組織なら、書き加えてください。`,
  ];
}
