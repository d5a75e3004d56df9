import { expect, test } from 'vitest';
import { type Body, readBody } from '#archive/1-read/markdown/body.ts';
import { checkWritten, writtenBlocks, writtenFigure } from '#diagrams/written/blocks.ts';

const source = [
  '## 体制 {#a}',
  '',
  '```mermaid',
  'flowchart LR',
  '  A[総務部] --> B[',
  '```',
  '',
  '```yaml',
  'a: 1',
  '```',
  '',
].join('\n');
const body = readBody(source, 'content/x.md', 10).body as Body;

test('blocks are found with the first line of their text', () => {
  expect(writtenBlocks(body, 'content/x.md')).toEqual([
    { file: 'content/x.md', line: 13, mermaid: 'flowchart LR\n  A[総務部] --> B[\n' },
  ]);
});

test('a syntax error is reported at its line in the Markdown file', async () => {
  const [diagnostic] = await checkWritten(writtenBlocks(body, 'content/x.md'));
  expect(diagnostic).toMatchObject({ code: 'H022', position: { file: 'content/x.md', line: 14 } });
});

test('a valid block gives no problem', async () => {
  expect(await checkWritten([{ file: 'x', line: 1, mermaid: 'pie\n  "甲" : 1\n' }])).toEqual([]);
});

test('a block has its own title and description', () => {
  const figure = writtenFigure(
    'w-1',
    'flowchart LR\n  accTitle: 推進体制\n  accDescr: 本部が統括する。\n  A --> B\n',
  );
  expect(figure).toMatchObject({ title: '推進体制', description: '本部が統括する。' });
});
