// Completes the names in a notice with the units above them.
import { lastName, pathAbove } from '#org/path.ts';
import { departmentApart } from '../change-list/apart.ts';
import { newPlacing } from '../change-list/placing.ts';
import { mayStandBelow, rankOf } from '../charts/ranks.ts';
import { isUnitLike } from '../charts/unit-words.ts';
import type { Told } from './readers.ts';

/** A change with the names of units in the headings that it stands below. */
export interface ToldBelow extends Told {
  readonly above: readonly string[];
}

interface Places {
  placed(told: ToldBelow): Pick<Told, 'before' | 'after'>;
  /** What was placed below headings. */
  notes(): readonly string[];
}

/** Kinds whose new units stand beside their origin if they are written without a place. */
const BESIDE: ReadonlySet<Told['kind']> = new Set([
  'rename',
  'merge',
  'split',
  'reorganize',
  'detach',
  'absorb',
] as const);

/** How many names are quoted. */
const QUOTED = 5;

/** `paths`: the units before the changes; `all`: the changes of the notice. */
export function newPlaces(paths: readonly string[], all: readonly ToldBelow[]): Places {
  const { whole, belowHeadings } = newWhole(paths);
  const begun = all.flatMap((told) => begunIn(told, whole));

  const placeAfter = (name: string, told: ToldBelow): string => {
    const isBare = !name.includes('/');
    // Without a place, it stands beside what it comes of.
    if (BESIDE.has(told.kind) && isBare) return name;
    const inChart = whole(name, []);
    if (paths.includes(inChart)) return told.kind === 'transfer' && isBare ? name : inChart;
    // Another sentence of the notice may say where the unit, or the one above it, begins.
    const [head = '', ...rest] = name.split('/');
    const itself = begun.find((path) => path !== name && endsWith(path, name));
    const above = begun.find((path) => lastName(path) === head);
    return itself ?? (above === undefined ? whole(name, headingsOf(told)) : [above, ...rest].join('/'));
  };
  return {
    placed: (told) => ({
      before: told.before.map((name) => whole(name, headingsOf(told))),
      after: told.after.map((name) => placeAfter(name, told)),
    }),
    notes() {
      const names = [...belowHeadings];
      if (names.length === 0) return [];
      const more = names.length > QUOTED ? `など${names.length}` : '';
      return [
        `見出しか文の初めの組織の下にあるものとして読みました（${names.slice(0, QUOTED).join('、')}${more}）。`,
      ];
    },
  };
}

/** The sentence says more nearly than its headings of which 部 it tells. */
function headingsOf({ above, department }: ToldBelow): readonly string[] {
  return department === undefined ? above : [department];
}

/** The path of a unit: by the chart, or by the headings above it; else the name as it is. */
type Whole = (name: string, above: readonly string[]) => string;

function newWhole(paths: readonly string[]): {
  readonly whole: Whole;
  readonly belowHeadings: ReadonlySet<string>;
} {
  const placing = newPlacing(paths);
  const known = new Set(paths);
  const belowHeadings = new Set<string>();
  // A heading that the chart knows elsewhere does not stand below the one before it.
  const pathOfHeadings = (above: readonly string[]): string =>
    above.reduce((path, name) => {
      const [below, inChart] = [path === '' ? name : `${path}/${name}`, placing(name)];
      return path === '' || known.has(inChart) ? inChart : below;
    }, '');
  const whole: Whole = (name, above) => {
    const inChart = placing(name);
    if (known.has(inChart)) return inChart;
    const [head = '', ...rest] = departmentApart(name).split('/');
    if (rest.length > 0) return [whole(head, above), ...rest].join('/');
    // The nearest heading first.
    for (let depth = above.length; depth > 0; depth--) {
      const path = `${pathOfHeadings(above.slice(0, depth))}/${name}`;
      if (known.has(path)) return path;
      if (isNext(name, above[depth - 1] ?? '') && isUnitLike(name)) {
        belowHeadings.add(path);
        return path;
      }
    }
    return name;
  };
  return { whole, belowHeadings };
}

/** Whether a new unit stands directly below the heading. Between a 部 and a 係 there is a 課 that nobody named. */
function isNext(name: string, heading: string): boolean {
  return mayStandBelow(name, heading) && !(rankOf(heading) === 0 && rankOf(name) > 2);
}

/** The paths of units that begin with a place, or beside those that they come of. */
function begunIn(told: ToldBelow, whole: Whole): readonly string[] {
  if (told.kind === 'transfer') return [];
  const above = headingsOf(told);
  const beside = new Set(told.before.map((name) => pathAbove(whole(name, above))));
  const [place, another] = beside;
  return told.after.flatMap((name) => {
    const own = whole(name, above);
    if (own.includes('/')) return [own];
    if (place === undefined || another !== undefined) return [];
    return [place === '' ? name : `${place}/${name}`];
  });
}

/** 総務部/総務課/庶務係 ends with 総務課/庶務係 and with 庶務係, but not with 務係. */
function endsWith(path: string, end: string): boolean {
  return path.endsWith(end) && path.at(-end.length - 1) === '/';
}
