import { gzipSync } from 'node:zlib';
import type { Figure } from '#diagrams/figure.ts';
import type { Edge, Node } from '#diagrams/graph.ts';

/** The chart of a made-up city with the given numbers of 部, of 課 in each 部, and of 係 in each 課. */
export function city(departments: number, sections: number, teams: number, mark = ''): Figure {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const place = (id: string, name: string, depth: number, parent: string | null) => {
    const link = `/mihon/units/${id}/`;
    nodes.push({ id, lines: [name], badge: null, shape: 'square', classes: [`depth${depth}`], link });
    if (parent) edges.push({ from: parent, to: id, lines: [], stroke: 'normal', arrow: 'none' });
  };
  for (let d = 1; d <= departments; d++) {
    place(`d${d}`, `見本${mark}第${d}部`, 0, null);
    for (let s = 1; s <= sections; s++) {
      place(`d${d}s${s}`, `見本第${d}の${s}推進課`, 1, `d${d}`);
      for (let t = 1; t <= teams; t++) place(`d${d}s${s}t${t}`, `見本第${t}係`, 2, `d${d}s${s}`);
    }
  }
  return {
    id: `city-${departments}-${sections}-${teams}${mark && `-${mark}`}`,
    title: `見本市の組織図${mark}`,
    description: '見本市の組織図。',
    picture: { kind: 'graph', layout: 'tree', direction: 'LR', nodes, edges, groups: [] },
  };
}

export function compressed(svg: string): number {
  return gzipSync(svg).length;
}
