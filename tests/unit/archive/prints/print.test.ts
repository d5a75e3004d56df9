import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsInProse } from '#archive/prints/claims.ts';
import { nearestPrinted } from '#archive/prints/nearest.ts';
import { normalForm } from '#archive/prints/normal-form.ts';
import { hashOf, isKeptOfSentences, piecesOf } from '#archive/prints/pieces.ts';
import { printOf, readPrint, writePrint } from '#archive/prints/print.ts';

const SOURCE = `青空市行政改革方針

令和８年３月

# 1 進め方

- (1) 効率のよい組織
- ① 令和8年4月、福祉部を、子育てを所管する「こども部」と、健康を所管する「健康部」に再編する。
- ② 窓口の待ち時間を、令和９年度までに１５分とする。

表 1 担当

1\t防災安全課\t令和8年度
2\t街づくり推進課\t令和9年度末
`;

describe('a fingerprint', () => {
  test('has the labels of its paragraphs', () => {
    expect(printOf(SOURCE).paragraphs.map(({ labels }) => labels.join(' '))).toMatchInlineSnapshot(`
      [
        "1 1(1)",
        "1(1)①",
        "1(1)② 表1 表1No.1 表1No.2",
      ]
    `);
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'令和8年4月1日課の①(1) \n。12') }), (text) => {
        const print = printOf(`${text}\n\n${SOURCE}`);
        expect(readPrint(writePrint(print))).toEqual(print);
      }),
    );
  });

  test('has no paragraph with only a few hashes', () => {
    expect(Math.min(...printOf(SOURCE).paragraphs.map(({ hashes }) => hashes.size))).toBeGreaterThanOrEqual(
      16,
    );
  });
});

// Why no sentence can be reconstructed.
describe('the fingerprint of a sentence', () => {
  const sentence = '窓口の待ち時間を短くし、福祉部が担う相談の受け付けを、市民の求めに応じて広げていく。';
  const kept = piecesOf(normalForm(sentence)).filter(isKeptOfSentences);

  test('keeps nothing of the words between names', () => {
    expect(kept).toMatchInlineSnapshot(`
      [
        ",福祉部",
        "福祉部¶",
      ]
    `);
  });

  test('covers less than a third of its letters', () => {
    const normal = normalForm(sentence);
    const covered = new Set<number>();
    for (const piece of kept)
      for (let at = normal.indexOf(piece); at >= 0; at = normal.indexOf(piece, at + 1))
        for (let letter = at; letter < at + piece.length; letter++) covered.add(letter);
    expect(covered.size / normal.length).toBeLessThan(0.3);
  });

  test('is the same for paragraphs with other words between the names', () => {
    const said =
      '市長は、福祉総務部を設けるとともに、これを広げていくものとする。もっとも、その時期は、まだ決まっていないものである。';
    const unsaid = '市長は、福祉総務部を設けない。';
    const hashes = (text: string) =>
      new Set(piecesOf(normalForm(text)).filter(isKeptOfSentences).map(hashOf));
    expect(hashes(said)).toEqual(hashes(unsaid));
  });
});

test('each hash stands for millions of possible pieces', () => {
  // Some two thousand letters are in daily use.
  const LETTERS = 2136;
  expect(LETTERS ** 4 / 0x10000).toBeGreaterThan(300_000_000);
  // Hashes are spread evenly: no hash gives its piece away by being rare.
  const counts = new Map<number, number>();
  const letters = Array.from({ length: 64 }, (_, at) => String.fromCharCode(0x4e00 + at * 97));
  for (const a of letters)
    for (const b of letters)
      for (const c of letters) {
        const hash = hashOf(`${a}${b}${c}課`);
        counts.set(hash, (counts.get(hash) ?? 0) + 1);
      }
  const expected = 64 ** 3 / 0x10000;
  expect(counts.size).toBeGreaterThan(0x10000 * 0.95);
  expect(Math.max(...counts.values())).toBeLessThan(expected * 6);
});

test('the nearest printed number is suggested, and a very long number is given up', () => {
  const nearestTo = (number: string) =>
    [...claimsInProse(`処分は${number}件。`, [], [])].map((claim) =>
      nearestPrinted([printOf('土地の処分は1234件であった。')], claim, []),
    );
  expect(nearestTo('1243')).toEqual(['1234']);
  expect(nearestTo('12'.repeat(5000))).toEqual([null]);
});
