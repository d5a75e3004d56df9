import type { Sheet } from '../tables/table.ts';
import type { Diagram, DiagramUnit } from './diagrams.ts';

/** Diagrams as lists in which lower units are indented further. */
export function diagramSheets(diagrams: readonly Diagram[]): readonly Sheet[] {
  return diagrams.map((diagram) => {
    const { page, units, loose } = diagram;
    const beside = diagrams.filter((other) => other.page === page);
    const number = beside.length > 1 ? beside.indexOf(diagram) + 1 : '';
    return {
      name: `${page}頁の図${number}`,
      noun: '図',
      rows: namesIn(units).map((name, at) => ({ number: at + 1, cells: [name] })),
      unread: [],
      joined: new Map(),
      notes: [READ, ...looseNotes(loose)],
    };
  });
}

const READ =
  '箱と線の図を、線のつながりから読んでいます。どの組織の下かを、資料の図と一つずつ見比べてください。';

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
