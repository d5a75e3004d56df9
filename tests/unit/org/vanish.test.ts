import { describe, expect, it } from 'vitest';
import { apply } from '#org/apply.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { anyReorganization } from './arbitrary.ts';
import { published } from './draw.ts';
import { law } from './law.ts';
import { abolish, absorb, move, problemsOf, rename } from './write.ts';

describe('nothing vanishes', () => {
  law('every unit before is there after, or has a stated end', [anyReorganization], ({ before, changes }) => {
    const applied = apply(before, changes);
    if (!applied.ok) throw new Error('not valid');
    const ends = new Set(changes.flatMap((change) => effectOf(change).ends));
    const { units } = applied.chart;
    expect([...before.units.keys()].filter((id) => units.has(id) === ends.has(id))).toEqual([]);
    const isSomewhere = (parent: string) => parent === '/' || parent === '?' || units.has(parent);
    expect([...units.values()].filter(({ parent }) => !isSomewhere(parent))).toEqual([]);
  });

  law('a child of an ending unit without a fate is reported', [anyReorganization], ({ before, changes }) => {
    const ends = new Set(changes.flatMap((change) => effectOf(change).ends));
    for (const [index, change] of changes.entries()) {
      const effect = effectOf(change);
      const forgotten = [...effect.ends, ...effect.placed.map(({ id }) => id)].filter((id) =>
        ends.has(before.units.get(id)?.parent ?? ''),
      );
      if (forgotten.length === 0) continue;
      const applied = apply(before, changes.toSpliced(index, 1));
      const named = applied.ok ? [] : applied.problems.map((one) => ('child' in one ? one.child : null));
      // A merger of a parent with its own child ends both.
      const due = forgotten.filter((id) => !effect.ends.includes(before.units.get(id)?.parent ?? ''));
      expect(named).toEqual(expect.arrayContaining(due));
      return;
    }
  });

  const chart = published(
    '2025-04-01',
    `
    総務部
      秘書課
        秘書係
        渉外係
      管理課
    企画部`,
  );

  it('a forgotten section of an ending department is reported', () => {
    expect(problemsOf(chart, [abolish('総務部'), move('総務部/秘書課', '企画部/秘書課')])).toEqual([
      '#1 unit: child-without-fate 総務部 総務部/管理課',
    ]);
  });

  it('a forgotten section is reported once, without its subsections', () => {
    expect(problemsOf(chart, [absorb('総務部', '企画部'), move('総務部/管理課', '企画部/管理課')])).toEqual([
      '#1 unit: child-without-fate 総務部 総務部/秘書課',
    ]);
  });

  it('a new name does not say where a section goes', () => {
    expect(
      problemsOf(chart, [
        abolish('総務部'),
        rename('総務部/秘書課', '広報課'),
        move('総務部/管理課', '企画部/管理課'),
      ]),
    ).toEqual(['#1 unit: child-without-fate 総務部 総務部/秘書課']);
  });

  it('a misspelt destination of a section is reported once', () => {
    expect(
      problemsOf(chart, [
        abolish('総務部'),
        move('総務部/秘書課', '企画課/秘書課'),
        move('総務部/管理課', '企画部/管理課'),
      ]),
    ).toEqual(['#2 to: no-such-unit 企画課 after']);
  });
});
