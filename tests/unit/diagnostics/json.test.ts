import { expect, test } from 'vitest';
import { renderJson } from '#diagnostics/render/json.ts';
import { problem } from './problem.ts';

test('the JSON has the shape that programs rely on', () => {
  const text = renderJson([
    problem({ line: 3, column: 5, length: 4 }),
    problem({ code: 'H002', severity: 'warning' }),
  ]);
  expect(JSON.parse(text)).toEqual({
    diagnostics: [
      {
        code: 'H001',
        severity: 'error',
        file: 'content/a.yaml',
        line: 3,
        column: 5,
        length: 4,
        message: '誤りです。',
        hint: '直してください。',
        meant: null,
      },
      expect.objectContaining({ code: 'H002', severity: 'warning' }),
    ],
    errors: 1,
    warnings: 1,
  });
});
