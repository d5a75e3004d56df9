import { type Suggested, suggest } from '#drafting/suggest/suggest.ts';
import type { Suggestion } from '#drafting/suggest/suggestions.ts';
import {
  type MadeUpReorganization,
  type Manner,
  madeUpReorganization,
  type Size,
} from '../../tests/support/made-up-reorganization.ts';
import { type Verdict, verbOf, verdictOn } from '../../tests/support/verdict.ts';

const TOWN = { tops: 5, sections: 4, teams: 3 };
const CITY = { tops: 10, sections: 5, teams: 4 };
const LARGE = { tops: 16, sections: 8, teams: 5 };

const CITIES: readonly (readonly [name: string, size: Size & Manner, times: number])[] = [
  ['a town', TOWN, 600],
  ['a city', CITY, 300],
  ['a large city', LARGE, 100],
  ['a city where little changes', { ...CITY, rate: 3 }, 600],
  ['a city where much changes', { ...CITY, rate: 25 }, 150],
  ['a city with branch offices', { ...CITY, branches: 6 }, 300],
  ['a city of 担当, whose names tell', { ...CITY, team: '担当', telling: 0.9 }, 300],
  ['a city whose names tell nothing, and change with the place', { ...CITY, telling: 0, renaming: 0.5 }, 300],
];

interface Score {
  /** By kind of suggestion and its sureness, the counts of what truly happened. */
  readonly told: Map<string, Map<string, number>>;
  readonly sure: Record<Verdict, number>;
  suggested: number;
  asked: number;
  answered: number;
  first: number;
}

/**
 * How often suggestions match what truly happened, and how long they take. The environment variable `SEED`
 * sets the first seed, for reorganizations that were not seen during development.
 */
export async function bench(): Promise<void> {
  const start = Number(process.env.SEED ?? 1);
  for (const [name, size, times] of CITIES) {
    const score: Score = {
      told: new Map(),
      sure: { right: 0, shown: 0, wrong: 0 },
      suggested: 0,
      asked: 0,
      answered: 0,
      first: 0,
    };
    for (let seed = start; seed < start + times; seed++) {
      const made = madeUpReorganization(seed, size);
      judge(score, made, suggest(made.before, made.after));
    }
    print(name, times, score);
  }
  time();
}

function judge(score: Score, made: MadeUpReorganization, { suggestions, questions }: Suggested): void {
  for (const suggestion of suggestions) {
    const { written, sureness } = suggestion;
    const verdict = verdictOn(made, written);
    score.suggested++;
    if (sureness === 'sure') score.sure[verdict]++;
    const key = `${sureness} ${verbOf(written)}`;
    const counts = score.told.get(key) ?? new Map<string, number>();
    const happened = verdict === 'right' ? 'right' : truthOf(made, suggestion);
    score.told.set(key, counts.set(happened, (counts.get(happened) ?? 0) + 1));
  }
  for (const { choices } of questions) {
    score.asked++;
    const at = choices.findIndex(({ written }) => written.every((one) => verdictOn(made, one) !== 'wrong'));
    if (at >= 0) score.answered++;
    if (at === 0) score.first++;
  }
}

/** What truly happened to the first unit of a suggestion, in one word. */
function truthOf({ idsBefore, idsAfter, truth }: MadeUpReorganization, { uses }: Suggestion): string {
  const [from, to] = [uses.before[0], uses.after[0]];
  const begun = to === undefined ? undefined : idsAfter.get(to);
  const id = from === undefined ? begun : idsBefore.get(from);
  if (id === undefined) return 'nothing';
  const stated = truth.find((one) => (from === undefined ? one.to : one.from).includes(id));
  if (stated && !(stated.verb === 'detach' && from !== undefined)) return stated.verb;
  return [...idsAfter.values()].includes(id) ? 'goes on' : 'nothing';
}

const share = (part: number, of: number, digits = 1) => `${((100 * part) / of).toFixed(digits)}%`;

/** Prints a table: suggestions in rows, what happened in columns. */
function print(name: string, times: number, { told, sure, suggested, asked, answered, first }: Score): void {
  console.log(
    `\n${name}, ${times} reorganizations, ${(suggested / times).toFixed(0)} suggestions and ${(asked / times).toFixed(1)} questions each`,
  );
  const across = ['right', ...new Set([...told.values()].flatMap((counts) => [...counts.keys()]))].filter(
    (one, at, all) => all.indexOf(one) === at,
  );
  console.log(`  ${'suggested'.padEnd(18)}${across.map((one) => one.padStart(10)).join('')}`);
  for (const [key, counts] of [...told].toSorted(([a], [b]) => (a < b ? 1 : -1)))
    console.log(
      `  ${key.padEnd(18)}${across.map((one) => String(counts.get(one) ?? '·').padStart(10)).join('')}`,
    );
  const all = sure.right + sure.shown + sure.wrong;
  console.log(
    `  sure: ${share(all, suggested)} of suggestions; right ${share(sure.right, all, 2)}, the source says more ${share(sure.shown, all, 2)}, wrong ${share(sure.wrong, all, 2)} (${sure.wrong} of ${all})`,
  );
  console.log(
    `  questions with the answer among their choices: ${share(answered, asked)}, as the first: ${share(first, asked)}`,
  );
}

function time(): void {
  console.log('\nms, median of 15');
  for (const tops of [4, 8, 16, 26]) {
    const made = madeUpReorganization(7, { tops, sections: 8, teams: 5 });
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      suggest(made.before, made.after);
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    console.log(`  ${String(made.idsBefore.size).padStart(5)} units: ${times[7]?.toFixed(1)}`);
  }
}
