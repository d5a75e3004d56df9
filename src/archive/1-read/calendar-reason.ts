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
      return '明治6年より前の日付は扱えません';
    default:
      return part ? `${part}の意味が分かりません` : '意味が分かりません';
  }
}
