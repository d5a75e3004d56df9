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
  const isKnown = (name: string) => paths.includes(whole(name, []));

  /** The place of what is new, or of what takes something over. */
  const goal = (name: string, { above, kind }: ToldBelow): string => {
    if (isKnown(name)) return kind === 'transfer' && !name.includes('/') ? name : whole(name, []);
    const [head = '', ...rest] = name.split('/');
    const own = begun.find((path) => path !== name && endsWith(path, name));
    const below = begun.find((path) => lastName(path) === head);
    return own ?? (below === undefined ? whole(name, above) : [below, ...rest].join('/'));
  };
  return {
    placed(told) {
      const isBeside = (name: string) => BESIDE.has(told.kind) && !name.includes('/');
      return {
        before: told.before.map((name) => whole(name, headingsOf(told))),
        after: told.after.map((name) =>
          isBeside(name) ? name : goal(name, { ...told, above: headingsOf(told) }),
        ),
      };
    },
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

function headingsOf({ above, department }: ToldBelow): readonly string[] {
  return department === undefined ? above : [department];
}

/** Completes a name by the chart, or by the headings above; else it stays as it is. */
type Whole = (name: string, above: readonly string[]) => string;

function newWhole(paths: readonly string[]): {
  readonly whole: Whole;
  readonly belowHeadings: ReadonlySet<string>;
} {
  const placing = newPlacing(paths);
  const known = new Set(paths);
  const belowHeadings = new Set<string>();
  const headingPath = (above: readonly string[]): string =>
    above.reduce((path, name) => {
      const [below, own] = [path === '' ? name : `${path}/${name}`, placing(name)];
      return path === '' || (known.has(own) && own !== below) ? own : below;
    }, '');
  const whole: Whole = (name, above) => {
    const own = placing(name);
    if (known.has(own)) return own;
    const [head = '', ...rest] = departmentApart(name).split('/');
    if (rest.length > 0) return [whole(head, above), ...rest].join('/');
    for (let depth = above.length; depth > 0; depth--) {
      const path = `${headingPath(above.slice(0, depth))}/${name}`;
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
