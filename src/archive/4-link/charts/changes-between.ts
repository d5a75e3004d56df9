import type { NamedUnit } from '#org/path.ts';
import { verbOf } from '../reorganizations/change-kind.ts';
import type { LinkedChange } from '../types.ts';
import type { ComparedChart, ComparedCharts, ComparedUnit } from './compare-charts.ts';

/**
 * The changes that would turn the older of two charts into the newer in one step, although several events lie
 * between. Units that go on unchanged or may have existed before (`found`) yield no change.
 */
export function changesBetween(compared: ComparedCharts<ComparedChart>): readonly LinkedChange[] {
  const rows = compared.departments.flatMap(({ rows }) => rows);
  const handedOn = new Set(
    rows.filter(({ after }) => after.length > 1).flatMap(({ before }) => before.map(({ id }) => id)),
  );
  return rows.flatMap((row, at) => changeOf(compared, row, handedOn, `between-${at + 1}`) ?? []);
}

function changeOf(
  { url, newer }: ComparedCharts<ComparedChart>,
  row: ComparedUnit,
  handedOn: ReadonlySet<string | null>,
  id: string,
): LinkedChange | null {
  const { kind, fate, before, after } = row;
  if (kind === null) return null;
  const stays = new Set(fate === 'succeeded' ? before.map(({ id }) => id) : []);
  const goesOn = ({ id }: NamedUnit) => stays.has(id) && after.some((one) => one.id === id);
  // A unit with several successors is shown once, in the row of its own.
  const from = before.filter((one) => !goesOn(one) && (after.length > 1 || !handedOn.has(one.id)));
  if (fate === 'succeeded' && from.length === 0) return null;
  const verb = verbOf(kind);
  return {
    ...NOTHING_ELSE,
    id,
    url,
    date: newer.asOf,
    verb,
    kinds: kind === 'move-rename' ? ['move', 'rename'] : [verb],
    from: from.map((one) => ({ ...one, leaves: true })),
    to: after.map((one) => ({ ...one, comes: !goesOn(one), extent: null })),
    reorganization: id,
    origin: newer.origin ?? { file: '', line: 1 },
  };
}

const NOTHING_ELSE = {
  datePrecision: 'day',
  fiscalYear: null,
  status: 'in force',
  duty: null,
  grade: null,
  known: null,
  replaces: null,
  until: null,
  children: null,
  implied: [],
  since: null,
  droppedBy: null,
  supervisedBy: [],
  ref: [],
  note: null,
} as const satisfies Partial<LinkedChange>;
