import { expect, test } from 'vitest';
import { type ChangeTableAnswers, readReorganization } from '#workbench/change-tables.ts';

const PLACE = { municipality: 'kakuu', texts: {}, asOf: '2026-11-25' } as const;
const LIST = '種別\t旧\t新\n新設\t\t市長戦略部\n見直し\t総務部/文書課\t総務部/公文書課\n廃止\t\t\n';

async function listed(text: string, said: ChangeTableAnswers = {}) {
  const found = await readReorganization(PLACE, { text }, said, []);
  if (!found.ok) throw new Error(found.why);
  return found.value;
}

test('a table with columns for kind, old and new is a list of changes', async () => {
  const { of, found } = await listed(LIST);
  if (of !== 'changes' || !found.read.ok) throw new Error('no list');
  const { changes, questions, rows } = found.read.value;
  expect(changes.map(({ written }) => written)).toEqual([{ establish: '市長戦略部' }]);
  expect(questions).toEqual([{ words: '見直し', rows: [3] }]);
  // The row with the question is not listed again among the undecided rows.
  expect(rows.map(({ row, decision }) => [row, decision])).toEqual([[4, null]]);
});

test('a list of changes is read with the answers given for kinds and rows', async () => {
  const { of, found } = await listed(LIST, { kinds: { 見直し: '改称' }, rows: { 4: { decision: 'aside' } } });
  if (of !== 'changes' || !found.read.ok) throw new Error('no list');
  const { changes, questions, rows } = found.read.value;
  expect([changes.length, questions.length, rows[0]?.decision]).toEqual([2, 0, 'aside']);
});

test('a notice in sentences is a list of changes, with the sentences that leave something open', async () => {
  const { of, found } = await listed('総務部に見本課を新設する。\n福祉部を再編する。\n');
  if (of !== 'changes' || !found.read.ok) throw new Error('no list');
  const { changes, isNotice, rows } = found.read.value;
  expect(changes.map(({ written }) => written)).toEqual([{ establish: '総務部/見本課' }]);
  expect([isNotice, rows.map(({ row, name }) => [row, name])]).toEqual([true, [[2, '福祉部を再編する。']]]);
});

test('any other table is a chart, and so is a list if the user says so', async () => {
  expect((await listed('部\t課\n総務部\t総務課\n')).of).toBe('chart');
  expect((await listed(LIST, { isChart: true })).of).toBe('chart');
});
