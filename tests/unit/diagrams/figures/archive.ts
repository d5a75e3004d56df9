import type { Files } from '#archive/1-read/files.ts';
import { filesInMemory } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import type { History } from '#org/history/history.ts';
import { type Kin, kinOf } from '#org/lineage.ts';

/** The as-of date of every test. */
const AS_OF = '2026-11-21';

export interface Opened {
  readonly archive: Archive;
  readonly history: History;
  readonly kin: Kin;
}

export function archivesIn(files: Files): readonly Opened[] {
  const open = openArchive(files, AS_OF);
  return [...open.shelf.municipalities.keys()].map((id) => {
    const { source, derived } = checkOne(open, id);
    const archive = link(source, open.shared, derived, AS_OF);
    return { archive, history: derived.history, kin: kinOf(derived.history) };
  });
}

/** A small city. `files` are written below content/kakuu/. */
export function city(files: Readonly<Record<string, string>>): Opened {
  const about =
    'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n';
  const entries = Object.entries(files).map(([path, text]) => [`content/kakuu/${path}`, text]);
  const [only] = archivesIn(
    filesInMemory({ 'content/kakuu/municipality.yaml': about, ...Object.fromEntries(entries) }),
  );
  if (!only) throw new Error('no municipality');
  return only;
}

const ids = `
units:
  somu-bu: { path: 総務部, at: 2025-04-01 }
  somu-ka: { path: 総務部/総務課, at: 2025-04-01 }
  shomu-kakari: { path: 総務部/総務課/庶務係, at: 2025-04-01 }
  bunsho-kakari: { path: 総務部/総務課/文書係, at: 2025-04-01 }
  hisho-ka: { path: 総務部/秘書課, at: 2025-04-01 }
  kikaku-bu: { path: 企画部, at: 2025-04-01 }
  kikaku-ka: { path: 企画部/企画課, at: 2025-04-01 }
  tokei-kakari: { path: 企画部/企画課/統計係, at: 2025-04-01 }
  dx-kakari: { path: 企画部/企画課/DX係, at: 2025-04-01 }
  shimin-bu: { path: 市民部, at: 2026-04-01 }
  madoguchi-kakari: { path: 市民部/窓口係, at: 2026-04-01 }
  senryaku-bu: { path: 戦略部, at: 2026-04-01 }
  joho-kakari: { path: 企画部/企画課/情報係, at: 2026-04-01 }
duties:
  tokei-jimu: { name: 統計事務 }
posts:
  kaikei-kanrisha: { post: 会計管理者, at: 2026-04-01 }
`;

const before = `
asOf: 2025-04-01
source: { title: 令和7年度組織図 }
coverage: [総務部, 企画部, 戦略部]
units:
  総務部:
    総務課: [庶務係, 文書係]
    秘書課:
  企画部:
    企画課: [統計係, DX係]
`;

const reorganization = `---
title: 令和8年度行政組織機構改正
effective: 令和8年4月1日
status: in force
source: { title: 令和8年度行政組織機構の改正について }
fidelity: summary
before: 2025-04-01
changes:
  - establish: 戦略部
  - move: 総務部/秘書課
    to: 戦略部/秘書広報課
  - merge: [企画部/企画課/統計係, 企画部/企画課/DX係]
    into: 企画部/企画課/情報係
  - transfer: 統計事務
    from: 企画部/企画課/統計係
    to: [{ unit: 総務部/総務課/庶務係, extent: part }, { unit: 企画部/企画課/情報係, extent: whole }]
  - abolish: 総務部/総務課/文書係
  - establish: 市民部/窓口係
  - regrade: { post: 会計管理者 }
    from: 部長級
    to: 副部長級
---
企画部を残し、戦略部を置いた。
`;

/** Two departments known in full, one that is only named, and every kind of figure. */
export const kakuu = {
  'ids.yaml': ids,
  'charts/2025-04-01.yaml': before,
  'reorganizations/2026-04-01.md': reorganization,
} as const;
