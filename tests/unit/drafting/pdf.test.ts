import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfSource } from '#drafting/prints/text-of-source.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { onOnePage, type Printed, pdfOf, tableOf } from '../../support/pdf-of.ts';

async function sheetsOf(...pages: readonly Printed[]): Promise<readonly Sheet[]> {
  const read = await readTable(pdfOf(pages));
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

const cellsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => cells);
const text = (x: number, y: number, words: string): Printed => ({ texts: [[x, y, words]], lines: [] });
const HEADING = ['種別', '旧', '新'];
const WIDTHS = [40, 120, 120];
const at = (y: number): readonly [number, number] => [50, y];

describe('a table that is drawn with lines', () => {
  test('has the rows and columns of its lines, and is named by its page and caption', async () => {
    const caption = text(50, 80, '表１ 新旧対照表');
    const table = tableOf(at(100), WIDTHS, [HEADING, ['改称', '企画調整課', '経営企画課']]);
    const [sheet] = await sheetsOf(onOnePage(caption, table));
    expect(sheet?.name).toBe('1頁の表「表１ 新旧対照表」');
    expect(cellsOf(sheet)).toEqual([HEADING, ['改称', '企画調整課', '経営企画課']]);
  });

  test('is not named by the end of a paragraph', async () => {
    const paragraph = text(50, 80, '改正は次のとおりとする。');
    const [sheet] = await sheetsOf(onOnePage(paragraph, tableOf(at(100), WIDTHS, [HEADING, HEADING])));
    expect(sheet?.name).toBe('1頁の表');
  });

  test('gives the text of a cell over several rows or columns to all of them', async () => {
    const table = tableOf(at(100), WIDTHS, [
      [{ text: '総務部', rows: 2 }, '総務課', '庶務係'],
      [null, '人事課', '人事係'],
      [{ text: '会計課', columns: 2 }, '会計係'],
    ]);
    const [sheet] = await sheetsOf(table);
    expect(cellsOf(sheet)).toEqual([
      ['総務部', '総務課', '庶務係'],
      ['総務部', '人事課', '人事係'],
      ['会計課', '会計課', '会計係'],
    ]);
    expect(sheet?.joined.get(2)?.get(0)).toBe(1);
  });

  test('joins a full line of a cell with the next, and keeps line breaks that somebody made', async () => {
    const table = tableOf(
      at(100),
      [70, 120],
      [
        ['担当', '取組'],
        ['企画部\n総務課', '窓口の手続きを一つの\n課にまとめる'],
      ],
    );
    const [sheet] = await sheetsOf(table);
    expect(cellsOf(sheet)?.[1]).toEqual(['企画部\n総務課', '窓口の手続きを一つの課にまとめる']);
  });

  test('needs no lines at its sides', async () => {
    const { texts, lines } = tableOf(at(100), WIDTHS, [HEADING, ['改称', '甲課', '乙課']]);
    const open = lines.filter(([x1, , x2]) => x1 !== x2 || (x1 !== 50 && x1 !== 330));
    expect(cellsOf((await sheetsOf({ texts, lines: open }))[0])).toEqual([HEADING, ['改称', '甲課', '乙課']]);
  });

  test('divides text that the file holds as one piece across two cells', async () => {
    const { lines } = tableOf(
      at(100),
      [33, 60],
      [
        ['改称', '甲課'],
        ['統合', '丙課'],
      ],
    );
    const [sheet] = await sheetsOf({
      lines,
      texts: [
        [53, 103, '　改称甲課'],
        [53, 123, '　統合丙課'],
      ],
    });
    expect(cellsOf(sheet)).toEqual([
      ['改称', '甲課'],
      ['統合', '丙課'],
    ]);
  });

  test('reads letters spread over a line as one word', async () => {
    const table = tableOf(at(100), WIDTHS, [HEADING, ['改称', '行 わ れ る 事務', '総務 企画']]);
    expect(cellsOf((await sheetsOf(table))[0])?.[1]).toEqual(['改称', '行われる 事務', '総務 企画']);
  });

  test('reads letters spread over a cell as one name', async () => {
    const table = tableOf(
      at(100),
      [100, 100],
      [
        ['部', '課'],
        ['', '総務課'],
      ],
    );
    const spread = ['企', '画', '部'].map((letter, number) => text(55 + 35 * number, 123, letter));
    expect(cellsOf((await sheetsOf(onOnePage(table, ...spread)))[0])?.[1]).toEqual(['企画部', '総務課']);
  });

  test('is not the frame of a page, nor a diagram of boxes', async () => {
    const frame = tableOf(at(40), [500], [[{ text: '', rows: 1 }]]);
    const box = (y: number, name: string) => tableOf(at(y), [80], [[name]]);
    const link: Printed = { texts: [], lines: [[90, 120, 90, 160]] };
    const [sheet] = await sheetsOf(onOnePage(frame, box(100, '総務部'), link, box(160, '総務課')));
    expect(sheet?.name).toBe('1頁の文字');
  });

  test('beside another one is read apart', async () => {
    const before = tableOf(
      at(100),
      [60, 60],
      [
        ['旧', '課'],
        ['甲部', '甲課'],
      ],
    );
    const after = tableOf(
      [250, 100],
      [60, 60],
      [
        ['新', '課'],
        ['乙部', '乙課'],
      ],
    );
    const sheets = await sheetsOf(onOnePage(before, after));
    expect(sheets.map(({ name }) => name)).toEqual(['1頁の表1', '1頁の表2']);
    expect(sheets.map((sheet) => cellsOf(sheet)?.[1])).toEqual([
      ['甲部', '甲課'],
      ['乙部', '乙課'],
    ]);
  });
});

describe('a table that goes on over pages', () => {
  test('is one table, in which repeated headings stand once', async () => {
    const page = (row: readonly string[]) => tableOf(at(100), WIDTHS, [HEADING, row]);
    const sheets = await sheetsOf(page(['改称', '甲課', '乙課']), page(['廃止', '丙課', '']));
    expect(sheets.map(cellsOf)).toEqual([[HEADING, ['改称', '甲課', '乙課'], ['廃止', '丙課']]]);
    expect(sheets[0]?.notes).toContain('1、2頁に続く一つの表として読みました（3行目から2頁）。');
  });

  test('is two tables if the columns differ', async () => {
    const sheets = await sheetsOf(
      tableOf(at(100), WIDTHS, [HEADING, ['改称', '甲課', '乙課']]),
      tableOf(at(100), [60, 100, 120], [HEADING, ['廃止', '丙課', '']]),
    );
    expect(sheets).toHaveLength(2);
  });

  test('is one table although all cells of a page are merged over two columns, if nothing stands between', async () => {
    const first = tableOf(at(100), WIDTHS, [
      ['取組', '令和8年度', '令和9年度'],
      ['甲', '検討', '実施'],
    ]);
    const wide = { text: '継続', columns: 2 };
    const second = tableOf(at(60), WIDTHS, [
      ['乙', wide],
      ['丙', wide],
    ]);
    const third = tableOf(at(60), WIDTHS, [
      ['丁', '検討', '実施'],
      ['戊', '検討', '実施'],
    ]);
    const number = text(280, 800, '- 2 -');
    const [sheet, another] = await sheetsOf(first, onOnePage(second, number), third);
    expect(another).toBeUndefined();
    expect(cellsOf(sheet)?.map((cells) => cells.join(' '))).toEqual([
      '取組 令和8年度 令和9年度',
      '甲 検討 実施',
      '乙 継続 継続',
      '丙 継続 継続',
      '丁 検討 実施',
      '戊 検討 実施',
    ]);
    const between = text(50, 40, '次の表は、別の年度のものである');
    expect(await sheetsOf(first, onOnePage(between, second))).toHaveLength(2);
  });

  test.each([
    ['above', '総務部', ''],
    ['below', '', '総務部'],
  ])('has a cell that the end of the page cut, with its text %s', async (_, above, below) => {
    const page = (name: string, first: string, second: string) =>
      tableOf(
        at(100),
        [60, 80],
        [
          ['部', '課'],
          [{ text: name, rows: 2 }, first],
          [null, second],
        ],
      );
    const [sheet] = await sheetsOf(page(above, '総務課', '人事課'), page(below, '契約課', '税務課'));
    expect(cellsOf(sheet)?.map(([name]) => name)).toEqual(['部', ...Array(4).fill('総務部')]);
  });

  test('has a row that the end of the page cut', async () => {
    const [sheet] = await sheetsOf(
      tableOf(
        at(100),
        [60, 120],
        [
          ['課', '取組'],
          ['総務課', '窓口の手続きを一つの'],
        ],
      ),
      tableOf(
        at(100),
        [60, 120],
        [
          ['', '課にまとめる'],
          ['人事課', '研修'],
        ],
      ),
    );
    expect(cellsOf(sheet)).toEqual([
      ['課', '取組'],
      ['総務課', '窓口の手続きを一つの課にまとめる'],
      ['人事課', '研修'],
    ]);
  });

  test('keeps a row whose first cell is empty because it means the same as above', async () => {
    const [sheet] = await sheetsOf(
      tableOf(
        at(100),
        [60, 120],
        [
          ['部', '課'],
          ['総務部', '総務課'],
        ],
      ),
      tableOf(
        at(100),
        [60, 120],
        [
          ['', '人事課'],
          ['市民部', '窓口課'],
        ],
      ),
    );
    expect(cellsOf(sheet)).toEqual([
      ['部', '課'],
      ['総務部', '総務課'],
      ['', '人事課'],
      ['市民部', '窓口課'],
    ]);
  });
});

describe('a diagram of units', () => {
  const box = (x: number, y: number, name: string) => tableOf([x, y], [80], [[name]]);
  const lines = (...all: Printed['lines']): Printed => ({ texts: [], lines: all });
  const department = (x: number) =>
    onOnePage(
      box(x, 100, '総務部'),
      box(x + 120, 100, '総務課'),
      box(x + 120, 160, '人事課'),
      lines([x + 80, 110, x + 120, 110], [x + 100, 110, x + 100, 170], [x + 100, 170, x + 120, 170]),
    );

  test('that grows to the right becomes an indented list', async () => {
    const [sheet] = await sheetsOf(department(50));
    expect(sheet?.name).toBe('1頁の図');
    expect(cellsOf(sheet)).toEqual([['総務部'], ['　総務課'], ['　人事課']]);
  });

  test('that grows down, with lines to names without boxes, becomes one too', async () => {
    const down = onOnePage(
      box(200, 60, '見本市長'),
      box(100, 120, '総務部'),
      box(300, 120, '市民部'),
      lines([240, 80, 240, 100], [140, 100, 340, 100], [140, 100, 140, 120], [340, 100, 340, 120]),
      lines([110, 140, 110, 185], [110, 165, 125, 165], [110, 185, 125, 185]),
      text(128, 160, '総務課'),
      text(128, 180, '人事課'),
    );
    const [sheet] = await sheetsOf(down);
    const units = ['見本市長', '　総務部', '　　総務課', '　　人事課', '　市民部'];
    expect(cellsOf(sheet)).toEqual(units.map((unit) => [unit]));
  });

  test('names the boxes to which no line leads, and the pages without tables and diagrams', async () => {
    const [sheet] = await sheetsOf(
      onOnePage(department(50), box(50, 300, '議会事務局')),
      text(50, 50, '資料の終わり'),
    );
    expect(sheet?.notes.join()).toContain('読まなかったもの: 「議会事務局」。');
    expect(sheet?.notes.join()).toContain('2頁には、線で引かれた表も図もない');
  });

  test('is not read where lines come from two units', async () => {
    const two = onOnePage(department(50), box(50, 160, '企画部'), lines([130, 170, 150, 170]));
    const [sheet] = await sheetsOf(
      onOnePage(
        two,
        box(50, 300, '市民部'),
        box(170, 300, '窓口課'),
        box(170, 340, '税務課'),
        lines([130, 310, 170, 310], [150, 310, 150, 350], [150, 350, 170, 350]),
      ),
    );
    expect(cellsOf(sheet)).toEqual([['市民部'], ['　窓口課'], ['　税務課']]);
    expect(sheet?.notes.join()).toMatch(/「総務課」.*「人事課」/);
  });

  test('before and one after a reorganization, side by side, are read apart', async () => {
    const sheets = await sheetsOf(onOnePage(department(20), department(320)));
    expect(sheets.map(({ name }) => name)).toEqual(['1頁の図1', '1頁の図2']);
    expect(cellsOf(sheets[1])).toEqual([['総務部'], ['　総務課'], ['　人事課']]);
  });
});

describe('text without lines around it', () => {
  const row = (y: number, cells: readonly (readonly [number, string])[]) =>
    onOnePage(...cells.map(([x, words]) => text(x, y, words)));

  test('has columns where no line of text crosses', async () => {
    const [sheet] = await sheetsOf(
      onOnePage(
        text(50, 60, '見本市の組織の一覧（令和八年四月一日現在）'),
        row(90, [
          [50, '部'],
          [150, '課'],
        ]),
        row(110, [
          [50, '総務部'],
          [150, '総務課'],
        ]),
        row(130, [[150, '人事課']]),
      ),
    );
    expect(cellsOf(sheet)).toEqual([
      ['見本市の組織の一覧（令和八年四月一日現在）', ''],
      ['部', '課'],
      ['総務部', '総務課'],
      ['', '人事課'],
    ]);
  });

  test('keeps the indentation of a list of units', async () => {
    const [sheet] = await sheetsOf(
      onOnePage(text(50, 90, '総務部'), text(60, 110, '総務課'), text(70, 130, '庶務係')),
    );
    expect(cellsOf(sheet)).toEqual([['総務部'], ['　総務課'], ['　　庶務係']]);
  });
});

describe('a PDF', () => {
  test('with letters without a height is read without them', async () => {
    const file = new TextDecoder().decode(pdfOf([onOnePage(text(50, 50, '総務課'), text(50, 90, '人事課'))]));
    const flat = new TextEncoder().encode(file.replace('/F 10 Tf', '/F 00 Tf'));
    expect(await readTable(flat)).toMatchObject({ ok: true, value: [{ rows: [{ cells: ['人事課'] }] }] });
  });

  test('in a font without letters is refused, and empty text is no such font', async () => {
    const file = new TextDecoder().decode(pdfOf([text(50, 50, '総務課')]));
    const unknown = new TextEncoder().encode(file.replace('UniJIS-UTF16-H', 'UniXXX-UTF16-H'));
    expect(await readTable(unknown)).toMatchObject({
      ok: false,
      why: expect.stringContaining('読み取れない字体'),
    });
    const [sheet] = await sheetsOf(onOnePage(text(50, 50, '総務課'), text(50, 90, '')));
    expect(sheet?.notes.join()).not.toContain('字体');
  });

  test('never makes the reader throw, whatever its bytes', async () => {
    const good = pdfOf([
      tableOf([50, 100], WIDTHS, [HEADING, ['改称', '甲課', '乙課']]),
      text(50, 90, '総務課'),
    ]);
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const file = changes.reduce((bytes, [at, byte]) => bytes.with(at, byte), good);
        await expect(readTable(file)).resolves.toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });

  test('gives its text, with letters in place of the radicals that look like them', async () => {
    const page = onOnePage(text(50, 90, '市⺠部を\u2F8F政部とする。'), text(50, 110, '以上'));
    expect(await textOfSource(pdfOf([page]))).toEqual({ ok: true, value: '市民部を行政部とする。\n以上' });
  });

  test.each([
    ['without letters', pdfOf([{ texts: [], lines: [[50, 50, 90, 50]] }]), '文字が入っていません'],
    ['that is broken', new TextEncoder().encode('%PDF-1.7\nnothing'), 'PDF が壊れていて'],
    ['of 301 pages', pdfOf(Array(301).fill(text(50, 50, '頁'))), '頁が多すぎます（301頁'],
  ])('%s is refused with what to do', async (_, file, why) => {
    expect(await readTable(file)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
    expect(await textOfSource(file)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
