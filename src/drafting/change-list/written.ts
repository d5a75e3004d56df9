import { isWithin, lastName, pathAbove } from '#org/path.ts';
import { isPostLike, isUnitLike } from '../charts/unit-words.ts';
import type { ChangeKind } from './kinds.ts';

export interface ChangeRow {
  readonly row: number;
  readonly kind: Exclude<ChangeKind, 'stays'>;
  /** The kind cell is blank, so the row continues the change of the row above. */
  readonly goesOn: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly duty: string;
  readonly ref: readonly string[];
  readonly note: string;
  /** The units above those of each side that the row itself names, with columns of levels. */
  readonly begun: Readonly<Record<'before' | 'after', readonly string[]>>;
  /** The words for the kind. */
  readonly said: string;
  /** The words say more than the kind; they are kept in the note. */
  readonly isPart: boolean;
}

/** One change, joined from the rows that describe it. */
export interface Gathered
  extends Pick<ChangeRow, 'kind' | 'before' | 'after' | 'duty' | 'ref' | 'note' | 'said'> {
  readonly rows: readonly number[];
}

/** Kinds that may span several rows, and the sides whose shared units join these rows. */
const SEVERAL: Readonly<Partial<Record<ChangeKind, readonly ('before' | 'after')[]>>> = {
  merge: ['after'],
  absorb: ['after'],
  split: ['before'],
  reorganize: ['before', 'after'],
};

/** Whether a change of this kind may be told in several rows. */
export function hasSeveral(kind: ChangeKind): boolean {
  return SEVERAL[kind] !== undefined;
}

/**
 * Joins rows that describe one change: same kind and a shared unit, or a blank kind cell below such a row.
 */
export function gather(rows: readonly ChangeRow[]): readonly Gathered[] {
  const all: Gathered[] = [];
  let last = -1;
  for (const row of rows) {
    const sides = SEVERAL[row.kind];
    const same = all.findIndex(
      (one) =>
        one.kind === row.kind &&
        (sides ? sides.some((side) => shares(one[side], row[side])) : isAgain(one, row)),
    );
    const at = same < 0 && sides && row.goesOn ? last : same;
    const before = all[at];
    last = before === undefined ? all.length : at;
    all[last] = before === undefined ? { ...row, rows: [row.row] } : joined(before, row);
  }
  return all;
}

/** A renaming of 部 may be told beside each of its 課. */
function isAgain(one: Gathered, { kind, before, after }: ChangeRow): boolean {
  return kind === 'rename' && one.before.join() === before.join() && one.after.join() === after.join();
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function joined(before: Gathered, row: ChangeRow): Gathered {
  const both = <T>(one: readonly T[], other: readonly T[]) => [...new Set([...one, ...other])];
  return {
    ...before,
    rows: [...before.rows, row.row],
    before: both(before.before, row.before),
    after: both(before.after, row.after),
    ref: both(before.ref, row.ref),
    note: both([before.note], [row.note])
      .filter((note) => note !== '')
      .join('\n'),
  };
}

type Written = { readonly written: Readonly<Record<string, unknown>> } | { readonly why: string };

/** The change in the form of its file, or why it cannot be written. `rows`: all rows of the table. */
export function writtenOf(change: Gathered, rows: readonly ChangeRow[]): Written {
  const own = WRITERS[change.kind as Exclude<ChangeKind, 'stays'>](change, rows);
  if ('why' in own) return own;
  const { ref, note } = change;
  return {
    written: {
      ...own.written,
      ...(ref.length === 0 ? {} : { ref: ref.length === 1 ? ref[0] : ref }),
      ...(note === '' ? {} : { note }),
    },
  };
}

type Writer = (change: Gathered, rows: readonly ChangeRow[]) => Written;

const one = <T>(list: readonly T[]): T | readonly T[] =>
  list.length === 1 && list[0] !== undefined ? list[0] : list;

const WRITERS: Readonly<Record<Exclude<ChangeKind, 'stays'>, Writer>> = {
  establish: ({ before, after, said }) => {
    if (after.length === 0) return { why: '新設する組織が、新の欄にありません' };
    return only(after, '新設する組織は、一行に一つずつ書いてください', (unit) =>
      before.length === 0
        ? beginsOrEnds('establish', unit, said)
        : { why: '新設なのに、旧の欄にも組織があります' },
    );
  },
  abolish: ({ before, after, said }) => {
    if (before.length === 0) return { why: '廃止する組織が、旧の欄にありません' };
    return only(before, '廃止する組織は、一行に一つずつ書いてください', (unit) =>
      after.length === 0
        ? beginsOrEnds('abolish', unit, said)
        : { why: '廃止なのに、新の欄にも組織があります。統合や編入なら、種別をそう書いてください' },
    );
  },
  rename: (change, rows) =>
    pair(change, (from, to) => {
      const [above, below] = [pathAbove(from), pathAbove(to)];
      if (below !== '' && below !== above && below !== renamed(above, rows))
        return {
          why:
            above === ''
              ? `旧の「${from}」に、上の組織がありません。「${below}/${from}」のように書いてください`
              : `改称ですが、上の組織も「${above}」から「${below}」に変わっています。上の組織も改称なら、その改称の行を加え、移るなら、種別を「移管・改称」と書いてください`,
        };
      return lastName(from) === lastName(to)
        ? { why: '改称ですが、旧と新の名前が同じです' }
        : written({ rename: from, to: lastName(to) });
    }),
  move: (change, rows) =>
    pair(change, (from, to) => {
      if (from === to && change.duty === '')
        return {
          why: `移管ですが、旧も新も「${from}」です。事務だけが移るなら、種別を「事務移管」とし、その名前を「事務」の列に書いてください`,
        };
      if (lastName(from) === lastName(to)) return written({ move: from, to });
      // With a duty, 所管替え means that the duty moves between two units.
      return change.duty !== ''
        ? WRITERS.transfer(change, rows)
        : {
            why: `移管先「${to}」の最後が「${lastName(from)}」ではありません。移ったあとの位置を名前まで書くか、名前も変わるなら、種別を「移管・改称」と書いてください。事務だけが移るなら、その名前を「事務」の列に書きます`,
          };
    }),
  'move and rename': (change) =>
    pair(change, (from, to) =>
      written(pathAbove(from) === pathAbove(to) ? { rename: from, to: lastName(to) } : { move: from, to }),
    ),
  merge: ({ before, after }) =>
    only(after, '統合してできる組織を、新の欄に一つ書いてください', (into) => {
      const ended = before.filter((unit) => unit !== into);
      if (before.length < 2)
        return {
          why: '統合する組織が二つ以上、旧の欄に要ります。続いている組織に加わるなら、種別を「編入」と書いてください',
        };
      // If one of the units keeps its name, it absorbs the others.
      return written(ended.length < before.length ? { absorb: one(ended), into } : { merge: before, into });
    }),
  absorb: ({ before, after }) =>
    only(after, '編入先の組織を、新の欄に一つ書いてください', (into) => {
      const ended = before.filter((unit) => unit !== into);
      return ended.length === 0
        ? { why: '編入する組織が、旧の欄にありません' }
        : written({ absorb: one(ended), into });
    }),
  split: ({ before, after }) =>
    only(before, '分割する組織を、旧の欄に一つ書いてください', (unit) =>
      after.length < 2
        ? { why: '分割してできる組織が二つ以上、新の欄に要ります' }
        : written({ split: unit, into: after }),
    ),
  detach: (change) => pair(change, (from, to) => written({ detach: to, from })),
  reorganize: ({ before, after }) =>
    before.length === 0 || after.length === 0
      ? { why: '再編には、旧と新の両方の組織が要ります' }
      : written({ reorganize: before, into: after }),
  lose: ({ before, after }) =>
    only(before, 'その後が分からない組織を、旧の欄に一つ書いてください', (unit) =>
      after.length === 0 ? written({ lose: unit }) : { why: 'その後が不明なのに、新の欄にも組織があります' },
    ),
  regrade: (change, rows) =>
    pair(change, (from, to) => {
      const [was, is] = [graded(from), graded(to)];
      // 室を課に格上げ: the unit goes on, under a name of another kind.
      if (was === null && is === null && isUnitLike(lastName(from)) && isUnitLike(lastName(to)))
        return WRITERS.rename(change, rows);
      if (was === null || is === null)
        return {
          why: '職位変更は、旧と新に「会計管理者（部長級）」のように、職と職位を書いてください',
        };
      return was.name === is.name
        ? written({ regrade: holderOf(was.name), from: was.grade, to: is.grade })
        : { why: `職位変更ですが、旧は「${was.name}」、新は「${is.name}」で、同じ職ではありません` };
    }),
  hold({ before, after }) {
    const [holder, another] = before;
    if (holder === undefined || another !== undefined || after.length === 0)
      return { why: '兼務は、旧の欄に兼ねる側の職を一つ、新の欄に兼ねられる職を書いてください' };
    return written({ hold: holderOf(holder), also: after.map(holderOf) });
  },
  release({ before, after }) {
    const [holder, ...from] = [...before, ...after];
    if (holder === undefined || from.length === 0)
      return { why: '兼務の解除は、旧の欄に兼ねていた側の職と、兼ねるのをやめる職を書いてください' };
    return written({ release: holderOf(holder), from: from.map(holderOf) });
  },
  assign({ after, duty }) {
    if (duty === '') return { why: '加わる職務の名前がありません。「事務」の列に書いてください' };
    return after.length === 0
      ? { why: '職務を担う組織が、新の欄にありません' }
      : written({ assign: duty, to: one(after) });
  },
  transfer({ before, after, duty }) {
    if (duty === '') return { why: '移管する事務の名前がありません。「事務」の列に書いてください' };
    if (before.length === 0 || after.length === 0)
      return { why: '事務の移管には、旧と新の両方の組織が要ります' };
    return written({ transfer: duty, from: one(before), to: one(after) });
  },
};

/** Splits 会計管理者（部長級） into name and grade; null if there is no grade in brackets. */
function graded(words: string): { readonly name: string; readonly grade: string } | null {
  const [, name, grade] = /^(.+?)[（(]([^（）()]+)[)）]$/u.exec(words) ?? [];
  return name === undefined || grade === undefined ? null : { name, grade };
}

/** The unit, or a post if the name does not end like that of a unit. */
function holderOf(path: string): unknown {
  if (isUnitLike(lastName(path))) return path;
  const above = pathAbove(path);
  return { post: lastName(path), ...(above === '' ? {} : { in: above }) };
}

/** A unit, or a post where the words say so: 職の新設. A name that may be either is reported. */
function beginsOrEnds(verb: 'establish' | 'abolish', path: string, said: string): Written {
  const name = graded(lastName(path))?.name ?? lastName(path);
  const grade = verb === 'establish' ? graded(lastName(path))?.grade : undefined;
  const post = holderOf([pathAbove(path), name].filter((part) => part !== '').join('/'));
  if (/職/.test(said)) return written({ [verb]: post, ...(grade === undefined ? {} : { grade }) });
  return isPostLike(name)
    ? {
        why: `「${name}」は、職か組織かが分かりません。職なら、種別を「職の新設」「職の廃止」と書き、組織なら、「変更」で加えてください`,
      }
    : written({ [verb]: path });
}

function written(change: Readonly<Record<string, unknown>>): Written {
  return { written: change };
}

/** Writes the change of the only unit on a side; `why` if the side names none or several. */
function only(side: readonly string[], why: string, write: (unit: string) => Written): Written {
  const [unit, another] = side;
  return unit === undefined || another !== undefined ? { why } : write(unit);
}

function pair({ before, after }: Gathered, write: (from: string, to: string) => Written): Written {
  const [from, another] = before;
  const [to, further] = after;
  if (from === undefined || to === undefined) return { why: '旧と新の両方の組織が要ります' };
  return another === undefined && further === undefined
    ? write(from, to)
    : { why: '旧と新に、組織を一つずつ書いてください' };
}

/** The path after the renamings and moves that the table itself lists. */
export function renamed(path: string, rows: readonly ChangeRow[]): string {
  const nearest = rows
    .filter(({ kind, before: [from] }) => isPlaced(kind) && from !== undefined && isWithin(path, from))
    .toSorted((a, b) => (b.before[0] ?? '').length - (a.before[0] ?? '').length)[0];
  const [from, to] = [nearest?.before[0], nearest?.after[0]];
  if (nearest === undefined || from === undefined || to === undefined) return path;
  const whole = nearest.kind === 'rename' ? joinedPath(pathAbove(from), lastName(to)) : to;
  return whole + path.slice(from.length);
}

function isPlaced(kind: ChangeKind): boolean {
  return kind === 'rename' || kind === 'move' || kind === 'move and rename';
}

function joinedPath(above: string, name: string): string {
  return [above, name].filter((part) => part !== '').join('/');
}
