import { spawnSync } from 'node:child_process';
import { type Entry, type Files, filesInMemory } from '#archive/1-read/files.ts';
import { compareTexts } from '#archive/compare-texts.ts';
import { isAmongSources } from '#archive/content-paths.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';

/** The revisions to compare. */
export interface Range {
  readonly before: string;
  /** Null for the working tree. */
  readonly after: string | null;
  /** Whether to compare from the merge base (BASE...HEAD), which leaves out what others committed to BASE meanwhile. */
  readonly isFromParting: boolean;
}

/** BASE..HEAD, BASE...HEAD, or BASE alone. */
export function rangeIn(written: string): Range {
  const [, before = '', dots, after = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(written) ?? [null, written];
  if (dots === undefined) return { before, after: null, isFromParting: false };
  return { before, after: after === '' ? 'HEAD' : after, isFromParting: dots === '...' };
}

/** The content of a project at both ends of a range; `after` is null for the working tree. */
export function revisionsIn(
  root: string,
  { before, after, isFromParting }: Range,
): Outcome<{ readonly before: Files; readonly after: Files | null }> {
  const odd = [before, after ?? 'HEAD'].find((one) => !isRevision(one));
  if (odd !== undefined) return refused(`「${odd}」は、git の版の名前ではありません。`);
  const prefix = git(root, ['rev-parse', '--show-prefix']);
  if (prefix === null) return refused('git がこの機械にありません。');
  if (prefix.status !== 0)
    return refused(`${root} は git のリポジトリではないか、git が開くことを断りました。`);
  const known = new Map<string, Uint8Array>();
  const inside = prefix.stdout.toString().replace(/\n$/, '');
  const ends = [before, ...(after === null ? [] : [after])].map((revision) => commitOf(root, revision));
  const wrong = ends.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrong;
  const [from = '', to] = ends.flatMap((one) => (one.ok ? [one.value] : []));
  const start = isFromParting && to !== undefined ? partingOf(root, from, to) : done(from);
  if (!start.ok) return start;
  return done({
    before: filesAt(root, start.value, inside, known),
    after: to === undefined ? null : filesAt(root, to, inside, known),
  });
}

/** HEAD, if neither the content nor any tracked file differs from it; null otherwise, and outside a repository. */
export function commitAsItLies(root: string): string | null {
  const [known, changed, unknown] = [
    ['ls-files', '--', 'content/site.yaml'],
    ['status', '--porcelain', '--untracked-files=no'],
    ['status', '--porcelain', '--untracked-files=all', '--', 'content'],
  ].map((args) => {
    const done = git(root, args);
    return done?.status === 0 ? done.stdout.toString() : null;
  });
  if (!known || changed !== '' || unknown !== '') return null;
  const commit = commitOf(root, 'HEAD');
  return commit.ok ? commit.value : null;
}

/** git would read a word that begins with a hyphen as an option. */
function isRevision(written: string): boolean {
  return /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u.test(written);
}

function commitOf(root: string, revision: string): Outcome<string> {
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (found?.status === 0) return done(found.stdout.toString().trim());
  return refused(
    `「${revision}」という版が git にありません。${isShallow(root) ? SHALLOW : 'ブランチの名前か、コミットの番号を書いてください。'}`,
  );
}

/** The merge base of two commits. */
function partingOf(root: string, from: string, to: string): Outcome<string> {
  const found = git(root, ['merge-base', from, to]);
  if (found?.status === 0) return done(found.stdout.toString().trim());
  return refused(
    `二つの版が分かれた所が見つかりません。${isShallow(root) ? SHALLOW : '関わりのない履歴どうしかもしれません。'}`,
  );
}

const SHALLOW =
  '履歴の一部しか取り寄せていないためかもしれません。「git fetch --unshallow」で取り寄せてください（GitHub Actions なら actions/checkout の fetch-depth を 0 にします）。';

function isShallow(root: string): boolean {
  return git(root, ['rev-parse', '--is-shallow-repository'])?.stdout.toString().trim() === 'true';
}

/** The files below content/ in a commit. `known` holds each blob once for both commits. */
function filesAt(root: string, commit: string, inside: string, known: Map<string, Uint8Array>): Files {
  const listed = git(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', `${inside}content`]);
  if (listed?.status !== 0) return filesInMemory({});
  const objects = new Map<string, string>();
  const entries = listed.stdout
    .toString()
    .split('\0')
    .flatMap((line): readonly Entry[] => {
      const [, mode, kind, object = '', size, path = ''] =
        /^(\d+) (\w+) ([0-9a-f]+) +(-|\d+)\t(.*)$/s.exec(line) ?? [];
      if (kind !== 'blob') return [];
      const own = path.slice(inside.length);
      objects.set(own, object);
      return [{ path: own, bytes: Number(size), leaves: mode === '120000' }];
    });
  // Copies of sources are large and seldom asked for, so they are read on demand.
  const texts = entries.filter(({ path, leaves }) => !leaves && !isAmongSources(path));
  readTogether(
    root,
    texts.map(({ path }) => objects.get(path) ?? '').filter((object) => !known.has(object)),
    known,
  );
  return {
    entries: entries.toSorted((a, b) => compareTexts(a.path, b.path)),
    read: (path) => {
      const object = objects.get(path) ?? '';
      if (!known.has(object)) readTogether(root, [object], known);
      const bytes = known.get(object);
      if (!bytes) throw new Error(`not a file of the commit: ${path}`);
      return bytes;
    },
  };
}

/** Reads blobs with one `git cat-file --batch`, which writes for each a line that ends with the size, the bytes and a line end. */
function readTogether(root: string, objects: readonly string[], into: Map<string, Uint8Array>): void {
  const all = [...new Set(objects)];
  if (all.length === 0) return;
  const read = git(root, ['cat-file', '--batch'], `${all.join('\n')}\n`);
  if (read?.status !== 0) return;
  let at = 0;
  for (const object of all) {
    const end = read.stdout.indexOf(10, at);
    if (end < 0) return;
    const size = Number(/ blob (\d+)$/.exec(read.stdout.toString('latin1', at, end))?.[1] ?? Number.NaN);
    at = end + 1;
    if (Number.isNaN(size)) continue;
    into.set(object, read.stdout.subarray(at, at + size));
    at += size + 1;
  }
}

/** Runs git without a shell, a terminal prompt or network access. Null if git is not installed. */
function git(root: string, args: readonly string[], input?: string) {
  const done = spawnSync('git', args, {
    cwd: root,
    input,
    maxBuffer: 2 ** 30,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
  });
  return (done.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' ? null : done;
}
