import { changesBetween } from '#archive/4-link/charts/changes-between.ts';
import {
  type ComparedChart,
  type ComparedCharts,
  eventsBetween,
} from '#archive/4-link/charts/compare-charts.ts';
import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import type { Answer } from '../answer.ts';
import { type Line, link, listed, text } from '../inline.ts';
import { chartsComparedName } from '../names.ts';
import { deedsOf } from '../sentences/deeds.ts';
import { sentenceOf } from '../sentences/sentence.ts';
import { sumsOf } from './sums.ts';

/** What the sentence needs of an archive. */
interface Context extends Pick<Archive, 'units'> {
  readonly reorganizations: readonly (Pick<LinkedReorganization, 'date' | 'url'> & {
    readonly data: Pick<LinkedReorganization['data'], 'title' | 'status'>;
  })[];
}

/** The differences between two charts. */
export function chartsComparedAnswer(archive: Context, compared: ComparedCharts<ComparedChart>): Answer {
  const { older, newer } = compared;
  const deeds = deedsOf(archive, changesBetween(compared));
  const isPartial = [older, newer].some(({ coverage }) => coverage !== 'all');
  const partial = isPartial ? '載っていない組織は、ないのではなく、分からない。' : '';
  return {
    title: chartsComparedName(older, newer),
    lede: deeds.length > 0 ? sentenceOf(deeds, 'done') : [text('二つの日の間に、組織の違いはない。')],
    support: [...between(archive, compared), ...(partial === '' ? [] : [text(partial)])],
    sums: sumsOf(deeds),
  };
}

/** As many as a reader takes in at a glance; of more, the first and the last are named. */
const MOST_NAMED = 3;

/** For example 令和7年4月1日から令和8年4月1日までに、令和8年度行政組織機構改正があった。 */
function between(archive: Context, compared: ComparedCharts<ComparedChart>): Line {
  const { older, newer } = compared;
  const own = eventsBetween(archive, compared);
  const chart = ({ asOf, url }: typeof older) => link(formatDate(asOf), url);
  const span = [chart(older), text('から'), chart(newer), text('までに、')];
  if (own.length === 0) return [...span, text('改正の記録はない。')];
  const named = own.map(({ data, url }) => link(data.title, url));
  const [first, last] = [named.at(0), named.at(-1)];
  if (!first || !last || named.length <= MOST_NAMED) return [...span, ...listed(named), text('があった。')];
  return [...span, first, text('から'), last, text(`まで、${named.length}件の改正があった。`)];
}
