// Reads the headings above a column of values from all heading rows: 令和6年度 / 目標, 効果額（千円） / R6.
import { isCounted } from '#archive/1-read/printed-quantity.ts';
import { formatFiscalYear, parseYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { isPartOfYear } from '../tables/part-of-year.ts';
import { isDash } from '../tables/table.ts';

/** A planned value, an actual value, or the ratio of the two. */
export type As = 'target' | 'actual' | 'rate';

/** What a value refers to: a fiscal year, the baseline, the final target, or all years. */
export type Of = number | 'baseline' | 'final' | 'total';

export interface ParsedHeading {
  readonly of: Of | null;
  /** The year of a baseline or final target. */
  readonly year: number | null;
  readonly as: As | null;
  /** Whether the column is computed from others (増減) or is an evaluation (評価), and therefore not read. */
  readonly isAside: boolean;
  /** The indicator named in the headings, or empty. */
  readonly name: string;
  readonly unit: string | null;
  /** The printed year, if it is not called a fiscal year: 令和6年, 令和6年4月1日. */
  readonly doubtful: string | null;
}

const DAY =
  /(?:令和|平成|[RH])\.?(?:元|\d{1,2})[年.]\d{1,2}[月.]\d{1,2}日?|(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?/i;
const YEAR = /(?:令和|平成|昭和|[RHS])\.?(?:元|\d{1,2})(?:年度?)?|(?:19|20)\d\d(?:年度?)?/gi;
const BARE_YEAR = /^(元|\d{1,2})年度/;

const WORDS = {
  rate: /達成率|達成度|達成割合|進捗率|進捗度/,
  aside: /増減|差引|差額|差異|乖離|比較|対前年|前年度比|伸び?率|平均|順位|評価|判定|備考/,
  total:
    /合計|総計|累計|小計|期間計|か年計|ヶ年計|ケ年計|^計$|[^画時設統会集推]計$|計画期間|全期間|期間目標|\d年間の/,
  baseline: /基準値|基準年度?|現状値?|現況値?|策定時値?|当初値/,
  final: /最終目標値?|最終年度/,
  midway: /中間|前期/,
  target: /計画|目標|見込み?|予定/,
  actual: /実績|決算/,
} as const;

/** Words of a heading that do not belong to the name of an indicator. */
const FILLING =
  /推移|一覧|状況|年度別|各年度?|年次|年度|年間|年|数値|値|額$|^額|現在|時点|末|(?<![一-龠])[a-zａ-ｚ①-⑳](?![a-z])|[()（）・:：、,\-~〜～／/=＝÷の及びと]/gi;

/** `before`: the year of the column to the left. */
export function parseHeading(parts: readonly string[], before: number | null = null): ParsedHeading {
  let parsed: ParsedHeading = {
    of: null,
    year: null,
    as: null,
    isAside: false,
    name: '',
    unit: null,
    doubtful: null,
  };
  for (const part of joinedEras(parts)) parsed = withPart(parsed, part, before);
  return parsed;
}

/** Joins 令和 and 6年度 from two heading rows. */
function joinedEras(parts: readonly string[]): readonly string[] {
  const plain = [...new Set(parts.map((part) => part.normalize('NFKC').replace(/\s/g, '')))];
  const joined: string[] = [];
  for (const part of plain) {
    const last = joined.at(-1) ?? '';
    const isEra = /^(?:令和|平成|[RH])$/i.test(last) && /^(?:元|\d)/.test(part);
    if (isEra) joined.splice(-1, 1, last + part);
    else if (part !== '') joined.push(part);
  }
  return joined;
}

function withPart(parsed: ParsedHeading, part: string, before: number | null): ParsedHeading {
  const { unit, rest: bare } = unitIn(part);
  const dated = yearsIn(bare, before);
  const { words } = dated;
  const kinds = words.replace('計画期間', '');
  // 計画と実績 covers columns of both kinds.
  const isBoth = WORDS.target.test(kinds) && WORDS.actual.test(kinds);
  const as: As | null = isBoth
    ? null
    : WORDS.rate.test(kinds)
      ? 'rate'
      : WORDS.actual.test(kinds)
        ? 'actual'
        : WORDS.target.test(kinds)
          ? 'target'
          : null;
  // 目標（令和4〜8年度） is that of the whole period, but 前期（令和4〜6年度） is a part of it.
  const isOfPeriod =
    dated.isRange && (as === 'target' || as === 'actual') && !WORDS.midway.test(words) && !/後期/.test(words);
  const isTotal = isOfPeriod || WORDS.total.test(words);
  const isAside = WORDS.aside.test(words) || isPartOfYear(words) || (dated.isRange && !isTotal);
  const own = ofWhat(words, dated, isTotal, as);
  // 現状値 above R5: the year is that of the baseline.
  const isDateOfSingle = typeof own === 'number' && (parsed.of === 'baseline' || parsed.of === 'final');
  const of = isDateOfSingle && as === null ? null : own;
  const name = as === 'rate' || isAside || isBoth ? '' : nameIn(words);
  return {
    of: of ?? parsed.of,
    year: dated.year ?? parsed.year,
    as: as ?? parsed.as,
    isAside: parsed.isAside || isAside,
    name: name === '' ? parsed.name : name,
    unit: unit ?? parsed.unit,
    doubtful: dated.doubtful ?? parsed.doubtful,
  };
}

/** 目標値（令和9年度） is the final target; 令和9年度の目標 and 中間目標（令和7年度） are targets of that year. */
function ofWhat(words: string, { year, isLast }: Years, isTotal: boolean, as: As | null): Of | null {
  if (WORDS.baseline.test(words)) return 'baseline';
  if (WORDS.final.test(words)) return 'final';
  if (isTotal) return 'total';
  if (year === null) return null;
  return as === 'target' && isLast && !WORDS.midway.test(words) ? 'final' : year;
}

interface Years {
  readonly year: number | null;
  readonly isRange: boolean;
  /** Whether the year follows other words. */
  readonly isLast: boolean;
  readonly doubtful: string | null;
  readonly words: string;
}

function yearsIn(part: string, before: number | null): Years {
  const [day] = DAY.exec(part) ?? [];
  const read = day === undefined ? null : parsePrintedDate(day);
  if (day !== undefined && read?.ok && read.value.start)
    return {
      year: fiscalYearOf(read.value.start),
      isRange: false,
      isLast: !part.startsWith(day),
      doubtful: day,
      words: part.replace(day, ''),
    };
  const [, bare] = BARE_YEAR.exec(part) ?? [];
  if (bare !== undefined && before !== null && formatFiscalYear(before + 1).endsWith(`${bare}年度`)) {
    const [, era = ''] = /^(\D+)/.exec(formatFiscalYear(before + 1)) ?? [];
    return yearsIn(era.replace(/元$/, '') + part, null);
  }
  const found = [...part.matchAll(YEAR)].map(([words]) => words);
  const years = new Set(
    found.flatMap((one) => parseYear(`${one.replace(/\.|年度?$/g, '').toUpperCase()}年`) ?? []),
  );
  const [year = null, another] = years;
  const isFiscal = /年度/.test(part) || !/年/.test(part);
  return {
    year: another === undefined ? year : null,
    isRange: another !== undefined || /[~〜～]/.test(part),
    isLast: found[0] !== undefined && !part.startsWith(found[0]),
    doubtful: year === null || isFiscal ? null : (found[0] ?? null),
    words: part.replace(YEAR, ''),
  };
}

function nameIn(words: string): string {
  const without = [WORDS.target, WORDS.actual, WORDS.total, WORDS.baseline, WORDS.final].reduce(
    (rest, one) => rest.replace(one, ''),
    words,
  );
  const rest = without.replace(FILLING, '');
  // 効果額の推移 names the indicator 効果額, with the printed spelling.
  return /\p{L}{2}|\p{Lu}/u.test(rest)
    ? without.replace(/の?(?:推移|一覧|状況)$|[()（）:：]/g, '').replace(/^の|の$/g, '')
    : '';
}

const IN_BRACKETS = /[(（]([^()（）]+)[)）]/g;
const UNIT_LABEL = /^単位\s*[:：]?\s*(?=\S)/;
const BARE_UNIT = /単位\s*[:：]\s*([^\s()（）、，,・。]+)(?![、，,・])/;
const OTHER_UNIT =
  /^(?:[千万億百十]+円|[千万]人|ha|㎡|m2|km|[km]?wh|kl|t|kg|トン|ポイント|pt|施設|団体|事業|項目|世帯|個所|校|園|館|点|位|倍|冊|部|課|名|分|本|戸|棟|通|手続|件数|%|‰)$/i;

/** Whether the words are a known unit. */
export function isUnit(words: string): boolean {
  return isCounted(words) || OTHER_UNIT.test(words);
}

/** Splits 職員数（人） into the unit and the rest. */
export function unitIn(words: string): { readonly unit: string | null; readonly rest: string } {
  for (const [all, inside = ''] of words.matchAll(IN_BRACKETS)) {
    const trimmed = inside.trim();
    const [label = ''] = UNIT_LABEL.exec(trimmed) ?? [];
    const unit = trimmed.slice(label.length).normalize('NFKC');
    if (unit === '') continue;
    if (label !== '' || isUnit(unit)) return { unit, rest: words.replace(all, '').trim() };
  }
  const [all = '', unit] = BARE_UNIT.exec(words) ?? [];
  return unit === undefined
    ? { unit: null, rest: words }
    : { unit: unit.normalize('NFKC'), rest: words.replace(all, '').trim() };
}

/** Whether the cell holds a number or a dash in its place. */
export function isValue(cell: string): boolean {
  if (isDash(cell)) return true;
  const plain = cell.normalize('NFKC').replace(/[\s,]/g, '');
  return (
    /^(?:約|[△▲−‐–-])?\d+(?:\.\d+)?(?:\D{0,3})$/.test(plain) &&
    parseHeading([cell]).of === null &&
    !/年度$/.test(plain)
  );
}

/** What the cell says its row contains: 計画, 実績値, 達成率（%）; `aside` for computed rows. Null for other words. */
export function parseAs(cell: string): As | 'aside' | null {
  const words = cell.normalize('NFKC').replace(/[\s・]/g, '');
  if (words.length > 12) return null;
  const { rest } = unitIn(words);
  const [, kind] =
    /^(?:年度)?(達成率|達成度|達成割合|進捗率|進捗度|実績|決算|計画|目標|見込み?|予定|増減|差引?|乖離|比較|前年度比|対前年度?比?|評価|判定)(?:値|額|数|率|目標値?)?(?:\(?[a-z①-⑳][^)]{0,5}\)?)?$/i.exec(
      rest,
    ) ?? [];
  if (kind === undefined) return null;
  if (WORDS.rate.test(kind)) return 'rate';
  if (WORDS.actual.test(kind)) return 'actual';
  return WORDS.target.test(kind) ? 'target' : 'aside';
}

/** The kind of a sum row (合計, 小計, 累計, 平均); null for other names. */
export function parseSum(name: string): 'total' | 'subtotal' | 'other' | null {
  const words = unitIn(name)
    .rest.normalize('NFKC')
    .replace(/[\s・()]/g, '');
  if (/^(?:累計|累積|.{0,6}平均値?|差引.{0,4}|増減.{0,2})$/.test(words)) return 'other';
  if (/^(?:合計|総計|総合計|計|全体計|合計額|効果額の?合?計)$/.test(words)) return 'total';
  return /^(?:.{0,12}小計|.{1,12}[^画時設統会集推家余累]計)$/.test(words) ? 'subtotal' : null;
}
