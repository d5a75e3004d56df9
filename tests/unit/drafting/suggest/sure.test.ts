import { expect, test } from 'vitest';
import { suggest } from '#drafting/suggest/suggest.ts';
import { type Manner, madeUpReorganization } from '../../../support/made-up-reorganization.ts';
import { verdictOn } from '../../../support/verdict.ts';

const CITY = { tops: 10, sections: 5, teams: 4 };

const MANNERS: Readonly<Record<string, Manner>> = {
  'with usual changes': {},
  'with many changes': { rate: 20 },
  'with branch offices': { branches: 5 },
  'of 担当': { team: '担当', telling: 0.9 },
  'with names that change with the place': { telling: 0, renaming: 0.5 },
};

test.each(Object.entries(MANNERS))(
  'over 95% of the changes suggested as sure are right, in a municipality %s',
  (_, manner) => {
    const counts = { right: 0, shown: 0, wrong: 0 };
    let all = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const made = madeUpReorganization(seed, { ...CITY, ...manner });
      const { suggestions } = suggest(made.before, made.after);
      all += suggestions.length;
      for (const { written, sureness } of suggestions)
        if (sureness === 'sure') counts[verdictOn(made, written)]++;
    }
    const sure = counts.right + counts.shown + counts.wrong;
    expect(counts.right / sure).toBeGreaterThan(0.95);
    expect(counts.wrong / sure).toBeLessThan(1 / 200);
    expect(sure / all).toBeGreaterThan(0.25);
  },
);
