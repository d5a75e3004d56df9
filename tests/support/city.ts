import { gzipSync } from 'node:zlib';
import type { Figure } from '#diagrams/figure.ts';

/** A made-up city as Mermaid text: so many 部, each with so many 課, each with so many 係. */
export function city(departments: number, sections: number, teams: number, mark = ''): Figure {
  const lines = ['flowchart LR', '  %% layout: tree'];
  const edges: string[] = [];
  const clicks: string[] = [];
  const node = (id: string, name: string, depth: number, parent: string | null) => {
    lines.push(`  ${id}["${name}"]:::depth${depth}`);
    if (parent) edges.push(`  ${parent} --- ${id}`);
    clicks.push(`  click ${id} href "/mihon/units/${id}/"`);
  };
  for (let d = 1; d <= departments; d++) {
    node(`d${d}`, `見本${mark}第${d}部`, 0, null);
    for (let s = 1; s <= sections; s++) {
      node(`d${d}s${s}`, `見本第${d}の${s}推進課`, 1, `d${d}`);
      for (let t = 1; t <= teams; t++) node(`d${d}s${s}t${t}`, `見本第${t}係`, 2, `d${d}s${s}`);
    }
  }
  return {
    id: `city-${departments}-${sections}-${teams}${mark && `-${mark}`}`,
    title: `見本市の組織図${mark}`,
    description: '見本市の組織図。',
    mermaid: `${[...lines, ...edges, ...clicks].join('\n')}\n`,
  };
}

export function compressed(svg: string): number {
  return gzipSync(svg).length;
}
