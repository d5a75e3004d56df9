import { badgeIn } from '../badge.ts';
import { nodeId } from '../figures/node-id.ts';
import { plainGraph, plainNode } from '../figures/parts.ts';
import type { Edge, Graph } from '../graph.ts';

/** A row of the table that says what the way of a unit shows. */
export interface ToldStretch {
  readonly name: string;
  readonly href: string;
  /** What it stands below, and since when until when. */
  readonly lines: readonly string[];
  /** 総務課（統合） */
  readonly before: readonly { readonly text: string; readonly href: string }[];
}

/** The graph of a course, from its table: for whoever has that alone. `focus` is the unit that it is about. */
export function graphOfTold(rows: readonly ToldStretch[], focus: string): Graph {
  const nodes = rows.map(({ name, href, lines }, at) => {
    const unit = unitOf(href);
    const number = rows.slice(0, at + 1).filter((one) => one.href === href).length;
    const classes = unit === focus ? ['focus'] : [];
    return {
      ...plainNode,
      id: nodeId('u', `${unit}-${number}`),
      lines: [name, ...lines],
      classes,
      link: href,
    };
  });
  const edges = rows.flatMap((row, at) =>
    row.before.flatMap(({ text, href }): readonly Edge[] => {
      // It is the last that the other one was before that day.
      const from = rows.findLastIndex((one, index) => {
        const how = howIn(text, one, row);
        return index < at && one.href === href && how !== null && beginningOf(one) !== how.date;
      });
      const [source, target, other] = [nodes[from], nodes[at], rows[from]];
      const how = other ? howIn(text, other, row) : null;
      if (!source || !target || !how) return [];
      const stroke = how.word.endsWith('の予定') ? 'dotted' : 'normal';
      const lines = [how.word, how.date].filter((one) => one !== '');
      return [{ from: source.id, to: target.id, stroke, arrow: 'end', lines }];
    }),
  );
  return { ...plainGraph, layout: 'layered', nodes, edges, groups: [] };
}

function unitOf(href: string): string {
  return href.split('/').at(-2) ?? '';
}

/** The word in 総務課（統合）, where the name is that of the other one, and the day, where it is not that of the row. */
function howIn(
  text: string,
  { name }: ToldStretch,
  row: ToldStretch,
): { readonly date: string; readonly word: string } | null {
  const plain = badgeIn(name).name;
  if (text === plain) return { date: beginningOf(row), word: '' };
  if (!text.startsWith(`${plain}（`)) return null;
  const how = text.slice(plain.length + 1, -1);
  const [, date, word = ''] = /^([^に]*日)(?:に(.*))?$/.exec(how) ?? [];
  return date === undefined ? { date: beginningOf(row), word: how } : { date, word };
}

function beginningOf({ lines }: ToldStretch): string {
  return lines.at(-1)?.split('〜')[0] ?? '';
}
