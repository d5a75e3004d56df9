import { type Suggested, suggest } from '#drafting/suggest/suggest.ts';
import type { PlainChange } from '#drafting/write/add-changes.ts';
import {
  type MadeUpReorganization,
  madeUpReorganization,
  type Size,
} from '../../tests/support/made-up-reorganization.ts';

const SIZES: readonly (readonly [name: string, size: Size, times: number])[] = [
  ['a town', { tops: 5, sections: 4, teams: 3 }, 600],
  ['a city', { tops: 10, sections: 5, teams: 4 }, 300],
  ['a large city', { tops: 16, sections: 8, teams: 5 }, 100],
];

/** `right`: just that happened. `shown`: so the charts look, and the source says more (who came out of whom). */
type Verdict = 'right' | 'shown' | 'wrong';

interface Score {
  readonly told: Map<string, Record<Verdict, number>>;
  asked: number;
  answered: number;
  first: number;
}

/** How often what is suggested is what truly happened, and how long it takes. */
export async function bench(): Promise<void> {
  for (const [name, size, times] of SIZES) {
    const score: Score = { told: new Map(), asked: 0, answered: 0, first: 0 };
    for (let seed = 1; seed <= times; seed++) {
      const made = madeUpReorganization(seed, size);
      judge(score, made, suggest(made.before, made.after));
    }
    print(name, times, score);
  }
  time();
}

function judge(score: Score, made: MadeUpReorganization, { suggestions, questions }: Suggested): void {
  for (const { written, sureness } of suggestions) {
    const verdict = verdictOn(made, written);
    for (const key of [sureness, `${sureness} ${verbOf(written)}`]) {
      const counts = score.told.get(key) ?? { right: 0, shown: 0, wrong: 0 };
      counts[verdict]++;
      score.told.set(key, counts);
    }
  }
  for (const { choices } of questions) {
    score.asked++;
    const at = choices.findIndex(({ written }) => written.every((one) => verdictOn(made, one) !== 'wrong'));
    if (at >= 0) score.answered++;
    if (at === 0) score.first++;
  }
}

function verbOf(written: PlainChange): string {
  return Object.keys(written)[0] ?? '';
}

function verdictOn(made: MadeUpReorganization, written: PlainChange): Verdict {
  const { idsBefore, idsAfter, truth } = made;
  const before = (value: unknown) => idsBefore.get(textOf(value));
  const after = (value: unknown) => idsAfter.get(textOf(value));
  const happened = (verb: string, from: readonly unknown[], to: readonly unknown[]) =>
    truth.some((one) => one.verb === verb && sameSet(one.from, from) && sameSet(one.to, to));
  const verb = verbOf(written);
  if (verb === 'move') return idsAfter.get(textOf(written.to)) === before(written.move) ? 'right' : 'wrong';
  if (verb === 'rename') {
    const id = before(written.rename);
    const is = [...idsAfter].find(([, one]) => one === id)?.[0];
    return is?.split('/').at(-1) === written.to ? 'right' : 'wrong';
  }
  if (verb === 'establish') {
    const id = after(written.establish);
    if (happened('establish', [], [id])) return 'right';
    return truth.some(({ verb, to }) => verb === 'detach' && to.includes(id ?? '')) ? 'shown' : 'wrong';
  }
  if (verb === 'abolish') {
    const id = before(written.abolish);
    if (happened('abolish', [id], [])) return 'right';
    return truth.some(({ verb, from }) => verb === 'absorb' && from.includes(id ?? '')) ? 'shown' : 'wrong';
  }
  const list = (value: unknown) => (Array.isArray(value) ? value : [value]);
  if (verb === 'merge')
    return happened('merge', list(written.merge).map(before), [after(written.into)]) ? 'right' : 'wrong';
  if (verb === 'absorb')
    return happened('absorb', list(written.absorb).map(before), [before(written.into)]) ? 'right' : 'wrong';
  if (verb === 'split')
    return happened('split', [before(written.split)], list(written.into).map(after)) ? 'right' : 'wrong';
  if (verb === 'detach')
    return happened('detach', [before(written.from)], [after(written.detach)]) ? 'right' : 'wrong';
  return 'wrong';
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'unit' in value ? String(value.unit) : String(value);
}

function sameSet(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

function print(name: string, times: number, { told, asked, answered, first }: Score): void {
  const counts = [...told].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const all = counts
    .filter(([key]) => !key.includes(' '))
    .reduce((sum, [, { right, shown, wrong }]) => sum + right + shown + wrong, 0);
  console.log(
    `\n${name}, ${times} reorganizations, ${(all / times).toFixed(0)} suggestions and ${(asked / times).toFixed(1)} questions each`,
  );
  for (const [key, { right, shown, wrong }] of counts) {
    const sum = right + shown + wrong;
    const share = (part: number) => `${((100 * part) / sum).toFixed(2)}%`.padStart(8);
    console.log(
      `  ${key.padEnd(18)} ${String(sum).padStart(6)}  right ${share(right)}  source says more ${share(shown)}  wrong ${share(wrong)}`,
    );
  }
  const sure = told.get('sure') ?? { right: 0, shown: 0, wrong: 0 };
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  console.log(
    `  sure: ${share(sure.right + sure.shown + sure.wrong, all)} of suggestions. Questions with the answer among their choices: ${share(answered, asked)}, as the first: ${share(first, asked)}`,
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
