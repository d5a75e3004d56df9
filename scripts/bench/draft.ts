import { filesInMemory } from '#archive/1-read/files.ts';
import { readMunicipality } from '#archive/1-read/read.ts';
import { derive } from '#archive/2-derive/derive.ts';
import { checkMunicipality } from '#archive/3-check/check.ts';
import { link } from '#archive/4-link/link.ts';
import { openArchive } from '#archive/archive.ts';
import { chartText } from '#drafting/charts/chart-file.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';
import type { Texts } from '#drafting/draft.ts';
import { withIds } from '#drafting/ids.ts';
import { suggest } from '#drafting/suggest/suggest.ts';
import { addChanges } from '#drafting/write/add-changes.ts';
import { editFile } from '#drafting/write/edit-file.ts';
import { figures, type Looking, look, proposals } from '#workbench/look.ts';
import { madeUpReorganization, type Size } from '../../tests/support/made-up-reorganization.ts';

const asOf = '2026-11-21';
const ROUNDS = 21;
const AT = 'content/aozora';
const OPEN = `${AT}/reorganizations/2027-04-01.md`;

const SIZES: readonly (readonly [units: number, size: Size])[] = [
  [100, { tops: 4, sections: 6, teams: 3 }],
  [400, { tops: 12, sections: 7, teams: 4 }],
  [800, { tops: 21, sections: 8, teams: 5 }],
];

/** CPU time of this thread in ms, without other processes. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The time of one edit at the workbench: a change is written, and all files are read again. */
export async function bench(): Promise<void> {
  console.log(
    'ms of the processor, median (and nine of ten) of an act: a change is written into the file, all is told again',
  );
  console.log(
    'units   told          drawn    | edit   look  drawn | of a first look: read  derive   check    link',
  );
  for (const [, size] of SIZES) print(measured(size));
}

interface Measured {
  readonly units: number;
  readonly edit: readonly number[];
  readonly look: readonly number[];
  readonly draw: readonly number[];
  readonly parts: readonly (readonly number[])[];
}

function measured(size: Size): Measured {
  const { texts, targets, units } = madeUp(size);
  const edit: number[] = [];
  const told: number[] = [];
  const draw: number[] = [];
  let written = texts;
  for (const path of targets.slice(0, ROUNDS)) {
    const start = now();
    const change = { rename: path, to: `新しい${path.split('/').at(-1)}`, ref: '1' };
    const text = editFile(written[OPEN] ?? '', [{ at: ['changes'], insert: change }], OPEN) ?? '';
    const edited = now();
    written = { ...written, [OPEN]: text };
    // Messages to and from the worker are copied.
    const looking: Looking = structuredClone({ municipality: 'aozora', texts: written, open: OPEN, asOf });
    structuredClone(look(looking));
    const lookedAt = now();
    structuredClone(figures(looking));
    const drawn = now();
    edit.push(edited - start);
    told.push(lookedAt - edited);
    draw.push(drawn - lookedAt);
    // Undo the edit, so that every edit applies to the same draft.
    written = texts;
  }
  return { units, edit, look: told, draw, parts: partsOf(texts) };
}

function partsOf(texts: Texts): Measured['parts'] {
  return Array.from({ length: 7 }, () => {
    const times = [now()];
    const archive = openArchive(filesInMemory(texts), asOf);
    const { source } = readMunicipality(
      archive.files,
      'aozora',
      archive.shelf.municipalities.get('aozora') ?? [],
    );
    times.push(now());
    const derived = derive(source, asOf);
    times.push(now());
    checkMunicipality({ source, shared: archive.shared, derived, asOf });
    times.push(now());
    link(source, archive.shared, derived, asOf);
    times.push(now());
    return times.slice(1).map((time, at) => time - (times[at] ?? 0));
  });
}

function print({ units, edit, look, draw, parts }: Measured): void {
  const ms = (times: readonly number[], share = 0.5) =>
    (times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(6);
  const told = edit.map((time, at) => time + (look[at] ?? 0));
  const drawn = told.map((time, at) => time + (draw[at] ?? 0));
  const part = (at: number) =>
    ms(
      parts.map((times) => times[at] ?? 0),
      0.5,
    );
  console.log(
    `${String(units).padStart(5)} ${ms(told)} (${ms(told, 0.9).trim()}) ${ms(drawn)} (${ms(drawn, 0.9).trim()}) | ${ms(edit)} ${ms(look)} ${ms(draw)} | ${' '.repeat(14)}${part(0)}  ${part(1)}  ${part(2)}  ${part(3)}`,
  );
}

/**
 * A city with one completed reorganization, both of its charts, ids, and a partly written next
 * reorganization.
 */
function madeUp(size: Size): {
  readonly texts: Texts;
  readonly targets: readonly string[];
  readonly units: number;
} {
  const { before, after } = madeUpReorganization(7, size);
  const paths = pathsOf(after);
  const sections = paths.filter((path) => path.split('/').length === 2);
  const source = { title: '組織図' };
  const changed = suggest(before, after).suggestions.map(({ written }) => written);
  const written = sections.slice(0, 12).map((path) => ({
    rename: path,
    to: `改めた${path.split('/').at(-1)}`,
    ref: '1',
  }));
  const texts = {
    [`${AT}/municipality.yaml`]:
      'name: 青空市\nreading: あおぞらし\ncode: "102041"\nprefecture: 群馬県\nwebsite: https://example.jp/\n',
    [`${AT}/charts/2025-04-01.yaml`]: chartText(before, { asOf: '2025-04-01', source, coverage: 'all' }),
    [`${AT}/reorganizations/2026-04-01.md`]: addChanges(event('2026-04-01', 'in force'), changed) ?? '',
    [`${AT}/charts/2026-04-01.yaml`]: chartText(after, { asOf: '2026-04-01', source, coverage: 'all' }),
    [OPEN]: addChanges(event('2027-04-01', 'planned'), written) ?? '',
  };
  const minted = proposals({ municipality: 'aozora', texts, asOf });
  const ids = withIds(texts, `${AT}/ids.yaml`, minted) ?? '';
  return {
    texts: { ...texts, [`${AT}/ids.yaml`]: ids },
    targets: sections.slice(12),
    units: paths.length,
  };
}

function event(day: string, status: string): string {
  return `---
title: ${day} の改正
effective: ${day}
status: ${status}
fidelity: summary
source: { title: 組織の見直し }
changes: []
---
`;
}

function pathsOf(tree: DraftTree, above = ''): readonly string[] {
  return tree.flatMap(({ name, children }) => {
    const path = `${above}${name}`;
    return [path, ...pathsOf(children, `${path}/`)];
  });
}
