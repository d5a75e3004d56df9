import { expect, test } from 'vitest';
import { departmentLine } from '#telling/documents/department.ts';
import { town } from '../../../support/town.ts';

test('a manifesto is linked to the unit that had the name of its department on its day', () => {
  const manifesto = (issued: string) =>
    `---\ntitle: 宣言\ntype: manifesto\nedition: 宣言\nissued: ${issued}\nsource: { title: 宣言 }\nfidelity: summary\ndepartment: 企画部\n---\n宣言。\n`;
  const archive = town({
    chart: '{ 企画部: }',
    events: [
      { on: '2021-04-01', changes: ['{ abolish: 企画部 }'] },
      { on: '2023-04-01', changes: ['establish: 企画部'] },
      { on: '2024-04-01', changes: ['{ abolish: 企画部 }'] },
      { on: '2027-04-01', status: 'planned', changes: ['establish: 企画部'] },
    ],
    documents: Object.fromEntries(
      ['2020', '2022', '2023'].map((year) => [`manifesto/${year}.md`, manifesto(`${year}-06-01`)]),
    ),
  });
  const [first, second] = archive.units.map(({ url }) => url);
  const editions = archive.documents.flatMap((document) => document.editions);
  expect(editions.map((edition) => departmentLine(archive, edition))).toEqual([
    [{ kind: 'link', text: '企画部', url: first }],
    [{ kind: 'text', text: '企画部' }],
    [{ kind: 'link', text: '企画部', url: second }],
  ]);
});
