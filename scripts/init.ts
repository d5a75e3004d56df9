// hensen init [FOLDER]: creates a folder with the content of a fictitious municipality, to be replaced.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { argumentsOf } from './arguments.ts';
import { ENGINE } from './engine.ts';

const TEMPLATE = fileURLToPath(new URL('./init/city/', import.meta.url));

/** Folders shared with the engine's repository: workflows, issue forms, and settings of VS Code. */
const SHARED = ['.github', '.gitlab', '.vscode'] as const;

/** The commands that the new folder offers in `npm run`. */
const COMMANDS = [
  'check',
  'dev',
  'build',
  'merge',
  'verify',
  'ids',
  'new',
  'import',
  'suggest',
  'fmt',
  'published',
  'fingerprint',
  'report',
] as const;

const { positionals } = argumentsOf(
  `使い方: npx hensen init [フォルダー]
  実在しない「青空市」の原稿、サイトの設定、公開の手順を置きます。書かなければ、いまのフォルダーに置きます。
  あるファイルに上書きはしません。`,
  {},
);
process.exitCode = begin(positionals[0] ?? '.');

function begin(folder: string): number {
  if (existsSync(join(folder, 'content'))) {
    console.error(`${join(folder, 'content')} がすでにあります。何も書き込んでいません。`);
    return 1;
  }
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    console.error(`${folder} は、フォルダーではありません。何も書き込んでいません。`);
    return 1;
  }
  const own = packageIn(folder);
  if (own === null) {
    console.error(
      `${join(folder, 'package.json')} が読めません。直すか消してから、やり直してください。何も書き込んでいません。`,
    );
    return 1;
  }
  const written = copyTemplate(folder);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(withEngine(own), null, 2)}\n`);
  console.log(`${written} 個のファイルを置きました。「npm run check」で確かめ、「npm start」で見られます。
content/site.yaml にサイトの名前とアドレスを書き、content/aozora/ をまねて、あなたの市区町村を書いてください。`);
  return 0;
}

/** Returns the number of files written; existing files are kept. */
function copyTemplate(folder: string): number {
  const shared = SHARED.flatMap((name) =>
    filesBelow(join(ENGINE, name)).map((path) => ({
      from: join(ENGINE, name, path),
      path: join(name, path),
    })),
  );
  const own = filesBelow(TEMPLATE).map((path) => ({
    from: join(TEMPLATE, path),
    // npm does not package some files whose names start with a dot, such as .gitignore.
    path: path.replaceAll(/(^|[\\/])dot-/g, '$1.'),
  }));
  let written = 0;
  for (const { from, path } of [...own, ...shared]) {
    const to = join(folder, path);
    if (existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
    written += 1;
  }
  return written;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

type Package = Readonly<Record<string, unknown>>;

/** The package.json of the folder; null if it cannot be read. */
function packageIn(folder: string): Package | null {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return { private: true };
  try {
    const own: unknown = JSON.parse(new TextDecoder().decode(readFileSync(file)));
    return typeof own === 'object' && own !== null && !Array.isArray(own) ? { ...own } : null;
  } catch {
    return null;
  }
}

/** A package.json with the engine and its commands added. */
function withEngine(own: Package): Package {
  const { name, version } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8'));
  const scripts = Object.fromEntries(COMMANDS.map((command) => [command, `hensen ${command}`]));
  return {
    ...own,
    scripts: { start: 'hensen build && hensen serve', ...scripts, ...partOf(own, 'scripts') },
    dependencies: { [name]: version, ...partOf(own, 'dependencies') },
  };
}

function partOf(own: Package, name: string): object {
  const part = own[name];
  return typeof part === 'object' && part !== null ? part : {};
}
