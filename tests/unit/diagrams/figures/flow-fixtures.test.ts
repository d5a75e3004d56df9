// The flow of every valid fixture: all verbs, and everything that may be unknown.
import { expect, test } from 'vitest';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import { changesShownIn } from '#diagrams/figures/flow/parts.ts';
import { flowsOf } from '#diagrams/figures/flows.ts';
import { layoutFlow } from '#diagrams/layout/flow/layout.ts';
import { middle, narrow, wide } from '#diagrams/layout/flow/preset.ts';
import { caseNames, filesOfCase } from '../../archive/cases.ts';
import { faultsOf } from '../layout/faults.ts';
import { archivesIn } from './archive.ts';

// A kept copy does not matter here, and would need its digest.
const cases = caseNames().filter((name) => name.startsWith('valid-') && name !== 'valid-source-kept');

test.each(cases)('%s', (name) => {
  for (const { archive } of archivesIn(filesOfCase(name))) {
    for (const reorganization of archive.reorganizations) {
      const { figures, left } = flowsOf(archive, reorganization);
      const told = new Set(figures.flatMap(({ figure }) => [...changesShownIn(figure.picture)]));
      expect(told.size + left.length).toBe(changesOf(archive, reorganization).length);
      for (const { figure } of figures)
        for (const preset of [wide, middle, narrow])
          expect(faultsOf(layoutFlow(figure.picture, preset)), figure.id).toEqual([]);
    }
  }
});
