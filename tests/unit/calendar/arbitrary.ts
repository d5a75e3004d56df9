import fc from 'fast-check';
import { addDays, type ISODate } from '#calendar/date.ts';

/** Every day from 明治6年1月1日 to the end of 2100. */
export const anyDay: fc.Arbitrary<ISODate> = fc.nat(83_273).map((days) => addDays('1873-01-01', days));

const WORDS = [
  ...[
    '令和',
    '平成',
    '昭和',
    'R',
    'Ｈ',
    '㋿',
    '元',
    '8',
    '７',
    '十',
    '31',
    '2025',
    '2026',
    '年',
    '年度',
    '月',
    '日',
    '.',
    '-',
    '/',
  ],
  ...[
    '第',
    '四半期',
    '2Q',
    '上半期',
    '末',
    '当初',
    '中',
    '上旬',
    '頃',
    '議会',
    '予定',
    'まで',
    'までに',
    'から',
    '以降',
    '〜',
    'ー',
  ],
  ...[
    '(',
    ')',
    '（2025）',
    '(説明)',
    '、',
    ' / ',
    '・',
    ' ',
    '\n',
    '　',
    '同',
    '翌',
    '毎',
    '随時',
    'なし',
    '5年間',
    'の',
    '春',
    ':',
  ],
];

const YEARS = [
  '令和7年',
  '令和７（2025）年度',
  '令和8年度',
  'R8',
  'R8.',
  '平成31年',
  '平成32年度',
  '令和元年',
  '2026年度',
  '2026-',
  '同年',
  '翌年度',
  '9年度',
  '',
];
const PARTS = [
  '',
  '',
  '4月',
  '９月',
  '十一月',
  '3月末',
  '2月29日',
  '4月1日（水）',
  '12月中旬',
  '第2四半期',
  '第１〜第3四半期',
  '下半期',
  '末',
  '当初',
  '10',
  '04-01',
  '4.1',
];
const TAILS = [
  '',
  '',
  '',
  'まで',
  'までに',
  'から',
  '以降',
  '〜',
  '中',
  '頃',
  '議会',
  'から5年間',
  'から令和11年度まで',
  '〜12月',
  '〜翌年度（3年間）',
  'から毎年度',
  '（予定）',
];
const LABELS = ['', '', '(説明)', '（（仮称）計画）', '(4月)'];
const SEPARATORS = ['、', ' / ', '　', '\n', '・', '及び', ''];

const anyPrint = fc
  .tuple(fc.constantFrom(...YEARS), fc.constantFrom(...PARTS), fc.constantFrom(...TAILS))
  .map((words) => words.join(''));
const anyStage = fc
  .tuple(anyPrint, fc.constantFrom(...LABELS), fc.constantFrom(...SEPARATORS))
  .map((words) => words.join(''));

/** Texts that a plan could print, words of plans in any order, and any text at all. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: anyPrint, weight: 4 },
  { arbitrary: fc.array(anyStage, { maxLength: 4 }).map((stages) => stages.join('')), weight: 4 },
  {
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join('')),
    weight: 1,
  },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }), weight: 1 },
);
