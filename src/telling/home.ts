import type { Summary } from '#archive/4-link/overview/summary.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { recordedWords } from './counts.ts';
import { counted } from './sentences/counting.ts';

/** For example いま四つの市区町村。組織の変更43件（うち予定12件）、取組120件、平成17年度から。 A single municipality is not counted. */
export function homeCounts(summaries: readonly Summary[]): string {
  const first = Math.min(...summaries.flatMap(({ years }) => years.map(({ fiscalYear }) => fiscalYear)));
  const has = (of: 'changes' | 'measures') => summaries.some(({ counts }) => counts[of] > 0);
  const parts = [
    ...(has('changes') ? [`組織の変更${recordedWords(summaries, 'changes')}`] : []),
    ...(has('measures') ? [`取組${recordedWords(summaries, 'measures')}`] : []),
    ...(Number.isFinite(first) ? [`${formatFiscalYear(first)}から`] : []),
  ];
  const many = summaries.length > 1 ? `いま${counted(summaries.length, '市区町村')}。` : '';
  return parts.length === 0 ? many : `${many}${parts.join('、')}。`;
}
