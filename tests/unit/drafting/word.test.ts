import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '#drafting/tables/read-table.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { across, below, cell, first, paragraph, row, run, table, wordOf } from './word-of.ts';
import { documentOf, zipOf } from './workbook-of.ts';

type Parts = Parameters<typeof wordOf>[1];

async function sheetsIn(body: string, parts?: Parts): Promise<readonly Sheet[]> {
  const read = await readTable(wordOf(body, parts), '表.docx');
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

test('paragraphs that tell of a reorganization are read without a table', async () => {
  const [sheet] = await sheetsIn(paragraph('令和9年度の改正') + paragraph('広報課を廃止します。'));
  expect(sheet?.rows.map(({ number, cells }) => [number, cells])).toEqual([
    [1, ['令和9年度の改正']],
    [2, ['広報課を廃止します。']],
  ]);
});

async function refusal(bytes: Uint8Array, name = '表.docx'): Promise<string> {
  const read = await readTable(bytes, name);
  return read.ok ? `${read.value.length}` : read.why;
}

async function cellsIn(body: string, parts?: Parts): Promise<readonly (readonly string[])[]> {
  const [sheet] = await sheetsIn(body, parts);
  return sheet?.rows.map(({ cells }) => cells) ?? [];
}

/** The text of a cell with this content. */
async function textIn(content: string, parts?: Parts): Promise<string | undefined> {
  const rows = [
    ['番号', '取組'],
    ['1', content],
  ];
  return (await cellsIn(table(rows), parts))[1]?.[1];
}

const PLAIN = table([
  ['番号', '取組'],
  ['1', '窓口の改善'],
]);

describe('a table of a Word document', () => {
  test('is read by rows', async () => {
    expect(await sheetsIn(PLAIN)).toMatchObject([
      {
        name: '表1',
        rows: [
          { number: 1, cells: ['番号', '取組'] },
          { number: 2, cells: ['1', '窓口の改善'] },
        ],
        joined: new Map(),
        notes: [expect.stringContaining('「B3」は、3行目の2列目')],
      },
    ]);
  });

  test('repeats the text of merged cells, and says which continue the row above', async () => {
    const [sheet] = await sheetsIn(
      table([
        [cell('組織', across(2)), '人数'],
        [cell('総務部', first), '総務課', '5'],
        [below, '財政課', '4'],
        [cell('企画部', first), '企画課', '3'],
        [below, '広報課', '2'],
      ]),
    );
    expect(sheet?.rows.map(({ cells }) => cells.join('|'))).toEqual([
      '組織|組織|人数',
      '総務部|総務課|5',
      '総務部|財政課|4',
      '企画部|企画課|3',
      '企画部|広報課|2',
    ]);
    expect(sheet?.joined).toEqual(
      new Map([
        [3, new Map([[0, 2]])],
        [5, new Map([[0, 4]])],
      ]),
    );
  });

  test('keeps columns in their places in rows that begin later, and with cells merged as in old documents', async () => {
    const rows = table([
      ['部', '課', '係'],
      row(['総務課', '文書係'], '<w:gridBefore w:val="1"/>'),
      [cell('企画部', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '企画係'],
    ]);
    expect(await cellsIn(rows)).toEqual([
      ['部', '課', '係'],
      ['', '総務課', '文書係'],
      ['企画部', '企画部', '企画係'],
    ]);
  });

  test('has a column for each edge that can be seen, although its grid is finer', async () => {
    // The edge in the second row lies 1 mm right of that in the first, and no row has the third edge of the grid.
    const near = table(
      [
        [cell('旧', across(2)), cell('新', across(2))],
        ['総務課', cell('人事課', across(3))],
      ],
      [2000, 57, 1000, 900],
    );
    expect(await cellsIn(near)).toEqual([
      ['旧', '新'],
      ['総務課', '人事課'],
    ]);
    const narrow = table([[cell('計', across(3))], ['窓口', '済', '改善']], [2000, 57, 1000]);
    expect((await cellsIn(narrow))[1]).toEqual(['窓口', '済', '改善']);
  });

  test('has the lines of a cell, and a table in a cell, as lines of text', async () => {
    const content = `${paragraph('窓口を')}${paragraph('変える。')}${table([
      ['7年度', '10件'],
      ['8年度', '20件'],
    ])}${paragraph('')}`;
    expect(await textIn(content)).toBe('窓口を\n変える。\n7年度　10件\n8年度　20件');
    expect(await textIn(paragraph(`${run('一行目')}<w:r><w:br/></w:r>${run('二行目')}`))).toBe(
      '一行目\n二行目',
    );
  });

  test('in a frame is a table of its own', async () => {
    const sheets = await sheetsIn(`${table([[`${paragraph('実績の表')}${PLAIN}${paragraph('')}`]])}${PLAIN}`);
    expect(sheets.map(({ name }) => name)).toEqual(['実績の表', '表2']);
    const sides = await sheetsIn(table([[`${PLAIN}${paragraph('')}`, `${PLAIN}${paragraph('')}`]]));
    expect(sides).toHaveLength(2);
  });

  test('has the indentation of a line as spaces', async () => {
    const line = (text: string, letters: number) =>
      paragraph(text, `<w:ind w:leftChars="${letters}00" w:left="${letters * 210}"/>`);
    expect(await cellsIn(table([[line('総務部', 0)], [line('総務課', 1)], [line('庶務係', 2)]]))).toEqual([
      ['総務部'],
      ['　総務課'],
      ['　　庶務係'],
    ]);
  });
});

describe('the text of a cell', () => {
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  test('is what stays after all tracked changes', async () => {
    const changed = `${deleted('管財')}<w:ins>${run('財産')}</w:ins>${run('課')}<w:moveFrom>${run('旧')}</w:moveFrom>`;
    const [sheet] = await sheetsIn(
      table([
        ['番号', '課'],
        row(['1', paragraph(changed)], '<w:ins/>'),
        row(['2', '廃止課'], '<w:del/>'),
        ['3', `${paragraph(deleted('前'), '<w:rPr><w:del/></w:rPr>')}${paragraph('総務課')}`],
        ['4', `${paragraph('市民', '<w:rPr><w:del/></w:rPr>')}${paragraph('課')}`],
      ]),
    );
    expect(sheet?.rows.map(({ cells }) => cells[1])).toEqual(['課', '財産課', '総務課', '市民課']);
    expect(sheet?.notes[0]).toContain('変更履歴');
  });

  test.each([
    [
      'the words under a ruby',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('せい')}</w:rt><w:rubyBase>${run('税')}</w:rubyBase></w:ruby></w:r>${run('務課')}`,
      '税務課',
    ],
    [
      'no marks of notes',
      `${run('税務課')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>※1</w:t></w:r>`,
      '税務課',
    ],
    ['no hidden text', `${run('税務課')}${run('係', '<w:vanish/>')}`, '税務課'],
    ['text that is no longer hidden', `${run('税務課')}${run('係', '<w:vanish w:val="0"/>')}`, '税務課係'],
    [
      'hyphens that are seen',
      `${run('AB')}<w:r><w:noBreakHyphen/></w:r>${run('C')}<w:r><w:softHyphen/></w:r>${run('D')}`,
      'AB-CD',
    ],
    ['tabs between words', `${run('担当')}<w:r><w:tab/></w:r>${run('税務課')}`, '担当　税務課'],
    [
      'symbols',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="ＭＳ 明朝" w:char="2460"/></w:r>',
      '✓①',
    ],
    ['a mark for other symbols', '<w:r><w:sym w:font="Webdings" w:char="F0FC"/></w:r>', '〓'],
    [
      'a text box once',
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph('税務課')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph('税務課')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      '税務課',
    ],
    [
      'the result of a field',
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      '3',
    ],
    [
      'a letter in a circle',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,秘)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '秘',
    ],
    [
      'what was entered in a control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('税務課')}</w:sdtContent></w:sdt>`,
      '税務課',
    ],
    [
      'no hint of an empty control',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('ここに入力')}</w:sdtContent></w:sdt>${run('課')}`,
      '課',
    ],
    [
      'a fraction',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '1/2',
    ],
  ])('has %s', async (_, runs, text) => {
    expect(await textIn(paragraph(runs))).toBe(text);
  });

  test('says what was struck out, and that it was read', async () => {
    const [sheet] = await sheetsIn(
      table([
        ['旧', '新'],
        [paragraph(run('総務課', '<w:strike/>')), '人事課'],
      ]),
    );
    expect(sheet?.rows[1]?.cells).toEqual(['総務課', '人事課']);
    expect(sheet?.notes[0]).toContain('取り消し線');
  });

  test('is missing where a form has a list to choose from', async () => {
    const choice = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="済"/></w:ddList></w:ffData></w:fldChar></w:r>`;
    const [sheet] = await sheetsIn(
      table([
        ['番号', '状況'],
        ['1', paragraph(choice)],
        ['2', '済'],
      ]),
    );
    expect(sheet?.unread).toEqual([{ row: 2, column: 1, why: '選択の欄に選ばれている言葉を読めません' }]);
  });
});

describe('numbers of lists', () => {
  const level = (depth: number, format: string, pattern: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const lists = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1')}${level(1, 'decimalEnclosedCircle', '%1-%2')}${level(2, 'bullet', '\uF06C')}${level(3, 'hebrew1', '%4')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const item = (text: string, depth = 0, list = 1) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('are computed', async () => {
    const rows = [
      [item(''), '窓口'],
      [item('改善', 1), item('予約', 2)],
      [item('', 1), '予約'],
      [item(''), '帳票'],
      [item('', 0, 2), '職員'],
    ];
    const [sheet] = await sheetsIn(table(rows), { lists });
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['1', '窓口'],
      ['1-①改善', '・予約'],
      ['1-②', '予約'],
      ['2', '帳票'],
      ['1', '職員'],
    ]);
    expect(sheet?.notes[0]).toContain('自動で付いた番号');
  });

  test('come from styles too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="番号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="a2"><w:basedOn w:val="a1"/></w:style>';
    expect(await textIn(paragraph('窓口', '<w:pStyle w:val="a2"/>'), { lists, styles })).toBe('1 窓口');
  });

  test('of unknown kinds are missing', async () => {
    const [sheet] = await sheetsIn(
      table([
        ['番号', '取組'],
        [item('', 3), '窓口'],
      ]),
      { lists },
    );
    expect(sheet?.unread).toMatchObject([{ row: 2, column: 0 }]);
  });
});

describe('the name of a table', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Caption"/></w:style>';
  const heading = (text: string) => paragraph(text, '<w:pStyle w:val="1"/>');

  test.each([
    [
      'its caption',
      [heading('取組'), paragraph('表2　取組の一覧'), paragraph('（単位：件）')],
      '表2 取組の一覧',
    ],
    [
      'a caption by its style',
      [paragraph('取組の一覧', '<w:pStyle w:val="a3"/>'), paragraph('令和8年度')],
      '取組の一覧',
    ],
    ['the nearest heading', [heading('前の章'), heading('取組'), paragraph('次の取組を進めます。')], '取組'],
    ['a numbered line', [paragraph('２　窓口の改善'), paragraph('令和8年4月1日現在')], '２ 窓口の改善'],
    [
      'a short line',
      [paragraph('次の表のとおりです。'), paragraph('事務分掌'), paragraph('（抜粋）')],
      '事務分掌',
    ],
    ['its number after long text', [paragraph('市は、次の取組を進めます。')], '表1'],
  ])('is %s', async (_, above, name) => {
    const [sheet] = await sheetsIn(above.join('') + PLAIN, { styles });
    expect(sheet?.name).toBe(name);
  });

  test('is its own, and that of a title in a frame', async () => {
    const body = `${heading('取組')}${PLAIN}${paragraph('')}${PLAIN}${table([['様式1 個票']])}${PLAIN}`;
    const sheets = await sheetsIn(body, { styles });
    expect(sheets.map(({ name }) => name)).toEqual(['取組', '取組（2）', '様式1 個票']);
    expect(sheets[0]?.notes[0]).toBe('枠で囲んだだけの文字は、表として読んでいません（「様式1 個票」）。');
  });

  test('of a document of one frame is not lost', async () => {
    expect(await cellsIn(table([['総務部']]))).toEqual([['総務部']]);
  });
});

describe('a Word document is refused with a reason', () => {
  const old = (stream: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array(60).fill(0), ...Buffer.from(stream, 'utf16le')]);

  test.each<[string, Uint8Array, RegExp]>([
    ['without tables', wordOf(paragraph('総務課の仕事。')), /表がありません.*貼る/],
    [
      'with an embedded workbook only',
      wordOf(paragraph('<w:r><w:object><o:OLEObject/></w:object></w:r>')),
      /埋め込まれ/,
    ],
    ['that is empty', zipOf(documentOf('word/document.xml')), /Word の文書に、表がありません/],
    ['in the old format', old('WordDocument'), /古い形式の Word の文書（.doc）.*\.docx/],
    ['with a password', old('EncryptedPackage'), /パスワード/],
    ['that is text', new TextEncoder().encode('総務部,総務課\n'), /名前は Word の文書（.docx）/],
    ['in another format of Word', new TextEncoder().encode('{\\rtf1 a}'), /リッチ テキスト/],
    ['that is broken', wordOf(PLAIN).slice(0, 300), /壊れています/],
    ['with invalid XML', wordOf('<w:tbl <'), /読み取れません/],
    ['with 10,001 rows', wordOf(table(Array(10_001).fill(['1', '2']))), /行が多すぎます（10000行まで/],
    ['with 300 columns', wordOf(table([Array(300).fill('1')])), /列が多すぎます（300列/],
    ['with tables in tables without end', wordOf('<w:tbl><w:tr><w:tc>'.repeat(5000)), /入れ子/],
  ])('%s', async (_, bytes, why) => {
    expect(await refusal(bytes)).toMatch(why);
  });

  test('no XML makes the reader throw', async () => {
    const pieces = PLAIN.match(/<[^>]*>|[^<]+/g) ?? [];
    const piece = fc.constantFrom(
      ...pieces,
      '<w:sdt>',
      '</w:sdt>',
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:fldChar/>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (all) => {
        await expect(readTable(wordOf(all.join('')))).resolves.toHaveProperty('ok');
      }),
    );
  });
});
