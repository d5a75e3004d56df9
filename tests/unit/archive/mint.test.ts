import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { derive } from '#archive/2-derive/derive.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { candidates } from '#archive/mint/candidates.ts';
import { propose } from '#archive/mint/propose.ts';
import { romanize } from '#archive/mint/readable.ts';
import { openDictionary } from '#reading/dictionary.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { filesOfCase } from './cases.ts';

const dictionary = openDictionary(new Map());
const idOf = (name: string, reading?: string) => romanize(name, reading, dictionary).words.join('-');

describe('a name in an address', () => {
  test.each([
    ['総務部', 'somu-bu'],
    ['指導課', 'shido-ka'],
    ['保育課', 'hoiku-ka'],
    ['社会福祉課', 'shakai-fukushi-ka'],
    ['障がい福祉課', 'shogai-fukushi-ka'],
    ['市長公室', 'shicho-koshitsu'],
    ['行政改革係', 'gyosei-kaikaku-kakari'],
    ['スポーツ推進係', 'supotsu-suishin-kakari'],
    ['デジタル化推進係', 'digital-suishin-kakari'],
    ['シティプロモーション推進班', 'city-promotion-suishin-han'],
    ['市民サービスセンター', 'shimin-service-center'],
    ['自然保護グループ', 'shizen-hogo-group'],
    ['企画担当', 'kikaku-tanto'],
    ['狭あい道路整備室', 'kyoai-doro-seibi-shitsu'],
    ['街づくり推進係', 'machizukuri-suishin-kakari'],
    ['産業DX係', 'sangyo-dx-kakari'],
    ['100周年記念事業推進課', '100shunen-kinen-jigyo-suishin-ka'],
    ['文化と学びの課', 'bunka-manabi-ka'],
    ['選挙管理委員会事務局', 'senkyo-kanri-iinkai-jimukyoku'],
    ['危機管理監', 'kiki-kanri-kan'],
    ['（仮称）福祉こども部', 'fukushi-kodomo-bu'],
    ['名称不明の5係', 'meisho-fumei-5-kakari'],
    ['内部統制に関する事務', 'naibu-tosei-jimu'],
    ['髙山出張所', 'takayama-shutchojo'],
    ['山﨑出張所', 'yamazaki-shutchojo'],
  ])('%s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  test.each([
    ['神戸支所', 'かんべししょ', 'kanbe-shisho'],
    ['神戸支所', 'ごうどししょ', 'godo-shisho'],
    ['総務神戸係', 'そうむかんべがかり', 'somu-kanbe-kakari'],
    ['総務係', 'そうむかかり', 'somu-kakari'],
    ['文化と学びの課', 'ぶんかとまなびのか', 'bunka-manabi-ka'],
  ])('%s is read as the editor says: %s', (name, reading, id) => {
    expect(idOf(name, reading)).toBe(id);
  });

  test('a name that cannot be read is reported and still gets an id', () => {
    const { words, isRead } = romanize('鱻課', undefined, dictionary);
    expect(isRead).toBe(false);
    expect(words.join('-')).toBe('u9c7b-ka');
  });
});

describe('the ids that are proposed', () => {
  const first = (names: readonly string[], isAmbiguous: boolean, count: number) => {
    const romanized = names.map((name) => romanize(name, undefined, dictionary));
    const wanted = { names: romanized, isAmbiguous, since: '2026', sort: 'soshiki', longest: 60 };
    const found: string[] = [];
    for (const id of candidates(wanted)) if (found.push(id) === count) break;
    return found;
  };

  test('begin with names of parents until they are unique', () => {
    expect(first(['総務部', '総務課', '管理係'], false, 5)).toEqual([
      'kanri-kakari',
      'somu-ka-kanri-kakari',
      'somu-bu-somu-ka-kanri-kakari',
      'somu-bu-somu-ka-kanri-kakari-2026',
      'somu-bu-somu-ka-kanri-kakari-2026-2',
    ]);
    expect(first(['総務部', '総務課', '管理係'], true, 1)).toEqual(['somu-ka-kanri-kakari']);
  });

  test('are never a bare number and never too long', () => {
    expect(first(['2050'], false, 1)).toEqual(['2050-soshiki']);
    expect(first(['（仮称）'], false, 1)).toEqual(['soshiki']);
    for (const id of first(['総務部', '企画財政調整行政改革推進'.repeat(5)], true, 3)) {
      expect(id.length).toBeLessThanOrEqual(60);
      expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    }
  });

  test('are valid in addresses, for any name', () => {
    const letters = '総務課係部広聴監鱻𠮟こどもー々ヶ・（）()5０aＢ-–/ 　♨é'.split(/(?:)/u);
    const name = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.boolean(), (names, isAmbiguous) => {
        const ids = first(names, isAmbiguous, 6);
        for (const id of ids) {
          expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
          expect(id).toMatch(/[a-z]/);
          expect(id.length).toBeLessThanOrEqual(60);
        }
      }),
    );
  });

  test('are the ids that the content already has', async () => {
    const archive = openArchive(filesOnDisk('.'), '2026-11-21');
    const read = openDictionary(new Map([['甑島', 'こしきしま']]));
    for (const id of ['isesaki', 'satsumasendai']) {
      const { source, derived } = checkOne(archive, id);
      const everything = {
        ...derived.identities,
        missing: [...derived.history.lives.keys(), ...derived.history.planned.keys()],
      };
      const nothing = { ...derived.duties, idOf: () => null };
      const proposals = propose(
        { ...source, ids: null },
        { ...derived, identities: everything, duties: nothing },
        read,
      );
      const { units = {}, posts = {}, duties = {} } = source.ids?.data ?? {};
      expect(proposals.map((one) => one.id).sort()).toEqual(
        Object.keys({ ...units, ...posts, ...duties }).sort(),
      );
    }
  });

  test('are made for names such as constructor or toString', () => {
    const files = filesInMemory({
      'content/kakuu/municipality.yaml':
        'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n',
      'content/kakuu/charts/2026-04-01.yaml':
        'asOf: 2026-04-01\nsource: { title: 見本の図 }\ncoverage: all\nunits: { constructor: [toString], valueOf: }\n',
    });
    const { source, derived } = checkOne(openArchive(files, '2026-11-21'), 'kakuu');
    expect(propose(source, derived, dictionary).map(({ id, name }) => [name, id])).toEqual([
      ['constructor', 'constructor-2026'],
      ['constructor/toString', 'tostring'],
      ['valueOf', 'valueof'],
    ]);
  });

  test('note an unknown parent if a unit of the same name stands at the top', () => {
    const { source, derived } = checkOne(
      openArchive(filesOfCase('valid-parent-unknown-of-equal-name'), '2026-11-21'),
      'kakuu',
    );
    const bare = { ...source, ids: null };
    const proposals = propose(bare, derive(bare, '2026-11-21'), dictionary);
    expect(proposals.find(({ id }) => id === 'somu-ka-2026')?.entry).toEqual(
      source.ids?.data.units['somu-ka-2026'],
    );
    expect(derived.identities).toMatchObject({ missing: [], lost: [] });
  });
});
