import { expect, test } from 'vitest';
import { renderGithub } from '#diagnostics/render/github.ts';
import { problem } from './problem.ts';

test('each problem is one command', () => {
  const list = [
    problem({ file: 'content/a.yaml', line: 3, column: 5, length: 4 }),
    problem({ severity: 'warning', length: 0 }),
  ];
  expect(renderGithub(list)).toBe(
    '::error file=content/a.yaml,line=3,endLine=3,col=5,endColumn=8,title=H001 文字コードが UTF-8 ではない::誤りです。%0A直してください。\n' +
      '::warning file=content/a.yaml,line=1,endLine=1,col=1,endColumn=1,title=H001 文字コードが UTF-8 ではない::誤りです。%0A直してください。\n',
  );
});

test('text of an editor cannot end a property, a message or a command', () => {
  const one = problem({ file: 'a,b:c%.md', message: '50%\r\n::set-output name=x::y', hint: 'a, b: c' });
  const text = renderGithub([one]);
  expect(text).toContain('file=a%2Cb%3Ac%25.md,');
  expect(text).toContain('::50%25␍␊::set-output name=x::y%0Aa, b: c\n');
  expect(text.match(/\n/g)).toHaveLength(1);
});

test('without problems nothing is printed', () => {
  expect(renderGithub([])).toBe('');
});
