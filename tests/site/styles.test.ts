// Every page has the same stylesheet, fetched once, and no inline styles.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' });
const source = (file: string) => readFileSync(join('src', file), 'utf8');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));

/** The additional stylesheets of a page. */
const besides: Readonly<Record<string, readonly string[]>> = {
  'contribute/index.html': ['chapters'],
  'contribute/files/index.html': ['chapters'],
  'contribute/tables/index.html': ['chapters'],
  'contribute/diagnostics/index.html': ['messages'],
  'draft/index.html': ['draft', 'written'],
  'glossary/index.html': ['glossary'],
  'search/index.html': ['results'],
};

test('every page links the common stylesheet, and a few another after it', () => {
  for (const { file, html } of pages) {
    const linked = [...html.matchAll(/<link rel="stylesheet" href="\/_astro\/(\w+)\.[\w-]+\.css">/g)];
    expect(
      linked.map(([, name]) => name),
      file,
    ).toEqual([
      'index',
      ...(besides[file] ?? []),
      ...(html.includes(' aria-labelledby="written-') ? ['written'] : []),
    ]);
  }
});

test('no page has an empty small print, paragraph of support or list of pages', () => {
  for (const { file, html } of pages)
    expect(
      html.match(
        /<(small|h[1-6])\b[^<>]*>\s*<\/\1>|<p class="(?:small quiet|support)">\s*<\/p>|<nav class="pager"[^<>]*>(?:<span><\/span>)?<\/nav>/,
      ),
      file,
    ).toBeNull();
});

test('a measure without an owner says so in the list of measures', () => {
  const list = pages.find(({ file }) => file === 'satsumasendai/measures/index.html')?.html ?? '';
  const cells = [...list.matchAll(/<td data-label="担当">(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replace(/<[^>]+>/g, '').trim(),
  );
  expect(cells.filter((cell) => cell === '')).toEqual([]);
  expect(cells.filter((cell) => cell === '記載なし')).toHaveLength(6);
});

test('no page has inline styles or scripts, which its policy would block', () => {
  for (const { file, html } of pages)
    expect(
      html.match(/<style\b|<[^<>]+\sstyle=|<script(?! (?:type="module" src=|type="application\/ld\+json"))/),
      file,
    ).toBeNull();
});

test('the content security policy comes directly after the charset', () => {
  for (const { file, html } of pages)
    expect(html, file).toMatch(
      /^<!DOCTYPE html><html [^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; [^"]*script-src 'self'; style-src 'self'">/,
    );
});

test('the common stylesheet imports every stylesheet that is not loaded separately', () => {
  const importedBy = (sheet: string) =>
    [...source(sheet).matchAll(/^@import "([^"]+)"/gm)].map(([, file = '']) =>
      normalize(join(dirname(sheet), file)),
    );
  const imported = importedBy('styles/index.css');
  expect(new Set(imported).size).toBe(imported.length);
  const apart = [
    'styles/index.css',
    'components/dev/problems.css',
    'components/documents/citing.css',
    'components/draft/draft.css',
    ...importedBy('components/draft/draft.css'),
    'components/glossary/glossary.css',
    'components/guide/chapters.css',
    'components/guide/messages.css',
    'components/search/results.css',
    'components/search/suggestions.css',
    'styles/written.css',
  ];
  expect([...imported, ...apart].toSorted()).toEqual(
    sources.filter((file) => file.endsWith('.css')).toSorted(),
  );
});

test('the order of the cascade layers is declared once', () => {
  const saying = sources.filter(
    (file) => /\.(?:css|astro)$/.test(file) && /@layer [\w, ]+;/.test(source(file)),
  );
  expect(saying).toEqual(['styles/index.css']);
});
