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
  /** 総務課（令和7年4月1日に統合） */
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
  const edges = rows.flatMap(({ before }, at) =>
    before.flatMap(({ text, href }): readonly Edge[] => {
      // It is the last that the other one was before that day.
      const from = rows.findLastIndex((one, index) => {
        const [date] = howIn(text, one) ?? [];
        return index < at && one.href === href && date !== undefined && !begins(one, date);
      });
      const [source, target, other] = [nodes[from], nodes[at], rows[from]];
      if (!source || !target || !other) return [];
      const [date = '', how = ''] = howIn(text, other) ?? [];
      const stroke = how.endsWith('の予定') ? 'dotted' : 'normal';
      const lines = [how, date].filter((one) => one !== '');
      return [{ from: source.id, to: target.id, stroke, arrow: 'end', lines }];
    }),
  );
  return { ...plainGraph, layout: 'layered', nodes, edges, groups: [] };
}

function unitOf(href: string): string {
  return href.split('/').at(-2) ?? '';
}

/** The day and the word in 総務課（令和7年4月1日に統合）, where the name is that of the other one. */
function howIn(text: string, { name }: ToldStretch): readonly string[] | null {
  const plain = badgeIn(name).name;
  return text.startsWith(`${plain}（`) ? text.slice(plain.length + 1, -1).split('に', 2) : null;
}

function begins({ lines }: ToldStretch, date: string): boolean {
  return lines.at(-1)?.startsWith(`${date}〜`) === true;
}
