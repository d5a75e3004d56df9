import { describe, expect, test } from 'vitest';
import { type Files, filesInMemory, limits } from '#archive/1-read/files.ts';
import { diagnosticsOf } from './cases.ts';

const FILE = 'content/kakuu/municipality.yaml';
const TEXT =
  'name: 架空市\nreading: かくうし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://city.example\n';

function toldOf(content: string | Uint8Array) {
  return diagnosticsOf(filesInMemory({ [FILE]: content })).map(
    ({ code, position: { line, column }, message }) => `${code} ${line}:${column} ${message}`,
  );
}

describe('encodings and line ends of a file', () => {
  test('plain UTF-8 is accepted', () => {
    expect(toldOf(TEXT)).toEqual([]);
  });

  test('Shift_JIS is reported at the first character that is not ASCII', () => {
    // 架空市 in Shift_JIS, for which the platform has no encoder.
    const bytes = Uint8Array.from([...Buffer.from('name: '), 0x89, 0xcb, 0x8b, 0xf3, 0x8e, 0x73, 0x0a]);
    expect(toldOf(bytes)).toEqual([expect.stringMatching(/^H001 1:7 .*Shift_JIS /)]);
  });

  test('EUC-JP is reported', () => {
    const bytes = Uint8Array.from([...Buffer.from('name: '), 0xb2, 0xcd, 0xb6, 0xf5, 0xbb, 0xd4, 0x0a]);
    expect(toldOf(bytes)).toEqual([expect.stringMatching(/^H001 1:7 .*EUC-JP /)]);
  });

  test.each(['utf16le', 'big'])('UTF-16 is reported (%s)', (kind) => {
    const bytes = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
    expect(toldOf(kind === 'big' ? bytes.swap16() : bytes)).toEqual([
      expect.stringMatching(/^H001 1:1 .*UTF-16 /),
    ]);
  });

  test.each(['little', 'big'])(
    'UTF-16 without a byte order mark is reported, even if the text is ASCII (%s)',
    (kind) => {
      for (const text of [TEXT, 'terms: []\n']) {
        const bytes = Buffer.from(text, 'utf16le');
        expect(toldOf(kind === 'big' ? bytes.swap16() : bytes)).toEqual([
          expect.stringMatching(/^H001 1:1 .*UTF-16 /),
        ]);
      }
    },
  );

  test.each([
    ['little', `\uFEFF${TEXT}`],
    ['big', `\uFEFF${TEXT}`],
    ['little', TEXT],
    ['big', TEXT],
  ])('UTF-32 is reported (%s): %j', (kind, text) => {
    const bytes = Buffer.from(Uint32Array.from([...text], (one) => one.codePointAt(0) ?? 0).buffer);
    expect(toldOf(kind === 'big' ? bytes.swap32() : bytes)).toEqual([
      expect.stringMatching(/^H001 1:1 .*UTF-32 /),
    ]);
  });

  test('ISO-2022-JP is reported although all its bytes are ASCII', () => {
    const bytes = Buffer.from('name: \u001B$B2M6u;T\u001B(B\n', 'latin1');
    expect(toldOf(bytes)).toEqual([expect.stringMatching(/^H001 1:1 .*ISO-2022-JP/)]);
  });

  test('a terminal escape or a file of zeros is not taken for ISO-2022-JP or UTF-16', () => {
    expect(toldOf(`${TEXT}# \u001B[0m\n`)).toEqual([expect.stringMatching(/^H006 6:3 /)]);
    expect(toldOf(new Uint8Array(64))).toEqual([expect.stringMatching(/^H006 1:1 /)]);
  });

  test('a single invalid byte is reported at its position', () => {
    const bytes = Buffer.from(TEXT);
    bytes[bytes.indexOf('かくうし') + 3] = 0xff;
    expect(toldOf(bytes)).toEqual([expect.stringMatching(/^H001 2:11 /)]);
  });

  test('a character cut off at the end of the file is reported', () => {
    const bytes = Buffer.from('name: 架');
    expect(toldOf(bytes.subarray(0, -1))).toEqual([expect.stringMatching(/^H001 1:7 /)]);
  });

  test('a byte order mark is reported and ignored', () => {
    expect(toldOf(`\uFEFF${TEXT}`)).toEqual([expect.stringMatching(/^H002 1:1 /)]);
  });

  test.each([
    ['\r\n', 'CRLF'],
    ['\r', 'CR'],
  ])('other line ends are reported once and accepted: %j', (end) => {
    expect(toldOf(TEXT.replaceAll('\n', end))).toEqual([expect.stringMatching(/^H003 1:10 /)]);
  });

  test('the message names the kind of line end', () => {
    expect(toldOf(TEXT.replaceAll('\n', '\r\n'))).toEqual([expect.stringContaining('（CRLF）')]);
    expect(toldOf(TEXT.replaceAll('\n', '\r'))).toEqual([expect.stringContaining('（CR）')]);
  });

  test.each(['\u0000', '\u0008', '\u000C', '\u007F', '\u0085', '\u2028', '\uFFFE'])(
    'a control character is reported: %j',
    (mark) => {
      expect(toldOf(TEXT.replace('架空県', `架空${mark}県`))).toEqual([expect.stringMatching(/^H006 4:15 /)]);
    },
  );

  test('an empty file is reported as having no fields', () => {
    expect(toldOf('')).toEqual([expect.stringMatching(/^H038 1:1 /)]);
    expect(toldOf('# あとで書く\n')).toEqual([expect.stringMatching(/^H038 1:1 /)]);
  });
});

describe('a file is reported and not read', () => {
  test('if it is too large', () => {
    expect(toldOf(`${TEXT}#${'x'.repeat(limits.bytes)}`)).toEqual([
      expect.stringMatching(/^H004 1:1 .*1,024 KB/),
    ]);
  });

  test('if it cannot be opened', () => {
    const files: Files = {
      entries: [{ path: FILE, bytes: 10, leaves: false }],
      read: () => {
        throw Object.assign(new Error('no'), { code: 'EACCES' });
      },
    };
    expect(diagnosticsOf(files).map(({ code, message }) => `${code} ${message}`)).toEqual([
      'H021 ファイルを読み取れませんでした（EACCES）。',
    ]);
  });
});

describe('invisible and ambiguous characters are reported', () => {
  const with_ = (text: string) => toldOf(TEXT.replace('架空県', text));

  test.each([
    ['向き', '架空\u202E県'],
    ['向き', '架空\u2067県'],
    ['向き', '架空\u200F県'],
    ['幅', '架空\u200B県'],
    ['幅', '架空\u00AD県'],
    ['幅', '架空\u200D県'],
    ['幅', '架空\u{E0041}県'],
    ['決められていない', '架空\uFDD0県'],
    ['決められていない', '架空\u{1FFFE}県'],
    ['文字化け', '架空\uFFFD県'],
    ['外字', '架空\uE000県'],
  ])('%s: %j', (what, text) => {
    expect(with_(text)).toEqual([expect.stringContaining(what)]);
    // The same character, written as an escape.
    const escaped = [...text]
      .map((one) => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)
      .join('');
    expect(with_(`"${escaped}"`)).toEqual([expect.stringContaining(what)]);
  });

  test('half of a surrogate pair, which only an escape can write', () => {
    expect(with_('"架空\\uD800県"')).toEqual([expect.stringContaining('文字化け')]);
  });

  test.each(['葛\u{E0100}城県', '👩🏽‍💻県', '👨‍👩‍👧県', '❤️‍🔥県', '𠮷野県', 'مرحبا'])('but not %s', (text) => {
    expect(with_(text)).toEqual([]);
  });
});
