// Files made for one day are reused for another day by replacing the printed day. So the day must be the only
// difference.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Files, filesInMemory, sourceText } from '#archive/1-read/files.ts';
import { lullOf } from '#archive/2-derive/lull.ts';
import { openArchive } from '#archive/archive.ts';
import { addDays, type ISODate } from '#calendar/date.ts';
import { filesOfMunicipality, twinContext } from '#feeds/files.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { canRedate, madeFor, redated } from '#site/made/day.ts';
import { siteOfOne } from '#site/open.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';
import { soundSites } from '../../support/sound-cases.ts';

interface Town {
  readonly files: Files;
  readonly id: string;
}

const towns: readonly Town[] = [
  ...soundSites().map((files) => filesInMemory(Object.fromEntries(files))),
  ...[1, 2].map((seed) => madeUpArchive({ seed, municipalities: 1, years: 20 })),
  filesOnDisk('.'),
].flatMap((files) => {
  const ids = [...openArchive(files, '2026-11-21').shelf.municipalities.keys()];
  return ids.map((id) => ({ files, id }));
});

/** Everything the site derives from a municipality on one day. */
function toldOn({ files, id }: Town, asOf: ISODate) {
  const open = openArchive(files, asOf);
  const { checked, site, gist } = siteOfOne(open, id);
  const archive = site.archiveOf(id);
  const paths = [...open.shelf.shared, ...(open.shelf.municipalities.get(id) ?? [])].map(({ path }) => path);
  const text = sourceText(files);
  const texts = paths.flatMap((path) => [path, text(path) ?? '']);
  return {
    day: madeFor(asOf, lullOf(checked.source, open.shared, asOf), texts),
    archive: { ...archive, asOf: '' },
    gist: gist(),
    texts: filesOfMunicipality(twinContext(site.settings, open.shared), archive).map(
      ({ path, text }) => [path, text()] as const,
    ),
    diagnostics: JSON.stringify(checked.diagnostics),
  };
}

test('on all days of a lull the output differs only in the day itself', () => {
  const days = fc.integer({ min: -1500, max: 1500 }).map((count) => addDays('2026-11-21', count));
  fc.assert(
    fc.property(fc.constantFrom(...towns), days, (town, day) => {
      const { lull } = toldOn(town, day).day;
      if (lull.first === lull.last) return;
      const [first, last] = [toldOn(town, lull.first), toldOn(town, lull.last)];
      expect(last.day.lull).toEqual(lull);
      expect(isDeepStrictEqual(last.archive, first.archive)).toBe(true);
      expect(isDeepStrictEqual(last.gist, first.gist)).toBe(true);
      const onLast = (text: string) => redated(text, lull.first, lull.last) ?? text;
      expect(last.diagnostics).toBe(onLast(first.diagnostics));
      expect(last.texts).toEqual(first.texts.map(([path, text]) => [path, onLast(text)]));
    }),
    { numRuns: Number(process.env.HENSEN_RUNS ?? 60) },
  );
}, 600_000);

const NOVEMBER = { first: '2026-11-23', last: '2026-11-29' };

test('a full date that a text prints, in any notation, shares no lull with other days', () => {
  const lullWith = (text: string) => madeFor('2026-11-27', NOVEMBER, [text]).lull;
  expect(lullWith('11月27日に開く。2026年11月28日から。')).toEqual({
    first: '2026-11-23',
    last: '2026-11-27',
  });
  for (const text of [
    '令和8年11月27日に開く',
    '令和８年１１月２７日',
    '令和8年11月\n27日',
    '令和8年**11月27日**',
    '（2026年11月27日）',
    'https://city.example/2026-11-27.html',
    '2026年[11月](https://city.example/3)27日',
    '2026年11月[^3]27日',
    '2026年<b title="3">11月</b>27日',
    '2026<2026-11-27>',
    '&#50;026-11-27',
    '2026年11月2&#x37;日',
    String.raw`"\x32026-11-2\u0037"`,
  ])
    expect(lullWith(text), text).toEqual({ first: '2026-11-27', last: '2026-11-27' });
});

test('every notation of the day in a text is replaced by the other day', () => {
  const text = '<p data-day="2026-11-09">令和8年11月9日（2026年11月9日）現在。令和8年11月19日から</p>';
  expect(redated(text, '2026-11-09', '2026-11-10')).toBe(
    '<p data-day="2026-11-10">令和8年11月10日（2026年11月10日）現在。令和8年11月19日から</p>',
  );
  expect(redated('令和8年度', '2026-11-09', '2026-11-10')).toBeNull();
  expect(canRedate({ asOf: '2026-11-23', lull: NOVEMBER }, '2026-11-30')).toBe(false);
});
