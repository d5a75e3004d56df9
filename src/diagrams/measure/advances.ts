/**
 * Advance widths of Noto Sans CJK JP 2.004 in thousandths of an em, for U+0020 to U+007E in that order. Facts
 * read from the `hmtx` table of the font.
 */
const asciiRegular = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
  555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
  535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
  559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
  377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];

const asciiBold = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590,
  590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330,
  568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590,
  567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 436, 495,
  421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
];

/** Other characters narrower than an em, with their widths in the regular weight. */
const narrow: readonly (readonly [characters: string, advance: number])[] = [
  ['\u00a0', 224],
  ['·\u2018\u2019\u201a', 278],
  ['\u201c\u201d\u201e', 474],
  ['\u2010\u2011\u00ad', 347],
  ['\u2012\u2013', 536],
  ['\u2014', 894],
  ['\u2022', 340],
  ['\u2032', 278],
  ['\u2033', 474],
  ['¡', 323],
  ['¢£¥−€₩¬', 555],
  ['¦', 270],
  ['«»', 479],
  ['°²³¹', 411],
  ['‹›', 302],
  ['\u2002', 500],
  ['ÌÍÎÏ', 293],
  ['ìíîï', 275],
  ['ℓ', 457],
  ['\u2713', 683],
];

/** The approximate width of a letter of the Latin supplement, Greek or Cyrillic; few are wider. */
export const letter = { regular: 780, bold: 830 } as const;

function table(ascii: readonly number[], widen: number): ReadonlyMap<number, number> {
  const rest = narrow.flatMap(([characters, advance]) =>
    [...characters].map((character) => [character.codePointAt(0) ?? 0, advance * widen] as const),
  );
  return new Map([...rest, ...ascii.map((advance, index) => [index + 0x20, advance] as const)]);
}

export const advances = {
  regular: table(asciiRegular, 1),
  // The bold face is up to a sixth wider for the characters in `narrow`.
  bold: table(asciiBold, 1.17),
} as const;
