type Format = (number: number) => string;

const AIUEO = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

const plain: Format = String;
const wide: Format = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const letterOf =
  (letters: string): Format =>
  (number) =>
    letters[number - 1] ?? plain(number);
const latin: Format = (number) =>
  String.fromCharCode(64 + ((number - 1) % 26) + 1).repeat(Math.ceil(number / 26));
const circled: Format = (number) => {
  const first = number <= 20 ? 0x2460 : number <= 35 ? 0x3251 - 20 : 0x32b1 - 35;
  return number > 50 ? plain(number) : String.fromCharCode(first + number - 1);
};
const kanji: Format = (number) => {
  const digits = ['', ...'一二三四五六七八九'];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number > 99) return plain(number);
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`}${digits[ones]}`;
};

/** By the name of the format in the file. */
const FORMATS: Readonly<Record<string, Format>> = {
  decimal: plain,
  decimalHalfWidth: plain,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  aiueo: letterOf(AIUEO),
  aiueoFullWidth: letterOf(AIUEO),
  iroha: letterOf(IROHA),
  irohaFullWidth: letterOf(IROHA),
  japaneseCounting: kanji,
  japaneseDigitalTenThousand: kanji,
  chineseCounting: kanji,
  chineseCountingThousand: kanji,
  taiwaneseCountingThousand: kanji,
  ideographDigital: kanji,
  upperLetter: latin,
  lowerLetter: (number) => latin(number).toLowerCase(),
  upperRoman: letterOf(ROMAN),
  lowerRoman: (number) => letterOf(ROMAN)(number).toLowerCase(),
  none: () => '',
};

/** The number of an item of a list as shown; null if the format is not known. */
export function listNumber(format: string, number: number): string | null {
  return Object.hasOwn(FORMATS, format) && number > 0 ? (FORMATS[format]?.(number) ?? null) : null;
}
