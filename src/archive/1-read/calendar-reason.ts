import { addDays, isISODate } from '#calendar/date.ts';
import { parseYear } from '#calendar/era.ts';
import { LAST_YEAR } from '#calendar/era-table.ts';
import type { CalendarProblem } from '#calendar/problem.ts';

/** Why a printed date could not be read, as a phrase that fits within brackets. */
export function calendarReason(problem: CalendarProblem): string {
  const part = problem.text ? `「${problem.text}」` : '';
  switch (problem.kind) {
    case 'no-such-date':
      return `${part}は暦にない日付です`;
    case 'era-mismatch':
      return `${part}の和暦と西暦が合いません`;
    case 'ends-before-start':
      return '終わりが始まりより前です';
    case 'vague':
      return `${part}では期間が決まりません`;
    case 'range':
      return '初めと終わりのある期間です。ここに書けるのは、一つの日付か年度です';
    case 'before-calendar':
      return '明治6年より前の日付と、明治19年度より前の年度は扱えません';
    case 'too-far':
      return `西暦${LAST_YEAR}年より後の年は扱えません`;
    case 'before-era':
      return `${part}は、その元号が始まる前です`;
    case 'year-or-fiscal-year':
      return `${part}だけでは、暦年か年度かが分かりません。「年」か「年度」を付けてください`;
    case 'no-year':
      return `${part}が何年のことか分かりません`;
    case 'weekday-mismatch':
      return `${part}の曜日が日付と合いません`;
    case 'length-mismatch':
      return `${part}の年数が期間と合いません`;
    case 'too-long':
      return '長すぎます';
    case 'unreadable':
      return part ? `${part}の意味が分かりません` : '意味が分かりません';
  }
}

export function calendarRemedy({ kind, text }: CalendarProblem): string {
  return remedies[kind](text);
}

/**
 * A hint for 20260401, for 46113 (a day number of a spreadsheet), for the time that a spreadsheet appends to
 * a date, and for 未 in place of 末.
 */
function dateMeant(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const day = plain.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (isISODate(day)) return `「${day}」ではありませんか。`;
  if (/^[2-6]\d{4}$/.test(plain))
    return `表計算ソフトが日付を数える番号なら、「${addDays('1899-12-30', Number(plain))}」のことです。`;
  if (/^T?\d{1,2}:\d{2}/.test(plain)) return '時刻は消してください。';
  return plain === '未' ? '「末」ではありませんか。' : '';
}

const FORMS = '令和8年4月1日、令和7年度末、令和8年9月まで、2026-04-01 などの形で書いてください。';

const remedies: Readonly<Record<CalendarProblem['kind'], (text: string) => string>> = {
  unreadable: (text) => `${dateMeant(text)}${FORMS}`,
  'too-long': () => '期限の言葉だけを書き、説明は補足（note）に書いてください。',
  'no-such-date': () =>
    '月と日を確かめてください（4・6・9・11月は30日まで、2月は28日か29日までです）。資料の誤りなら、読んだ日付を書き、読み替え（mends）に理由を書いてください。',
  'era-mismatch': (text) => {
    const era = /(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})年/.exec(text.normalize('NFKC'))?.[0];
    const year = era === undefined ? null : parseYear(era);
    return `${year === null ? '' : `${era}は${year}年です。`}和暦と西暦のどちらかを直してください。`;
  },
  'ends-before-start': () => '始まりと終わりを確かめてください。',
  range: () => '初めの日付（版の日付なら、その版が出た日付）だけを書いてください。',
  vague: () =>
    '何日までと言い切れない言葉は、補足（note）に書いてください。月や年度が分かれば、令和8年4月、令和8年度末 などの形で書けます。',
  'before-calendar': () => 'それより後の日付を書くか、補足（note）に書いてください。',
  'too-far': () => '年の桁を確かめてください。',
  'before-era': () => 'その日の元号に直すか、西暦で書いてください。',
  'year-or-fiscal-year': () => '令和8年、令和8年度 のように書き分けてください。',
  'no-year': () => '年を初めに書いてください（令和8年9月、2026/9/1 など）。',
  'weekday-mismatch': () => '日付と曜日のどちらが正しいかを確かめて直してください。',
  'length-mismatch': () => '年数か、始まりと終わりを確かめて直してください。',
};
