import { EVERY } from './every.ts';
import { NUMERAL } from './numeral.ts';
import { matchAt } from './reading.ts';

/** A stretch of the plain text. */
type Place = readonly [from: number, to: number];

/** What the words after a period say about it. */
export interface Tail {
  readonly bound: 'by' | 'from' | 'within' | null;
  readonly every: boolean;
  readonly approximate: boolean;
  readonly remarks: readonly Place[];
  readonly next: number;
}

const ABOUT = /頃|ごろ|(?:中)?を?(?:目途|目処|めど)(?:に|として)?/y;
const BY = /(?:中|内)?(?:までに?|迄に?)|以前|限りで?|を(?:もって|以て|以って)/y;
const SINCE = /から|より|以降|以後|~/y;
const WITHIN = /(?:中|内)に?|に/y;
const ON_AND_ON = /(?:随時|順次|継続(?:的に)?|通年)(?:実施|対応)?/y;
const MEETING = new RegExp(
  `の?(?:第${NUMERAL}回)?(?:[都道府県市区町村]?議会)?(?:定例会議?|定例議会|臨時会議?|臨時議会)|の?[都道府県市区町村]?議会`,
  'y',
);
const WORK =
  /(?:(?:運用|供用)?開始|施行|実施|着手|策定|改定|改訂|公表|完了|終了|設置|廃止|導入|試行|上程)?(?:予定|見込み?|\((?:予定|見込み?)\))?/y;

/** Reads the words in their Japanese order: 9月 | 議会 | 頃 | まで | を目途に | 実施予定. */
export function readTail(text: string, at: number): Tail {
  const skip = (pattern: RegExp, from: number) => from + (matchAt(pattern, text, from)?.[0].length ?? 0);
  const meeting = skip(MEETING, at);
  const about = skip(ABOUT, meeting);
  const bound = boundAt(text, about);
  const aboutToo = about === meeting ? skip(ABOUT, bound.next) : bound.next;
  const goingOn = bound.value === null ? aboutToo : skip(ON_AND_ON, aboutToo);
  const every = skip(EVERY, goingOn);
  const work = skip(WORK, every);
  const places: readonly Place[] = [
    [at, meeting],
    [aboutToo, goingOn],
    [every, work],
  ];
  return {
    bound: bound.value,
    every: every > goingOn,
    approximate: about > meeting || aboutToo > bound.next,
    remarks: places.filter(([from, to]) => to > from),
    next: work,
  };
}

function boundAt(text: string, at: number): { readonly value: Tail['bound']; readonly next: number } {
  const kinds = [
    ['by', BY],
    ['from', SINCE],
    ['within', WITHIN],
  ] as const;
  for (const [value, pattern] of kinds) {
    const match = matchAt(pattern, text, at);
    if (match) return { value, next: at + match[0].length };
  }
  return { value: null, next: at };
}
