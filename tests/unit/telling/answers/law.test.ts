// Laws of all opening sentences, tested on made-up and real municipalities.
import { describe, expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import type { Answer } from '#telling/answer.ts';
import { dutyAnswer } from '#telling/answers/duty.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { measuresAnswer } from '#telling/answers/measures.ts';
import { municipalityAnswer } from '#telling/answers/municipality.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { unitAnswer } from '#telling/answers/unit.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { lineText } from '#telling/inline.ts';
import { archiveOf, municipalityIds } from '../../../support/content.ts';
import { madeUpArchive } from '../../../support/made-up-archive.ts';

function madeUp(seed: number): Archive {
  const open = openArchive(madeUpArchive({ seed, municipalities: 1, years: 6 }), '2026-11-21');
  const { source, derived } = checkOne(open, 'mihon-0001');
  return link(source, open.shared, derived, '2026-11-21');
}

function answersOf(archive: Archive): readonly Answer[] {
  return [
    ...archive.reorganizations.map((one) => reorganizationAnswer(archive, one)),
    ...archive.units.map((one) => unitAnswer(archive, one)),
    ...archive.duties.map((one) => dutyAnswer(archive, one)),
    ...archive.years.map((one) => yearAnswer(archive, one)),
    ...archive.documents.flatMap(({ editions }) => editions.map((one) => editionAnswer(archive, one))),
    ...(archive.measures.length > 0 ? [measuresAnswer(archive)] : []),
    ...[municipalityAnswer(archive)].filter((one) => one !== null),
  ];
}

describe.each([
  ...[1, 2, 3].map((seed) => [`a made-up city (${seed})`, madeUp(seed)] as const),
  ...municipalityIds.map((id) => [id, archiveOf(id)] as const),
])('the sentences of %s', (_, archive) => {
  const answers = answersOf(archive);

  test('are single complete sentences without leftovers of code', () => {
    for (const answer of answers) {
      expect(lineText(answer.lede)).toMatch(/^[^。]+。$/);
      expect(lineText([...answer.lede, ...(answer.support ?? [])])).not.toMatch(
        /undefined|null|NaN|、、|、。|。。|がが|をを|にに|はは|\/|です|ます/,
      );
      for (const { count, sentence } of answer.sums ?? []) {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(lineText(sentence)).toMatch(/。$/);
      }
    }
  });

  test('have at most 48 characters', () => {
    const long = answers
      .filter(({ lede }) => [...lineText(lede)].length > 48)
      .map(({ lede }) => lineText(lede));
    expect(long).toEqual([]);
  });
});
