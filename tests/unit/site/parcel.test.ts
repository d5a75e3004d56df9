// Shards made on several machines are merged only if all were made from the same content and engine.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type BuildEffects, buildShard, buildSite } from '#site/build.ts';
import type { Pages } from '#site/compiled/pages.ts';
import { municipalityIds } from '#site/this-build.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const NAMES = ['架空市', '見本市', '仮の市'];
const CODES = ['999997', '999989', '999971'];
const IDS = ['kakuu', 'mihon', 'kari'];

const root = emptyFolder();
const put = putIn(root);

beforeEach(() => {
  put('content/site.yaml', 'name: 見本\nurl: https://mihon.invalid/\n');
  for (const [at, id] of IDS.entries()) put(`content/${id}/municipality.yaml`, municipality(at));
});
const municipality = (at: number, reading = 'かくうし') =>
  `name: ${NAMES[at]}\nreading: ${reading}\ncode: "${CODES[at]}"\nprefecture: 架空県\nwebsite: https://city.example/\n`;

/** Runs `act` on a machine with an empty store. `made`: the municipalities rendered there. */
async function machine(
  act: (plan: Parameters<typeof buildSite>[0], effects: BuildEffects) => Promise<boolean>,
  { engine = 'one', asOf = '2026-11-21', out = 'dist', shards = [] as readonly string[] } = {},
) {
  const [made, told]: [string[], string[]] = [[], []];
  const assets = join(root, 'assets');
  mkdirSync(assets, { recursive: true });
  rmSync(join(root, 'kept'), { recursive: true, force: true });
  const page = (name: string) =>
    new TextEncoder().encode(
      `<!doctype html>\n<html lang="ja"><head><title>${name}</title></head><body><h1>${name}</h1></body></html>\n`,
    );
  const render: Pages['render'] = async function* (isWanted, isOurs = () => true) {
    if (isWanted('/[municipality]'))
      for (const id of municipalityIds().filter((id) => isOurs(`/${id}/`, `${id}/index.html`))) {
        made.push(id);
        yield { file: `${id}/index.html`, body: page(id), read: null };
      }
    if (isWanted('/') && isOurs('/', 'index.html'))
      yield { file: 'index.html', body: page('表紙'), read: null };
  };
  const isBuilt = await act(
    {
      root,
      out: join(root, out),
      kept: join(root, 'kept'),
      asOf,
      shards: shards.map((one) => join(root, one)),
    },
    {
      openPages: async () => ({ engine, assets, render }),
      helpers: null,
      pixels: async () => new Uint8Array([1]),
      takeTurn: async () => {},
      origin: () => ({ engine: 'test', commit: null }),
      progress: () => {},
      say: () => {},
      complain: (text) => told.push(text),
      color: false,
    },
  );
  return { isBuilt, made, told: told.join('\n') };
}

const shard = (number: number, of: number, how: { readonly engine?: string; readonly asOf?: string } = {}) =>
  machine((plan, effects) => buildShard({ ...plan, shard: { number, of } }, effects), {
    ...how,
    out: `parcel-${number}`,
  });
const merge = (...shards: readonly string[]) => machine(buildSite, { shards });

test('a merge of all shards renders nothing, even if one shard is empty', async () => {
  for (const number of [1, 2, 3, 4]) expect((await shard(number, 4)).made).toHaveLength(number > 3 ? 0 : 1);
  const { isBuilt, made, told } = await merge('parcel-1', 'parcel-2', 'parcel-3', 'parcel-4');
  expect({ isBuilt, made, told }).toEqual({ isBuilt: true, made: [], told: '' });
});

describe('a merge is refused, with the reason, if a shard was made', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    ['for another day', () => shard(2, 2, { asOf: '2026-11-20' }), '基準日を 2026-11-20 として作ったもの'],
    ['by another version of the engine', () => shard(2, 2, { engine: 'another' }), 'ほかの版のプログラム'],
    [
      'from other shared files',
      async () => {
        put('content/site.yaml', 'name: 別の見本\nurl: https://mihon.invalid/\n');
        await shard(2, 2);
        put('content/site.yaml', 'name: 見本\nurl: https://mihon.invalid/\n');
      },
      '市区町村に共通の原稿',
    ],
    ['by something else than a build', async () => put('parcel-2/letter.txt', ''), '分けて作ったもの'],
  ])('%s', async (_, other, why) => {
    await shard(1, 2);
    await other();
    const { isBuilt, made, told } = await merge('parcel-1', 'parcel-2');
    expect({ isBuilt, made }).toEqual({ isBuilt: false, made: [] });
    expect(told).toContain(why);
    expect(told).toContain('parcel-2');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});

test('a municipality that is in no shard, or changed since, is rendered during the merge with a message', async () => {
  for (const number of [1, 2]) await shard(number, 3);
  put('content/kari/municipality.yaml', municipality(2, 'かくう'));
  const { isBuilt, made, told } = await merge('parcel-1', 'parcel-2');
  expect({ isBuilt, made }).toEqual({ isBuilt: true, made: ['kari', 'kakuu'] });
  expect(told).toBe(
    '2市区町村（kari、kakuu）は、渡されたものの中にないか、作られたあとで原稿が変わりました。ここで作ります。',
  );
});
