// What a row says besides the units in its cells: in its remarks, and by the levels that it names.
import { isWithin, lastName, pathAbove } from '#org/path.ts';
import { isUnitLike } from '../charts/unit-words.ts';
import { type ChangeRow, hasSeveral, renamed } from './written.ts';

/** The paths that each side names anywhere in the table. */
export type Named = Readonly<Record<'before' | 'after', Set<string>>>;

/** Longer remarks say several things. */
const LONG = 200;
const INTO = /([^\s「」『』（）()、。・]+)[」』]?[へに](?:統合|編入|吸収)/u;
const DUTY =
  /^(?:.*?([^\s「」『』（）()、。・]+)[」』]?(?:から|より)の?、?)?[「『]?((?!所管|関係|関連|担当|所掌|分掌|一部|当該)[^「」『』、。]+(?:業務|事務|事業))[」』]?[をの](?:移管|移譲|移行|所管[替換]え?)/u;

/**
 * The row with what its remarks name: the unit in 廃止（総務課へ統合）, the duty in 農林課から鳥獣対策業務を移管. `pathOf`: the
 * path of a unit that is known, else null.
 */
export function toldIn(row: ChangeRow, pathOf: (name: string) => string | null): ChangeRow {
  const { kind, before, after, said, duty } = row;
  if (said.length > LONG) return row;
  if ((kind === 'merge' || kind === 'absorb') && after.length === 0) {
    const into = pathOf(INTO.exec(said)?.[1] ?? '');
    return into === null ? row : { ...row, kind: 'absorb', after: [into] };
  }
  const below = belowOne(row, pathOf);
  if (below !== null) return below;
  if ((kind !== 'move' && kind !== 'transfer') || duty !== '') return row;
  const [, name = '', what = ''] = DUTY.exec(said) ?? [];
  const isSame = before.join() === after.join();
  const isMoved = !isSame && lastName(before[0] ?? '') === lastName(after[0] ?? '');
  const giver = pathOf(name);
  const first = isSame ? giver : (before[0] ?? null);
  const isOther = giver !== null && giver !== first;
  return what === '' || isMoved || first === null || isOther || after.includes(first)
    ? row
    : { ...row, kind: 'transfer', before: isSame ? [first] : before, duty: what };
}

const NAME = '[「『]?([^「」『』、。（）()を]+)[」』]?';
const BELOW = new RegExp(
  `^${NAME}を(?:${NAME}[にへ](?:名称)?(?:変更|改称|改め)|(?:新設|設置|新たに設置|廃止))(?:する|します|した|しました)?。?$`,
  'u',
);

/** What the remarks beside a unit that goes on say of one below it: 文書係を法制係に名称変更, 契約係を新設. */
function belowOne(row: ChangeRow, pathOf: (name: string) => string | null): ChangeRow | null {
  const { kind, before, after, said } = row;
  const [unit = '', another] = before;
  const [, name = '', to = ''] = BELOW.exec(said.trim()) ?? [];
  const own = `${unit}/${name}`;
  const isSeveral = name
    .split(/[とや・]/)
    .slice(0, -1)
    .some(isUnitLike);
  if (unit === '' || another !== undefined || unit !== after[0] || !isUnitLike(name) || isSeveral)
    return null;
  const isKnown = pathOf(own) === own;
  if (kind === 'rename' && to !== '' && isKnown && isUnitLike(to))
    return { ...row, before: [own], after: [`${unit}/${to}`] };
  if (kind === 'establish' && pathOf(unit) === unit && !isKnown) return { ...row, before: [], after: [own] };
  return kind === 'abolish' && isKnown ? { ...row, before: [own], after: [] } : null;
}

const IN_TWO =
  /^[「『]?([^「」『』、。を]+)[」』]?を[「『]?([^「」『』、。を]+?)[」』]?(?:と|、|及び)[「『]?([^「」『』、。を]+?)[」』]?[にへ]分割/u;

/** The unit above the one in its cells that the remarks of a row say is split: 産業建設部を産業部と建設部に分割. */
export function splitAbove(row: ChangeRow, pathOf: (name: string) => string | null): ChangeRow | null {
  const [, name = '', ...into] = row.said.length > LONG ? [] : (IN_TWO.exec(row.said) ?? []);
  const unit = row.kind === 'split' ? pathOf(name) : null;
  const isAbove = unit !== null && row.before.some((path) => path !== unit && isWithin(path, unit));
  const above = unit === null ? '' : pathAbove(unit);
  return isAbove
    ? { ...row, before: [unit], after: into.map((one) => (above === '' ? one : `${above}/${one}`)) }
    : null;
}

/** Whether the row only shows a unit below what the unit above it became, as the table says elsewhere. */
export function followsAbove(
  { before, after }: Pick<ChangeRow, 'before' | 'after'>,
  rows: readonly ChangeRow[],
): boolean {
  const [[from = '', another], [to = '', further]] = [before, after];
  return (
    another === undefined &&
    further === undefined &&
    lastName(from) === lastName(to) &&
    rows.some(
      (row) =>
        hasSeveral(row.kind) && row.before.includes(pathAbove(from)) && row.after.includes(pathAbove(to)),
    )
  );
}

const SEVERAL_LEVELS = /[部局]名?(?:・|、|及び|と)?課|課名?(?:・|、|及び|と)?係/;

/**
 * A renaming for each level whose name differs. A unit above is renamed if the row below it is what is renamed, if
 * the words or another row say so, or if it stands beside its other name where each stands on one side only.
 * `named`: for two charts side by side.
 */
export function renamedLevels(
  row: ChangeRow,
  rows: readonly ChangeRow[],
  named: Named | null,
): readonly ChangeRow[] {
  const [from, to] = [row.before, row.after].map((side) => side.flatMap((path) => path.split('/')));
  const isOne = row.kind === 'rename' && row.before.length === 1 && row.after.length === 1;
  if (!isOne || !from || !to || from.length !== to.length) return [row];
  const differing = from.flatMap((name, at) => (name === to[at] ? [] : [at]));
  const pairs = differing.map((at) => [from, to].map((parts) => parts.slice(0, at + 1).join('/')));
  const isOwnRow = ([was = '', is = '']: readonly string[]) =>
    rows.some(
      ({ kind, before, after }) =>
        kind === 'rename' && before.join() === was && lastName(after[0] ?? '') === lastName(is),
    );
  const isAboveSaid = ([was = '', is = '']: readonly string[]) =>
    isOwnRow([was, is]) ||
    SEVERAL_LEVELS.test(row.said) ||
    (named !== null &&
      row.begun.before.includes(was) &&
      row.begun.after.includes(is) &&
      ![...named.after].some((path) => isWithin(path, was)) &&
      ![...named.before].some((path) => isWithin(path, is)));
  const above = pairs.filter((_, at) => differing[at] !== from.length - 1);
  if (differing.length === 0 || (differing.length > 1 && !above.every(isAboveSaid))) return [row];
  return pairs
    .filter((pair) => !above.includes(pair) || !isOwnRow(pair))
    .map(([was = '', is = '']) => ({ ...row, before: [was], after: [is] }));
}

/**
 * The rows with a further one for each unit that begins together with the one below it. `paths`: the units of the
 * chart before; without one, nobody knows what begins.
 */
export function begunAbove(
  rows: readonly ChangeRow[],
  paths: readonly string[],
  named: Named,
): { readonly rows: readonly ChangeRow[]; readonly notes: readonly string[] } {
  const standing = new Set([
    ...paths,
    ...paths.map((path) => renamed(path, rows)),
    ...rows.flatMap(({ after }) => after),
  ]);
  const isStanding = (unit: string) =>
    standing.has(unit) || [...named.before].some((path) => isWithin(path, unit));
  const notes: string[] = [];
  const all = rows.flatMap((row) => {
    if (row.kind === 'abolish') notes.push(...endedAbove(row, rows, paths, named));
    if (row.kind !== 'establish' || paths.length === 0) return [row];
    const begun = row.begun.after.filter((unit) => !isStanding(unit));
    for (const unit of begun) {
      standing.add(unit);
      notes.push(
        `${row.row}行目: 「${unit}」も、改正前の組織図になく、この行に書かれているので、新設として読みました。`,
      );
    }
    return [...begun.map((unit) => ({ ...row, after: [unit], note: '' })), row];
  });
  return { rows: all, notes };
}

/** A note if nothing is left below the unit above one that is abolished. */
function endedAbove(
  { row, before, begun }: ChangeRow,
  rows: readonly ChangeRow[],
  paths: readonly string[],
  { after }: Named,
): readonly string[] {
  const gone = new Set(rows.flatMap((one) => one.before));
  return before.flatMap((unit) => {
    const above = pathAbove(unit);
    const below = paths.filter((path) => pathAbove(path) === above);
    const isLeft = [...after].some((path) => isWithin(path, above)) || !below.every((path) => gone.has(path));
    return !begun.before.includes(above) || isLeft || gone.has(above) || !paths.includes(above)
      ? []
      : [
          `${row}行目: 「${lastName(unit)}」だけの廃止として読みました。「${lastName(above)}」も廃止なら、その廃止も加えてください。`,
        ];
  });
}
