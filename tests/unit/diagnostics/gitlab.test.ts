import { expect, test } from 'vitest';
import { renderGitlab } from '#diagnostics/render/gitlab.ts';
import { problem } from './problem.ts';

test('a problem has the form that GitLab reads', () => {
  expect(JSON.parse(renderGitlab([problem({ line: 3 })]))).toEqual([
    {
      check_name: 'H001',
      description: '誤りです。 直してください。',
      severity: 'critical',
      fingerprint: 'H001 content/a.yaml 誤りです。',
      location: { path: 'content/a.yaml', lines: { begin: 3 } },
    },
  ]);
});

test('two equal problems have different fingerprints', () => {
  const told: readonly { readonly fingerprint: string }[] = JSON.parse(
    renderGitlab([
      problem({ line: 3 }),
      problem({ line: 9 }),
      problem({ severity: 'warning', message: '別' }),
    ]),
  );
  expect(new Set(told.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test('without problems the report is empty', () => {
  expect(JSON.parse(renderGitlab([]))).toEqual([]);
});
