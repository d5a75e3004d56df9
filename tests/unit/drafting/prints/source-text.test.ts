import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { textOfSource } from '#drafting/prints/text-of-source.ts';
import { table, wordOf } from '../word-of.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the text of a source', () => {
  test('is read from a Word document, with the cells of a row side by side', async () => {
    const body = `<w:p><w:r><w:t>令和8年</w:t></w:r><w:r><w:t>4月</w:t></w:r></w:p>${table([['総務課', '5件']])}`;
    const read = await textOfSource(wordOf(body));
    expect(read).toEqual({ ok: true, value: '令和8年4月\n\n総務課 \t5件 \t\n\n' });
  });

  test.each([
    ['a broken PDF', bytes('%PDF-1.7')],
    ['a workbook', zipSync({ 'xl/workbook.xml': bytes('<workbook/>') })],
    ['nothing', bytes(' \n')],
  ])('is refused for %s', async (_, given) => {
    expect((await textOfSource(given)).ok).toBe(false);
  });

  test('is refused for an old Word document, with advice', async () => {
    const read = await textOfSource(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    expect(read).toMatchObject({
      ok: false,
      why: expect.stringContaining('「Word 文書（.docx）」で保存し直して'),
    });
  });
});
