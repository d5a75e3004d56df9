import type { ChartPost, LinkedChart } from '#archive/4-link/types.ts';

/** Details of a post in a chart: （部長級、会計課を所管）. Empty if there are none. */
export function postWords(
  { grade, supervises, isPrinted }: ChartPost,
  { published }: Pick<LinkedChart, 'published'>,
): string {
  const units = supervises.map((path) => path.replaceAll('/', ' ')).join('、');
  const unprinted = published !== null && !isPrinted && '公表された図には記載なし';
  const details = [grade, units && `${units}を所管`, unprinted].filter(Boolean);
  return details.length > 0 ? `（${details.join('、')}）` : '';
}
