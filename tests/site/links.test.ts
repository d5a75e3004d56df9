import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { reportOfSite } from '#site/inspect/problem.ts';
import { readPage } from '#site/inspect/read-page.ts';
import { inspectSite } from '#site/inspect.ts';
import { spelledOut } from '../support/spelled-out.ts';

const { folder } = inject('site');

test('every link, anchor and file of the site resolves, ids and titles are unique, every page parses', () => {
  expect(reportOfSite(inspectSite(folder).problems)).toBe('');
});

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('every page stays what it is to a browser when it is written in fewer letters', () => {
  for (const file of pages) {
    const whole = spelledOut(read(file));
    const shorter = readPage(whole)?.shorter ?? '';
    expect(shorter.length, file).toBeLessThan(whole.length);
    expect(spelledOut(shorter), file).toBe(whole);
  }
});

test('every page is valid HTML', async () => {
  const loader = new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    elements: ['html5'],
  });
  const validator = new HtmlValidate(loader);
  const problems: string[] = [];
  for (const file of pages) {
    const { results } = await validator.validateString(spelledOut(read(file)));
    for (const { messages } of results)
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(problems.slice(0, 20)).toEqual([]);
});
