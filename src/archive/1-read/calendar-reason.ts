import type { CalendarProblem } from '#calendar/problem.ts';

/** Why a printed date could not be read, in words that fit inside brackets. */
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
    case 'before-calendar':
      return '明治6年より前の日付と、明治19年度より前の年度は扱えません';
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
