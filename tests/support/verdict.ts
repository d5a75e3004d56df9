// Whether a suggested change is what really happened in a made-up reorganization.
import type { PlainChange } from '#drafting/write/add-changes.ts';
import type { MadeUpReorganization } from './made-up-reorganization.ts';

/**
 * `right`: exactly that happened. `shown`: the charts look like that, but the source says more, such as which
 * unit another was detached from.
 */
export type Verdict = 'right' | 'shown' | 'wrong';

export function verbOf(written: PlainChange): string {
  return Object.keys(written)[0] ?? '';
}

export function verdictOn(made: MadeUpReorganization, written: PlainChange): Verdict {
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
