// A table written into an existing file: everything else in the file stays, including comments.
import { expect, test } from 'vitest';
import { withChart } from '#drafting/charts/chart-file.ts';
import { withPlan } from '#drafting/plans/edition-file.ts';
import { planFromSheet } from '#drafting/plans/read-plan.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';

test('a chart keeps the other fields of its file', () => {
  const text =
    '# 見本\nasOf: 2027-04-01 # 案\nsource: { title: 見本 }\ncoverage: all\nunits: []\nposts: [{ post: 会計管理者 }]\n';
  const tree = [{ name: '総務部', row: 1, children: [{ name: '総務課', row: 2, children: [] }] }];
  expect(withChart('content/mihon/charts/2027-04-01.yaml', text, tree, [])).toBe(
    '# 見本\nasOf: 2027-04-01 # 案\nsource: { title: 見本 }\ncoverage: all\nunits:\n  総務部: [総務課]\n',
  );
  expect(withChart('content/mihon/charts/2027-04-01.yaml', text.replace('all', '[]'), tree, [])).toContain(
    'coverage: [総務部]',
  );
});

test('the measures of a plan can be written again and again', () => {
  const path = 'content/mihon/documents/plan/2027.md';
  const start =
    '---\ntitle: 見本計画 # 表紙から\ntype: plan\nedition: 初版\nissued: 令和9年3月\nsource: { title: 見本 }\nfidelity: full\nmeasures: []\n---\n';
  const written = (table: string, text: string) => {
    const sheet = tableOfPaste(table);
    const plan = sheet.ok ? planFromSheet(sheet.value) : sheet;
    if (!plan.ok) throw new Error(plan.why);
    return withPlan(path, text, plan.value) ?? '';
  };
  const first = written('番号\t柱\t取組\t内容\n1\t窓口\t申請\t増やす。\n2\t\t帳票\t減らす。\n', start);
  expect(first).toContain('title: 見本計画 # 表紙から');
  expect(first).toContain('sections:');
  const second = written('番号\t取組\t内容\n1\t申請\tもっと増やす。\n', first);
  expect(second).not.toContain('sections:');
  expect(second).not.toContain('帳票');
  expect(second).toContain('## 申請 {#m1}\n\nもっと増やす。\n');
  expect(written('番号\t取組\t内容\n1\t申請\tもっと増やす。\n', second)).toBe(second);
});
