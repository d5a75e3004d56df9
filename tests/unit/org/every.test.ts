import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Children, Every, WrittenChange } from '#org/change.ts';
import type { Chart } from '#org/chart.ts';
import { historyOf } from '#org/history/history-of.ts';
import type { Unit } from '#org/unit.ts';
import { anyChart, publish } from './arbitrary.ts';
import { nameIn } from './as-written.ts';
import { drawOn, published, text } from './draw.ts';
import { law } from './law.ts';
import { abolish, absorb, disagreementsOf, establish, merge, named, on, rename, tell } from './write.ts';

const every = (ending: string, within: string | null = null, except: readonly string[] = []): Every => ({
  every: ending,
  in: within === null ? null : named(within),
  except: except.map(named),
});

const before = published(
  '2025-04-01',
  `
    総務部
      総務課
        庶務班
        文書班
      人事課
        給与班
  `,
);
const carriedOut = (changes: readonly WrittenChange[]) => {
  const history = historyOf([on('2026-04-01', changes)], [before]);
  expect(tell(history)).toEqual([]);
  expect(disagreementsOf(history)).toEqual([]);
  return { drawn: drawOn(history, '2026-04-01'), history };
};

describe('a statement about all units of a kind', () => {
  law(
    'has the same effect as a statement about each of them by name',
    [anyChart({ isPlain: true, max: 60 }), fc.constantFrom('課', '係', '部'), fc.boolean()],
    (chart, ending, isLost) => {
      const verb = isLost ? 'lose' : 'abolish';
      const each = meantIn(chart, ending).map(
        ({ id }): WrittenChange => ({ verb, unit: nameIn(chart.units, id), children: 'unknown' }),
      );
      const all: WrittenChange = { verb, unit: every(ending), children: 'unknown' };
      const drawn = (changes: readonly WrittenChange[]) =>
        drawOn(historyOf([on('2026-04-01', changes)], [publish(chart, '2025-04-01')]), '2026-04-01');
      expect(drawn([all])).toBe(drawn(each));
    },
  );

  it('ends all units except excluded ones and those that other changes mention', () => {
    const changes = [
      { verb: 'abolish', unit: every('班', null, ['総務部/総務課/文書班']) } as const,
      { verb: 'move', unit: named('総務部/人事課/給与班'), to: named('総務部/給与班') } as const,
    ];
    expect(carriedOut(changes).drawn).toBe(
      text(`
        総務部
          人事課
          給与班
          総務課
            文書班
      `),
    );
  });

  it('moves all units below one parent with their names', () => {
    const move = { verb: 'move', unit: every('班', '総務部/総務課'), to: named('総務部/人事課') } as const;
    expect(carriedOut([move]).drawn).toBe(
      text(`
        総務部
          人事課
            庶務班
            文書班
            給与班
          総務課
      `),
    );
  });

  it('can cover all units of one name, wherever they stand', () => {
    const rename = { verb: 'rename', unit: every('庶務班'), to: '庶務係' } as const;
    expect(carriedOut([rename]).drawn).toContain('庶務係');
  });

  it('can move units directly below the municipality when their departments end', () => {
    const top = { sort: 'unit', path: [], isTop: true } as const;
    const changes = [
      { verb: 'abolish', unit: every('部') } as const,
      { verb: 'move', unit: every('課'), to: top } as const,
    ];
    expect(carriedOut(changes).drawn).toBe(
      text(`
        人事課
          給与班
        総務課
          庶務班
          文書班
      `),
    );
  });

  it('gives heirs when it absorbs, merges or reorganizes', () => {
    const units = every('班', '総務部/総務課');
    const heirs = (change: WrittenChange) => carriedOut([change]).history.heirs.length;
    expect(heirs({ verb: 'absorb', units, into: named('総務部/人事課/給与班') })).toBe(2);
    expect(heirs({ verb: 'merge', units, into: named('総務班') })).toBe(2);
    expect(heirs({ verb: 'reorganize', units, into: [named('第一班'), named('第二班')] })).toBe(4);
  });

  it('transfers a duty from all units except the one that takes it', () => {
    const { history } = carriedOut([
      {
        verb: 'transfer',
        duty: { id: '契約' },
        from: every('課'),
        to: [{ unit: named('総務部/総務課'), extent: 'whole' }],
      },
    ]);
    const holders = history.tenures.get('契約')?.map(({ from, to }) => `${from}..${to}`);
    expect(holders).toEqual(['null..2026-04-01', '2026-04-01..null']);
  });

  it('changes nothing if it covers no known unit', () => {
    expect(carriedOut([{ verb: 'abolish', unit: every('室') }]).drawn).toBe(carriedOut([]).drawn);
  });

  it('has children without a fate reported like any other change', () => {
    const history = historyOf([on('2026-04-01', [{ verb: 'abolish', unit: every('課') }])], [before]);
    expect(tell(history)).toHaveLength(3);
    expect(tell(historyOf([on('2026-04-01', [abolish('総務部/人事課')])], [before]))).toHaveLength(1);
  });
});

describe('a unit that gets a new name while the unit above it ends', () => {
  const west = published(
    '2025-04-01',
    `
      東支所
        総務班
        福祉班
      西支所
        総務班
          窓口班
      北支所
        市民係
    `,
  );
  const merged = (children: Children, ...changes: readonly WrittenChange[]) => {
    const all = [{ ...merge(['東支所', '西支所'], '北部/支所'), children }, establish('北部'), ...changes];
    const history = historyOf([on('2026-04-01', all)], [west]);
    expect(tell(history)).toEqual([]);
    return { drawn: drawOn(history, '2026-04-01'), history };
  };
  const toSections = { verb: 'rename', unit: every('班'), to: '係' } as const;

  it('follows to the heir under its new name', () => {
    const { drawn, history } = merged('follow', toSections, rename('西支所/総務班', '庶務係'));
    expect(drawn).toBe(
      text(`
        北支所
          市民係
        北部
          支所
            庶務係
              窓口係
            福祉係
            総務係
      `),
    );
    expect([...history.lives.values()].filter(({ ended }) => ended).length).toBe(2);
  });

  it('becomes one with others that get the same name', () => {
    const { drawn, history } = merged('merge', toSections);
    expect(drawn).toBe(
      text(`
        北支所
          市民係
        北部
          支所
            福祉係
            総務係
              窓口係
      `),
    );
    expect([...history.lives.values()].filter(({ ended }) => ended).length).toBe(4);
  });

  it('becomes part of a unit of that name that is there', () => {
    const absorbed = { ...absorb('東支所', '西支所'), children: 'merge' } as const;
    const history = historyOf([on('2026-04-01', [absorbed, toSections])], [west]);
    expect(tell(history)).toEqual([]);
    expect(drawOn(history, '2026-04-01')).toBe(
      text(`
        北支所
          市民係
        西支所
          福祉係
          総務係
            窓口係
      `),
    );
  });

  it('is lost with the others if nothing is known of them', () => {
    expect(merged('unknown', toSections).drawn).toBe(
      text(`
        北支所
          市民係
        北部
          支所
      `),
    );
  });
});

/** The units with this ending that a path can name. */
function meantIn({ units }: Chart, ending: string): readonly Unit[] {
  return [...units.values()].filter(
    ({ name, sort, unnamed }) =>
      sort === 'unit' &&
      unnamed === null &&
      name.length > ending.length &&
      name.endsWith(ending) &&
      // A 消防本部 is not a 部.
      !(ending === '部' && name.endsWith('本部')),
  );
}
