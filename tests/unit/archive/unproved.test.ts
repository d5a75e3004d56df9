import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { AS_OF, filesOfCase } from './cases.ts';

/** The number of units that a chart of this coverage proves for the reorganization before it. */
function proved(coverage: string) {
  const files = filesOfCase('base');
  const texts = Object.fromEntries(
    files.entries.map(({ path }) => [path, Buffer.from(files.read(path)).toString('utf8')]),
  );
  const chart = 'content/kakuu/charts/2026-04-01.yaml';
  const changed = {
    ...texts,
    [chart]: texts[chart]?.replace(/^coverage: .*$/m, `coverage: ${coverage}`) ?? '',
  };
  const open = openArchive(filesInMemory(changed), AS_OF);
  const { source, derived } = checkOne(open, 'kakuu');
  return link(source, open.shared, derived, AS_OF).reorganizations.map(
    ({ verified }) => verified?.units ?? null,
  );
}

test('a chart that covers no unit proves nothing', () => {
  expect(proved('all')[0]).toBeGreaterThan(0);
  expect(proved('[]')).toEqual([null]);
  expect(proved('[無い部]')).toEqual([null]);
});
