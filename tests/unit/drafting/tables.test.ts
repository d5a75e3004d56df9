import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '#drafting/tables/read-table.ts';
import { problemLines } from '#drafting/tables/row-notes.ts';
import { writeSeparated } from '#drafting/tables/separated.ts';
import { openZip } from '#drafting/tables/zip.ts';
import { zipOf as zipOfTexts } from '#drafting/tables/zip-of.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';
import { documentOf, partsOf, rowsXml, zipOf } from './workbook-of.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function cells(file: Uint8Array): Promise<unknown> {
  const read = await readTable(file);
  return read.ok ? read.value.map(({ rows }) => rows.map((row) => row.cells)) : read.why;
}

test('text in a file named as a workbook is refused with advice, and is a table otherwise', async () => {
  const file = bytes('番号,取組\n1,窓口\n');
  const read = await readTable(file, '実績.XLSX');
  expect(read).toMatchObject({ ok: false, why: expect.stringMatching(/保存し直して.*\.csv に変える/) });
  expect(await readTable(file, '実績.csv')).toMatchObject({ ok: true });
  expect(await readTable(zipOf(partsOf({ 表: rowsXml([['1']]) })), '実績.xlsx')).toMatchObject({ ok: true });
});

describe('text', () => {
  test.each([
    [
      'commas, quotes and CRLF',
      '番号,取組\r\n1,"窓口の, ""改善"""\r\n',
      [
        ['番号', '取組'],
        ['1', '窓口の, "改善"'],
      ],
    ],
    [
      'a mark of UTF-8',
      '\uFEFF番号,取組\n1,窓口\n',
      [
        ['番号', '取組'],
        ['1', '窓口'],
      ],
    ],
    [
      'tabs',
      '番号\t取組\n1\t窓口,帳票\n',
      [
        ['番号', '取組'],
        ['1', '窓口,帳票'],
      ],
    ],
    [
      'an end of line in a cell',
      '番号,理由\r1,"一行目\r\n二行目"',
      [
        ['番号', '理由'],
        ['1', '一行目\n二行目'],
      ],
    ],
    [
      'empty cells at the end',
      'a,b,\n1,,\n',
      [
        ['a', 'b', ''],
        ['1', '', ''],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await cells(bytes(text))).toEqual([rows]);
  });

  test('may be in Shift_JIS', async () => {
    const shiftJis = new Uint8Array([
      0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x8e, 0xe6, 0x91, 0x67, 0x0d, 0x0a, 0x31, 0x2c, 0x87, 0x40,
    ]);
    expect(await cells(shiftJis)).toEqual([
      [
        ['番号', '取組'],
        ['1', '①'],
      ],
    ]);
  });

  test('keeps the row numbers of the spreadsheet', async () => {
    const read = await readTable(bytes('a,b\n\n,\n1,2\n'));
    expect(read.ok && read.value[0]?.rows.map(({ number }) => number)).toEqual([1, 4]);
  });

  test('a written table is read back unchanged', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('あ', '"', ',', '\n', 'a', ' ', '9', '\t', '=', '＠', "'", '-'),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const whole = [['見出し', '値'], ...rows];
        const full = whole.filter((row) => row.some((one) => one.trim() !== ''));
        expect(await cells(bytes(writeSeparated(whole)))).toEqual([full]);
      }),
    );
  });
});

test('a number written as text keeps its leading zeros', async () => {
  expect(await cells(bytes('番号,取組\n="001",窓口\n'))).toEqual([
    [
      ['番号', '取組'],
      ['001', '窓口'],
    ],
  ]);
});

test.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '＝１', '＋Ａ', '－Ａ', '＠あ'])(
  'a cell that a spreadsheet could run is written so that none does: %s',
  async (risky) => {
    const written = writeSeparated([[risky, '-5', '-1,200.5']]);
    expect(written).toContain(`'${risky},-5,"-1,200.5"`);
    expect(await cells(bytes(written))).toEqual([[[risky, '-5', '-1,200.5']]]);
  },
);

describe('a pasted table', () => {
  const pasted = (text: string) => {
    const read = tableOfPaste(text);
    return read.ok ? read.value.rows.map((row) => row.cells) : read.why;
  };
  test.each<[string, string, unknown]>([
    [
      'is parted by tabs, commas in names or not',
      '部,局\t課\r\n総務部\t\r\n',
      [
        ['部,局', '課'],
        ['総務部', ''],
      ],
    ],
    [
      'has cells in quotes, with line ends',
      '部\t備考\n総務部\t"一\n二 ""三"""',
      [
        ['部', '備考'],
        ['総務部', '一\n二 "三"'],
      ],
    ],
    ['may be one column', '総務部\n　総務課', [['総務部'], ['　総務課']]],
    [
      'has columns that spaces keep apart, counted in letters or in their widths',
      '指標      単位  R8\n削減額    千円   5,000\n受付件数  件        20\n                   - 1 -',
      [
        ['指標', '単位', 'R8'],
        ['削減額', '千円', '5,000'],
        ['受付件数', '件', '20'],
        ['', '', '- 1 -'],
      ],
    ],
    [
      'of ragged lines stays as it is',
      '部  課\n総務部  総務課\n      人事課',
      expect.arrayContaining([['部  課']]),
    ],
    [
      'of sentences stays as it is',
      '　広報課を廃止する\n問合せ先  総務課\n電話      00-0000',
      expect.arrayContaining([['問合せ先  総務課']]),
    ],
    ['is nothing', ' \n', expect.stringMatching(/何も貼り付けられていません/)],
    ['is markup', '<table><tr><td>総務部</td></tr></table>', expect.stringMatching(/HTML/)],
    ['has quotes that do not end', '部\n"総務部\n', expect.stringMatching(/2行目/)],
  ])('%s', (_, text, rows) => expect(pasted(text)).toEqual(rows));
});

test('a zip of texts has the same bytes each time, and keeps its names', async () => {
  const files = [{ path: 'content/aozora/組織.yaml', text: 'あ' }];
  expect(zipOfTexts(files)).toEqual(zipOfTexts(files));
  const zip = openZip(zipOfTexts(files));
  expect(zip.ok && (await zip.value.text('content/aozora/組織.yaml'))).toEqual({ ok: true, value: 'あ' });
});

test('of many rows with the same fault the first are shown in full and the others counted', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    row: at + 2,
    why: `番号「${at}」の取組がありません`,
  }));
  expect(problemLines([...many, { row: 99, why: '別のこと' }])).toEqual([
    ...many.slice(0, 5).map(({ row, why }) => `${row}行目: ${why}。`),
    '7、8、9、10、11、12、13、14、15、16、17、18、19、20、21、22、23、24、25、26行目 ほか、合わせて25行: 上と同じ種類の問題があります。',
    '99行目: 別のこと。',
  ]);
});

describe('a workbook', () => {
  test('is read as displayed: shared texts without readings, numbers, dates, percentages, results of formulas', async () => {
    const strings =
      '<si><t>取組</t></si><si><r><t>窓</t></r><r><t>口</t></r><rPh sb="0" eb="1"><t>マド</t></rPh></si>';
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="176"/></cellXfs>';
    const sheet =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3" s="1"><v>46113</v></c><c r="C3" s="2"><v>0.4</v></c><c r="D3" s="3"><v>59</v></c><c r="E3"><f>A1+1</f><v>7</v></c><c r="F3" t="b"><v>1</v></c><c r="G3" t="str"><f>A1</f><v>a&amp;b_x000D_</v></c></row></sheetData>';
    expect(await cells(zipOf(partsOf({ 表: sheet }, { strings, styles })))).toEqual([
      [
        ['取組', '', '窓口'],
        ['0.3', '2026-04-01', '40.00%', '1900-02-28', '7', 'TRUE', 'a&b\n'],
      ],
    ]);
  });

  test.each([
    ['0%', '0.4266666666666667', '43%'],
    ['0.0%', '0.4266666666666667', '42.7%'],
    ['0.0%', '0.1235', '12.4%'],
    ['0.0%;[Red]-0.0%', '-0.0004', '0.0%'],
    ['0.0#%', '0.5', '50.0%'],
    [`0.${'#'.repeat(200)}%`, '0.425', '42.5%'],
    ['General%', '0.425', '42.5%'],
    ['General', '0.4266666666666667', '0.426666666666667'],
  ])('shows a percentage with the decimals of its format: %s of %s', async (code, kept, shown) => {
    const styles = `<numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="176"/></cellXfs>`;
    const sheet = `<row r="1"><c r="A1" s="0"><v>${kept}</v></c></row></sheetData>`;
    expect(await cells(zipOf(partsOf({ 表: sheet }, { styles })))).toEqual([[[shown]]]);
  });

  test('repeats the value of merged cells in each of them', async () => {
    const sheet = rowsXml([
      ['1', '窓口', '件数'],
      ['', '', '率'],
    ]).concat('<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>');
    expect(await cells(zipOf(partsOf({ 表: sheet })))).toEqual([
      [
        ['1', '窓口', '件数'],
        ['1', '窓口', '率'],
      ],
    ]);
  });

  test('says which cells are struck out, and that they were read', async () => {
    const strings =
      '<si><r><rPr><strike/></rPr><t>企画課</t></r><r><t>政策課</t></r></si><si><t>庶務係</t></si>';
    const styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>';
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>1</v></c></row></sheetData>';
    const read = await readTable(zipOf(partsOf({ 表: sheet }, { strings, styles })));
    const [first] = read.ok ? read.value : [];
    expect(first?.rows[0]?.cells).toEqual(['企画課政策課', '庶務係', '庶務係']);
    expect(first?.notes).toEqual([
      '取り消し線の付いた文字も、読みました（A1 など2個）。要らなければ、消してから読み直してください。',
    ]);
  });

  test('with shapes names their text, which is not read, and says how it can be', async () => {
    const shape = (text: string) =>
      `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;
    const bookOf = (rows: string) =>
      zipOf({
        ...partsOf({ 図: `${rows}</sheetData>` }),
        'xl/worksheets/_rels/sheet0.xml.rels':
          '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
        'xl/drawings/drawing1.xml': `<xdr:wsDr>${shape('総務部')}${shape('総務課')}</xdr:wsDr>`,
      });
    const words =
      '図形の中の文字（「総務部」など2個）は読めません。図形と線でかいた組織図は、PDF で保存して、その PDF を選べば読めます。';
    expect(await readTable(bookOf(''))).toEqual({
      ok: false,
      why: `シートのセルには何も書かれていません。${words}`,
    });
    const read = await readTable(bookOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(read.ok && read.value[0]?.notes).toEqual([words]);
  });

  test('is read without its hidden sheets', async () => {
    const sheet = rowsXml([['1']]);
    const read = await readTable(zipOf(partsOf({ 一: sheet, 二: sheet, 三: sheet }, { hidden: ['二'] })));
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['一', '三']);
    expect(read.ok && read.value[0]?.notes).toEqual(['隠されているシート「二」は読んでいません。']);
  });

  test('is read with hidden rows and columns, which are reported', async () => {
    const cell = (at: string) => `<c r="${at}" t="inlineStr"><is><t>a</t></is></c>`;
    const row = (at: number, more = '') => `<row r="${at}"${more}>${cell(`A${at}`)}${cell(`C${at}`)}</row>`;
    const parts = partsOf({ 一: `${row(1)}${row(2, ' hidden="1"')}${row(3)}</sheetData>` });
    const sheet = parts['xl/worksheets/sheet0.xml']?.replace(
      '<sheetData>',
      '<cols><col min="2" max="3" hidden="true"/></cols><sheetData>',
    );
    const read = await readTable(zipOf({ ...parts, 'xl/worksheets/sheet0.xml': sheet ?? '' }));
    expect(read.ok && read.value[0]?.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(read.ok && read.value[0]?.notes).toEqual([
      '隠されている2行目とC列も読みました。要らなければ、消してから読み直してください。',
    ]);
  });

  test('is read without running formulas and macros, which are reported', async () => {
    const sheet = '<row><c r="A1"><f>HYPERLINK("https://mihon.invalid/")</f><v>7</v></c></row></sheetData>';
    const parts = partsOf({ 一: sheet });
    const links = parts['xl/_rels/workbook.xml.rels']?.replace(
      '<Relationships>',
      '<Relationships><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    );
    const read = await readTable(zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': links ?? '' }));
    expect(read.ok && read.value[0]?.rows).toEqual([{ number: 1, cells: ['7'] }]);
    expect(read.ok && read.value[0]?.notes).toEqual([
      expect.stringMatching(/マクロは動かさず/),
      '式のセル（A1）は、保存されている結果を読みました。式は動かしていません。',
    ]);
  });
});

describe('a file that is not a table is refused with a reason', () => {
  const many = (rows: number, columns: number) => bytes(`${`${'1,'.repeat(columns - 1)}1\n`.repeat(rows)}`);
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array(60).fill(0)]);
  const word = new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le'));
  const good = zipOf(partsOf({ 表: rowsXml([['1']]) }));
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /空です/],
    ['blank rows', bytes(',,\n\n'), /何も書かれていません/],
    ['a broken PDF', bytes('%PDF-1.7'), /PDF が壊れていて/],
    ['an old workbook', old, /古い形式/],
    ['a workbook with a password', new Uint8Array([...old, ...word]), /パスワード/],
    ['a zip with a password', zipOf(partsOf({ 表: rowsXml([['1']]) }), { locked: true }), /暗号/],
    ['a broken zip', good.slice(0, good.length - 30), /壊れています/],
    ['a zip that is broken within', good.map((byte, at) => (at > 40 && at < 120 ? 0 : byte)), /壊れています/],
    ['a zip of other files', zipOf({ '名簿.csv': '1' }), /zip でまとめたファイルなら/],
    [
      'XML that declares types',
      zipOf({ ...partsOf({ 表: '' }), 'xl/workbook.xml': '<!DOCTYPE a><a/>' }),
      /読み取れません/,
    ],
    ['bytes', new Uint8Array([0, 1, 2, 3, 255]), /文字を読み取れません/],
    ['quotes that do not end', bytes('a,b\n1,"2\n3,4\n'), /2行目/],
    ['100,000 rows', many(100_000, 2), /行が多すぎます（10000行まで/],
    [
      '100,000 rows of a workbook',
      zipOf(partsOf({ 表: rowsXml(Array(100_000).fill(['1', '2'])) })),
      /行が多すぎます（10000行まで/,
    ],
    ['300 columns', many(2, 300), /列が多すぎます（300列/],
    ['a page saved as a workbook', bytes('\n<html><table><tr><td>番号</td></tr></table>'), /HTML か XML/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /画像/],
    ['a text of Word', zipOf(documentOf('word/document.xml')), /Word の文書/],
    ['a binary workbook', zipOf(documentOf('xl/workbook.bin')), /xlsb/],
    [
      'an OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      /OpenDocument/,
    ],
    [
      'a cell at the very end of a sheet',
      zipOf(partsOf({ 表: '<row r="9000"><c r="XFD9000"><v>1</v></c></row></sheetData>' })),
      /列が多すぎます（16384列/,
    ],
    [
      'areas that are merged over one another without end',
      zipOf(
        partsOf({
          表: `${rowsXml([['1'], ...Array(5000).fill(['', '2'])])}${'<mergeCell ref="A1:B1048576"/>'.repeat(5000)}`,
        }),
      ),
      /中身が大きすぎます/,
    ],
    ['tags without end', zipOf(partsOf({ 表: '<a/>'.repeat(4_100_000) })), /中身が大きすぎます/],
    [
      'one long text in many cells',
      zipOf(
        partsOf(
          { 表: `${'<row><c t="s"><v>0</v></c></row>'.repeat(2000)}</sheetData>` },
          { strings: `<si><t>${'あ'.repeat(30_000)}</t></si>` },
        ),
      ),
      /中身が大きすぎます/,
    ],
  ])('%s', async (_, file, why) => {
    expect(await cells(file)).toMatch(why);
  });

  test('no bytes make the reader throw', async () => {
    const start = fc.constantFrom([0x50, 0x4b, 3, 4], [0xef, 0xbb, 0xbf], [0xff, 0xfe], []);
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (first, rest) => {
        await expect(readTable(new Uint8Array([...first, ...rest]))).resolves.toHaveProperty('ok');
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        await expect(readTable(good.with(at, byte))).resolves.toHaveProperty('ok');
      }),
    );
  });
});

test('a file of tabs may begin with a title without any', async () => {
  const file = new TextEncoder().encode('見本計画の一覧\n番号\t取組\n1\t窓口\n');
  expect(await readTable(file, '一覧.txt')).toMatchObject({
    value: [{ rows: [{ cells: ['見本計画の一覧'] }, { cells: ['番号', '取組'] }, { cells: ['1', '窓口'] }] }],
  });
});
