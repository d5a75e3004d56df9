// Units of made-up cities to which much, little or nothing happened.
import { city, type Opened } from './archive.ts';

function event(date: string, changes: string, more = ''): readonly [string, string] {
  return [
    `reorganizations/${date}.md`,
    `---\ntitle: ${date}の改正\neffective: ${date}\n${more === '' ? 'status: in force\n' : more}source: { title: 規則 }\nfidelity: summary\nchanges:\n${changes}\n---\n本文。\n`,
  ];
}

function chart(date: string, units: string): readonly [string, string] {
  return [
    `charts/${date}.yaml`,
    `asOf: ${date}\nsource: { title: 組織図 }\ncoverage: [企画部, 総務部]\nunits:\n${units}`,
  ];
}

function opened(ids: string, ...files: readonly (readonly [string, string])[]): Opened {
  return city({ 'ids.yaml': `units:\n${ids}`, ...Object.fromEntries(files) });
}

const tenRenames = Array.from({ length: 10 }, (_, at) =>
  event(
    `${2006 + 2 * at}-04-01`,
    `  - rename: 企画部/市民協働推進第${at}課\n    to: 市民協働推進第${at + 1}課`,
  ),
);

/** The city and the unit of each case. */
export const lives = {
  'in one chart alone': [
    opened(
      '  ka: { path: 企画部/企画課, at: 2025-04-01 }',
      chart('2025-04-01', '  企画部: [企画課, 広報課]\n'),
      event('2026-04-01', '  - rename: 企画部/広報課\n    to: 情報課'),
    ),
    'ka',
  ],
  'renamed once': [
    opened(
      '  ka: { path: 企画部/企画課, at: 2025-04-01 }',
      chart('2025-04-01', '  企画部:\n    企画課:\n'),
      event('2026-04-01', '  - rename: 企画部/企画課\n    to: 政策課'),
    ),
    'ka',
  ],
  'merged twice': [
    opened(
      '  a: { path: 企画部/統計課, at: 2015-04-01 }\n  b: { path: 企画部/情報課, at: 2015-04-01 }\n  c: { path: 企画部/統計情報課, at: 2018-04-01 }\n  d: { path: 企画部/広報課, at: 2015-04-01 }\n  e: { path: 企画部/情報広報課, at: 2024-04-01 }',
      chart('2015-04-01', '  企画部: [統計課, 情報課, 広報課]\n'),
      event('2018-04-01', '  - merge: [企画部/統計課, 企画部/情報課]\n    into: 企画部/統計情報課'),
      event('2024-04-01', '  - merge: [企画部/統計情報課, 企画部/広報課]\n    into: 企画部/情報広報課'),
    ),
    'c',
  ],
  split: [
    opened(
      '  a: { path: 企画部/統計情報課, at: 2015-04-01 }\n  b: { path: 企画部/統計課, at: 2020-04-01 }\n  c: { path: 企画部/情報課, at: 2020-04-01 }',
      chart('2015-04-01', '  企画部: [統計情報課]\n'),
      event('2020-04-01', '  - split: 企画部/統計情報課\n    into: [企画部/統計課, 企画部/情報課]'),
    ),
    'a',
  ],
  'moved and renamed': [
    opened(
      '  ka: { path: 企画部/企画課/統計係, at: 2025-04-01 }',
      chart('2025-04-01', '  企画部:\n    企画課: [統計係]\n  総務部:\n    総務課:\n'),
      event('2026-04-01', '  - move: 企画部/企画課/統計係\n    to: 総務部/総務課/調査係'),
    ),
    'ka',
  ],
  'twenty years with ten events': [
    opened(
      '  ka: { path: 企画部/市民協働推進第0課, at: 2005-04-01 }',
      chart('2005-04-01', '  企画部: [市民協働推進第0課]\n'),
      ...tenRenames,
    ),
    'ka',
  ],
  'to be merged': [
    opened(
      '  a: { path: 企画部/統計課, at: 2025-04-01 }\n  b: { path: 企画部/情報課, at: 2025-04-01 }\n  c: { path: 企画部/統計情報課, at: 2027-04-01 }',
      chart('2025-04-01', '  企画部: [統計課, 情報課]\n'),
      event(
        '2027-04-01',
        '  - merge: [企画部/統計課, 企画部/情報課]\n    into: 企画部/統計情報課',
        'status: planned\n',
      ),
    ),
    'a',
  ],
  planned: [
    opened(
      '  a: { path: 企画部/統計課, at: 2025-04-01 }\n  b: { path: 企画部/情報課, at: 2025-04-01 }\n  c: { path: 企画部/統計情報課, at: 2027-04-01 }',
      chart('2025-04-01', '  企画部: [統計課, 情報課]\n'),
      event(
        '2027-04-01',
        '  - merge: [企画部/統計課, 企画部/情報課]\n    into: 企画部/統計情報課',
        'status: planned\n',
      ),
    ),
    'c',
  ],
  'to end': [
    opened(
      '  a: { path: 企画部/統計課, at: 2025-04-01 }',
      chart('2025-04-01', '  企画部: [統計課]\n'),
      event('2027-04-01', '  - abolish: 企画部/統計課', 'status: planned\n'),
    ),
    'a',
  ],
  'ended without an heir': [
    opened(
      '  a: { path: 企画部/統計課, at: 2015-04-01 }',
      chart('2015-04-01', '  企画部: [統計課]\n'),
      event('2020-04-01', '  - abolish: 企画部/統計課'),
    ),
    'a',
  ],
  lost: [
    opened(
      '  a: { path: 企画部/統計課, at: 2015-04-01 }',
      chart('2015-04-01', '  企画部: [統計課]\n'),
      event('2020-04-01', '  - lose: 企画部/統計課'),
    ),
    'a',
  ],
  'below nobody knows whom': [
    opened(
      '  a: { path: 企画部, at: 2020-04-01 }',
      event('2020-04-01', '  - rename: { unit: 統計係, parent: unknown }\n    to: 調査係'),
    ),
    'unit1',
  ],
} as const satisfies Record<string, readonly [Opened, string]>;
