import { expect, test } from 'vitest';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import { lineText } from '#telling/inline.ts';
import { ownersLine } from '#telling/promises/owner.ts';
import { archiveOf } from '../../../support/content.ts';

test('an owner named only by an earlier edition is shown with this edition', () => {
  const archive = archiveOf('satsumasendai');
  const promises = [...promisesOf(archive).all.values()];
  const inherited = promises.filter(({ ownersFrom }) => ownersFrom !== null);
  expect(inherited.length).toBeGreaterThan(0);
  for (const { measure, owners } of inherited) {
    const words = lineText(ownersLine(archive, measure));
    for (const { printed } of owners) expect(words).toContain(printed);
    expect(words).toMatch(/（市役所改革取組方針 初版での担当）$/);
  }
  for (const { measure } of promises.filter(({ owners }) => owners.length === 0))
    expect(lineText(ownersLine(archive, measure))).toBe('記載なし');
  for (const { measure } of promises.filter((one) => one.owners.length > 0 && one.ownersFrom === null))
    expect(lineText(ownersLine(archive, measure))).not.toContain('での担当');
});
