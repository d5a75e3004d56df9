import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { withoutUnits } from '../../1-read/schema/chart.ts';
import type { Sourced } from '../../1-read/source.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import type { Context } from '../rule.ts';
import { walk } from '../walk.ts';

/** Checks that no list contains the same entry twice. */
export function* entriesUnique({ source }: Context): Iterable<Diagnostic> {
  const { municipality, units, charts, reorganizations, editions } = source;
  for (const file of [municipality, units, ...reorganizations, ...editions])
    if (file) for (const found of listsIn(file.data)) yield* twice(file, found);
  for (const file of charts) for (const found of listsIn(withoutUnits(file.data))) yield* twice(file, found);
}

type Fact = Readonly<Record<string, unknown>>;

interface Kind {
  /** The name of the list, for messages. */
  readonly title: string;
  /** What an item is about: two items with the same subject but other content are reported, too. */
  readonly subject?: (item: Fact) => readonly unknown[] | null;
  /** The name of the item, for messages. */
  readonly name?: (item: Fact) => string;
}

// Lists not mentioned here are checked by other rules.
const KINDS: Readonly<Record<string, Kind>> = {
  owners: { title: '担当' },
  supporters: { title: '関係課' },
  together: { title: 'まとめて述べた取組' },
  theme: { title: 'テーマ' },
  ref: { title: '出典の箇所' },
  related: { title: '関連する施策' },
  aspects: { title: '欄' },
  terms: { title: '用語' },
  changes: { title: '変更' },
  states: { title: '改正後の姿' },
  has: { title: '置かれる組織' },
  remarks: { title: '補足' },
  accepted: { title: '確認済みの食い違い' },
  from: { title: '引き継ぎ元' },
  deadlines: { title: '期限の対応' },
  derived: { title: '資料にない言葉' },
  corrections: { title: '訂正' },
  basis: { title: 'よりどころ' },
  mends: {
    title: '直した箇所',
    subject: ({ at, printed }) => [at, printed],
    name: ({ at }) => String(at),
  },
  figures: {
    title: '数',
    subject: ({ label, ref }) => [label, ref],
    name: ({ label }) => String(label),
  },
  targets: {
    title: '目標',
    subject: ({ code, indicator, milestone, due }) => [code, indicator ?? milestone, textOf(due)],
    name: ({ indicator, milestone }) => String(indicator ?? milestone),
  },
  events: {
    title: '出来事',
    subject: ({ date, kind, title }) => [textOf(date), kind, title],
    name: ({ title }) => String(title),
  },
  stages: {
    title: '段階',
    subject: ({ for: name, when }) => (name === undefined || when === undefined ? null : [name]),
    name: ({ for: name }) => String(name),
  },
  evaluations: {
    title: '評価',
    subject: ({ year, by, scale, dated }) => (by === 'unsaid' ? null : [year, by, scale, textOf(dated)]),
    name: ({ year }) => `${year}年度`,
  },
};

// The meaning of the same keys within a change. Units repeated among those that begin or end are reported by
// another rule.
const KINDS_IN_CHANGES: Readonly<Record<string, Kind>> = {
  ...KINDS,
  from: { title: '移管元' },
  to: { title: '移管先' },
  also: { title: '兼ねられる職' },
};

interface Found {
  readonly list: readonly unknown[];
  readonly kind: Kind;
  readonly keys: Keys;
}

function listsIn(data: unknown): readonly Found[] {
  const found: Found[] = [];
  walk(data, (list, key, way) => {
    if (!Array.isArray(list) || list.length < 2) return true;
    const keys = way();
    const kind = (keys[0] === 'changes' ? KINDS_IN_CHANGES : KINDS)[String(key)];
    if (kind) found.push({ list, kind, keys });
    return true;
  });
  return found;
}

function* twice(file: Sourced<unknown>, { list, kind, keys }: Found): Iterable<Diagnostic> {
  const [same, alike] = [new Map<string, number>(), new Map<string, number>()];
  for (const [index, item] of list.entries()) {
    if (item === null) continue;
    const whole = JSON.stringify(item);
    const fact = typeof item === 'object' ? (item as Fact) : {};
    const subject = JSON.stringify(kind.subject?.(fact) ?? null);
    const [first, other] = [same.get(whole), alike.get(subject)];
    const line = (at: number) => file.at([...keys, at]).line;
    const place = () => file.at([...keys, index]);
    if (first !== undefined) yield diagnose('H465', place(), { what: kind.title, first: line(first) });
    else if (other !== undefined) {
      const facts = { what: kind.title, name: kind.name?.(fact) ?? '', first: line(other) };
      yield diagnose('H466', place(), facts);
    } else if (subject !== 'null') alike.set(subject, index);
    if (first === undefined) same.set(whole, index);
  }
}

/** A date as written. */
function textOf(when: unknown): unknown {
  return typeof when === 'object' && when !== null && 'text' in when ? when.text : when;
}
