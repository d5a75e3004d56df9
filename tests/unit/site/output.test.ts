import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeRoom, outputAt, replaceAll, whyNotReplaced } from '#site/output.ts';
import { emptyFolder, putIn } from '../../support/folder.ts';

const folder = emptyFolder();
const put = putIn(folder);
const project = join(folder, 'project');

beforeEach(() => {
  put('project/content/site.yaml', '');
});

function refusalOf(out: string): string | null {
  return whyNotReplaced(outputAt(join(folder, out)), [project]);
}

/** Builds a site of one page into a folder that may be replaced. */
function build(out: string, page: string): void {
  expect(refusalOf(out)).toBeNull();
  const output = outputAt(join(folder, out));
  makeRoom(output);
  writeFileSync(join(output.fresh, page), page);
  replaceAll(output);
}

describe('a build', () => {
  test('replaces nothing, an empty folder, and the site before it', () => {
    mkdirSync(join(folder, 'empty'));
    for (const out of ['empty', 'project/dist']) {
      build(out, 'a.html');
      build(out, 'b.html');
      expect(readdirSync(join(folder, out)).sort()).toEqual(['.hensen', 'b.html']);
      expect(existsSync(join(folder, `${out}.next`))).toBe(false);
    }
  });

  test('replaces a site that was built without a mark', () => {
    for (const file of ['_astro/a.js', '404.html', 'data/index.json', 'index.html', 'robots.txt'])
      put(`dist/${file}`);
    build('dist', 'a.html');
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['.hensen', 'a.html']);
  });

  test('replaces a site to which a file manager added a file', () => {
    build('dist', 'a.html');
    put('dist/.DS_Store');
    build('dist', 'b.html');
  });

  test('removes what an interrupted build left beside the folder', () => {
    makeRoom(outputAt(join(folder, 'dist')));
    build('dist', 'a.html');
  });

  test('writes the same mark for the same site', () => {
    build('one', 'a.html');
    build('two', 'a.html');
    const [one, two] = ['one', 'two'].map((out) => readFileSync(join(folder, out, '.hensen'), 'utf8'));
    expect(one).toBe(two);
  });
});

describe('no site is built if this would destroy', () => {
  test('a folder that is not a site', () => {
    put('mine/letter.txt');
    expect(refusalOf('mine')).toContain('letter.txt');
    expect(refusalOf('mine')).toContain('ほかのフォルダーを --out に書いてください。');
  });

  test('a foreign file in a site', () => {
    build('dist', 'a.html');
    put('dist/.git');
    expect(refusalOf('dist')).toContain('（.git）');
  });

  test('the Git repository of a site built without a mark', () => {
    for (const file of [
      '_astro/a.js',
      '404.html',
      'data/index.json',
      'index.html',
      'robots.txt',
      '.git/HEAD',
    ])
      put(`dist/${file}`);
    expect(refusalOf('dist')).toContain('（.git）');
  });

  test('a foreign folder with the name of the temporary folder', () => {
    put('dist.next/letter.txt');
    expect(refusalOf('dist')).toContain('letter.txt');
  });

  test('a folder with a foreign mark', () => {
    put('mine/.hensen', 'letter.txt\n');
    put('mine/letter.txt');
    expect(refusalOf('mine')).toContain('（.hensen）');
  });

  test.each([
    ['the project', 'project'],
    ['the folder around the project', '.'],
    ['the root folder', '../../../../../../../..'],
    ['the content', 'project/content'],
    ['the project through a link', 'way'],
  ])('%s', (_, out) => {
    symlinkSync(project, join(folder, 'way'));
    expect(refusalOf(out)).toContain('が入っていて、そこにサイトを作ると消えてしまいます。');
  });

  test('content, because a folder of content/ is a municipality', () => {
    expect(refusalOf('project/content/site')).toContain('の中です。');
  });

  test('content behind a link', () => {
    rmSync(join(project, 'content'), { recursive: true });
    put('elsewhere/text/site.yaml');
    symlinkSync(join(folder, 'elsewhere/text'), join(project, 'content'));
    expect(refusalOf('elsewhere')).toContain('消えてしまいます。');
  });

  test('a file or the target of a link', () => {
    put('file');
    mkdirSync(join(folder, 'target'));
    symlinkSync(join(folder, 'target'), join(folder, 'link'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    expect(refusalOf('file')).toContain('ファイルです。');
    expect(refusalOf('link')).toContain('リンクです。');
    expect(refusalOf('dangling')).toContain('リンクです。');
  });
});
