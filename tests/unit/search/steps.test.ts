// How often a reader on a slow line waits. Files are requested together if possible, and no unnecessary file
// is fetched.
import { setImmediate as turn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openEngine } from '#search/engine.ts';
import { indexFiles } from '#search/index/files.ts';
import { newRecord, type SearchRecord } from '#search/record.ts';
import type { Found } from '#search/types.ts';
import { asOf, records, words } from './made-up-engine.ts';

/** Unpacks synchronously, because another thread would answer at an unpredictable time. */
class Unpacking extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    const packed: Uint8Array[] = [];
    super({
      transform: (bytes) => void packed.push(bytes),
      flush: (unpacked) => unpacked.enqueue(gunzipSync(Buffer.concat(packed))),
    });
  }
}
beforeAll(() => void vi.stubGlobal('DecompressionStream', Unpacking));
afterAll(() => void vi.unstubAllGlobals());

const KB = 1024;
/** After this many turns every answered request has led to its next ones. */
const TURNS = 60;
const CITIES = 240;
const WORK = ['窓口', '防災', '財政', '公園', '水道', '道路', '学校', '図書館'];
const DEEDS = ['見直す', '進める', '整える', '調べる', '公表する', '減らす'];

/** Several thousand records: every city has what the others have, and something of its own. */
const many: readonly SearchRecord[] = Array.from({ length: CITIES }, (_, city) => {
  const municipality = `mihon-${city}`;
  const unit = newRecord({
    type: 'unit',
    url: `/${municipality}/units/kikaku/`,
    title: '見本部/夢企画課',
    text: '見本部/夢企画課',
    names: [{ name: '夢企画課', path: '見本部/夢企画課', isOld: false, reading: 'ゆめ|きかく|か' }],
    municipality,
    weight: 1,
  });
  const measures = Array.from({ length: 20 }, (_, at) => {
    const [one, other] = [WORK[at % 8], WORK[(at * 3 + city) % 8]];
    return newRecord({
      type: 'measure',
      url: `/${municipality}/documents/plan/ver1/#m${at}`,
      title: `${one}の取組${at}`,
      text: `${one}と${other}を${DEEDS[(at + city) % 6]}。担当は第${city}班で、${(city * 37 + at * 11) % 900}件を${DEEDS[at % 6]}。`,
      municipality,
    });
  });
  return [unit, ...measures];
}).flat();

const cities = Array.from({ length: CITIES }, (_, city) => ({
  id: `mihon-${city}`,
  name: `見本${city}市`,
  reading: 'みほんし',
  prefecture: '見本県',
}));

interface Asked {
  readonly found: Found;
  /** Each element holds the requests made together, after the previous ones were answered. */
  readonly steps: readonly (readonly string[])[];
  readonly bytes: number;
}

/** Searches on a line that answers only once no more requests are made. */
async function ask(files: ReadonlyMap<string, Uint8Array>, query: string): Promise<Asked> {
  let waiting: { readonly path: string; readonly answer: () => void }[] = [];
  const steps: string[][] = [];
  let bytes = 0;
  const engine = openEngine((path) => {
    const file = files.get(path);
    if (!file) throw new Error(path);
    bytes += file.length;
    return new Promise((answered) => waiting.push({ path, answer: () => answered(file) }));
  });
  let found: Found | null = null;
  engine.search(query).then((all) => {
    found = all;
  });
  while (found === null) {
    for (let at = 0; at < TURNS; at++) await turn();
    const together = waiting;
    waiting = [];
    if (together.length > 0) steps.push(together.map(({ path }) => path));
    for (const { answer } of together) answer();
  }
  return { found, steps, bytes };
}

function ownWords(at: number): string {
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(0x4e00 + ((at * 7919 + place * place * 104_729) % 20_000)),
  ).join('');
}

const folders = ({ steps }: Asked) =>
  steps.map((step) =>
    [...new Set(step.map((path) => /^(\w+)\//.exec(path)?.[1] ?? 'manifest'))].sort().join(' '),
  );

const QUERIES = ['夢企画課', '防災', 'ゆめきかくか', '夢企画課はどこですか', '公園はいつ整えるの'];

/** The same with words that no other record has, and more to read than one search may fetch. */
const varied = many.map((record, at) => ({
  ...record,
  text: `${record.text}\n${ownWords(at)}\n${Array.from({ length: 30 }, (_, n) => (at * 7919 + n * n * 104_729) % 99_991).join('、')}`,
}));
const inOne = await indexFiles(varied, cities, words, asOf);
const inSeveral = await indexFiles(varied, cities, words, asOf, 100_000);

describe('a first search', () => {
  test.each([
    ['a small archive', records],
    ['one of many records that say much the same', many],
  ])('of %s waits for the manifest with the index, then for the records', async (_, all) => {
    const files = await indexFiles(all, [], words, asOf);
    expect([...files.keys()].filter((path) => path.startsWith('index/'))).toEqual([]);
    for (const query of ['夢企画課', 'ゆめきかくか', '窓口はどこですか']) {
      const asked = await ask(files, query);
      expect(folders(asked), query).toEqual(['manifest', 'records']);
      expect(asked.bytes, query).toBeLessThan(60 * KB);
    }
  });

  test('in an archive of one part waits for its index, then for the records', async () => {
    expect([...inOne.keys()].filter((path) => path.startsWith('parts/'))).toEqual([]);
    for (const query of QUERIES) {
      const asked = await ask(inOne, query);
      expect(asked.found.hits.length, query).toBeGreaterThan(0);
      expect(folders(asked), query).toEqual(['manifest', 'index', 'records']);
      expect(asked.steps.flat().length, query).toBeLessThanOrEqual(8);
      expect(asked.bytes, query).toBeLessThan(90 * KB);
    }
  });

  test('in an archive of several parts does not wait more often', async () => {
    expect([...inSeveral.keys()].filter((path) => /^records\/\d+\//.test(path)).length).toBeGreaterThan(8);
    for (const query of QUERIES) {
      const asked = await ask(inSeveral, query);
      expect(asked.found.hits.length, query).toBeGreaterThan(0);
      expect(folders(asked), query).toEqual(['manifest', 'index', 'records']);
      expect(asked.steps.flat().length, query).toBeLessThanOrEqual(8);
      expect(asked.bytes, query).toBeLessThan(90 * KB);
    }
  });

  test('that names a municipality reads its records first', async () => {
    for (const files of [inOne, inSeveral]) {
      const asked = await ask(files, '見本200市 防災');
      expect(asked.found.hits[0]?.municipality).toBe('mihon-200');
      expect(folders(asked).slice(0, 3)).toEqual(['manifest', 'index', 'records']);
    }
  });

  test('without a match reads no records, and then looks for similar names', async () => {
    expect(folders(await ask(inSeveral, '鮟鱇'))).toEqual(['manifest', 'index', 'names']);
  });
});
