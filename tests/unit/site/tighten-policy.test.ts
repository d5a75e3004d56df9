import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tightened } from '#site/tighten-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body><script type="module">a()</script><script src="/x.js"></script></body>`;

test('a page keeps the hashes of its own scripts, and loses those of others', () => {
  const wide = page(`default-src 'none'; script-src 'self' ${hash('a()')} ${hash('b()')};`);
  expect(tightened(wide)).toBe(page(`default-src 'none';script-src 'self' ${hash('a()')}`));
});

test('a page without a policy is left as it is', () => {
  expect(tightened('<script>a()</script>')).toBe('<script>a()</script>');
});

test('it stands before whatever it is about, after the letters that the page is written in', () => {
  const letters = '<meta charset="utf-8">';
  const late = `${letters}<link rel="stylesheet" href="/a.css"><meta http-equiv="content-security-policy" content="default-src 'none'">`;
  expect(tightened(late)).toBe(
    `${letters}<meta http-equiv="content-security-policy" content="default-src 'none'"><link rel="stylesheet" href="/a.css">`,
  );
});
