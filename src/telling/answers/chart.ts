import { urls } from '#archive/4-link/addresses/urls.ts';
import { flat, isCovered } from '#archive/4-link/charts/chart-units.ts';
import { lastDayOf } from '#archive/4-link/charts/last-day.ts';
import type { Archive, ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import type { Answer } from '../answer.ts';
import { unitCounts } from '../charts/chart-counts.ts';
import { type Line, link, listed, text } from '../inline.ts';
import { chartName, mayorsOffice, quoted } from '../names.ts';
import { planChartWords, planState, plansUnder } from '../reorganizations/plans.ts';
import { counted } from '../sentences/counting.ts';
import { fitting } from '../sentences/predicate.ts';

/** What a chart shows, how complete it is, and what it was made from. */
export function chartAnswer(archive: Archive, chart: LinkedChart): Answer {
  return {
    eyebrow: [text(isAlone(archive, chart) ? '公表された図' : basisOf(archive, chart))],
    title: chartName(chart),
    lede: [...(chart.plans === null ? [] : [text('案では、')]), ...ledeOf(archive, chart)],
    support: [
      // Refers to the sentence before, which names the fully known departments: ほか means the others.
      text(partialWords(archive, chart)),
      ...cameBy(archive, chart),
      text(isAlone(archive, chart) ? '公表された組織図を写した。' : proofOf(chart)),
    ],
  };
}

/** One part of a chart: the units in it. */
export function chartPartAnswer(
  archive: Pick<Archive, 'units'>,
  name: string,
  units: readonly ChartUnit[],
): Answer {
  return {
    title: `${name}の組織図`,
    lede: [text(`${unitCounts(units, archive).join('')}がある。`)],
  };
}

/** The chart on the as-of date, or what is known if there is none. */
export function chartTodayAnswer(archive: Archive, chart: LinkedChart | undefined): Answer {
  const lastDay = lastDayOf(archive);
  const title = lastDay === null ? '現在の組織図' : '合併のときの組織図';
  const today = `${formatDate(lastDay ?? archive.asOf)}現在`;
  if (!chart) return { title, ...onlyPlanned(archive) };
  const last = cameBy(archive, chart).length > 0 ? '最後の変更' : '最後の組織図';
  return {
    ...chartAnswer(archive, chart),
    title,
    eyebrow: [text(`${today}。${last}は`), link(formatDate(chart.asOf), chart.url)],
  };
}

/** Without anything in force: a planned chart that may still come. */
function onlyPlanned(archive: Archive): Pick<Answer, 'lede' | 'support'> {
  const may = archive.reorganizations.filter((one) =>
    ['awaited', 'unsaid'].includes(planState(archive, one)),
  );
  const chart = archive.plannedCharts.findLast(({ plans }) => may.some(({ id }) => plans?.includes(id)));
  if (!chart)
    return {
      lede: [text('組織図も、組織の改正も、まだ記録されていない。')],
      support: [text('組織がないのではなく、分からない。')],
    };
  const plans = may.filter(({ id }) => chart.plans?.includes(id));
  return {
    lede: [
      text(`施行された改正の記録はない。${chart.published ? '公表された' : '予定の改正から導いた'}`),
      link('案', chart.url),
      text('がある。'),
    ],
    support: [
      ...listed(plans.map(({ data, url }) => link(quoted(data.title), url))),
      text('に現れる組織は、'),
      link('組織の一覧', urls.units(archive.id)),
      text('にある。'),
    ],
  };
}

/** For example 令和8年度組織改正のあとの図。 For a plan, also its outcome. */
function cameBy(archive: Archive, chart: LinkedChart): Line {
  const { asOf, plans } = chart;
  const own = archive.reorganizations.filter(({ id, date, data }) =>
    plans === null ? date === asOf && data.status === 'in force' : plans.includes(id),
  );
  const [first] = own;
  if (!first) return [];
  const named = listed(own.map(({ data, url }) => link(data.title, url)));
  if (plans === null) return [...named, text('のあとの図。')];
  const under = plansUnder(archive, chart).map(({ data, url }) => link(quoted(data.title), url));
  return [
    ...named,
    text(`の案の図。${planChartWords[planState(archive, first)]}`),
    ...(under.length > 0 ? [...listed(under), text('も行われたとした図。')] : []),
  ];
}

/** For example 公表された図と照らし合わせた図. */
export function basisOf(
  archive: Pick<Archive, 'asOf' | 'reorganizations'>,
  { published, plans }: Pick<LinkedChart, 'published' | 'plans'>,
): string {
  if (plans === null) return published ? '公表された図と照らし合わせた図' : '改正から導いた図';
  const plan = archive.reorganizations.find(({ id }) => plans.includes(id));
  const state = plan && planState(archive, plan);
  const ended = state === 'withdrawn' ? '取りやめになった' : state === 'postponed' ? '延期された' : null;
  if (published) return ended === null ? '公表された案と照らし合わせた図' : `${ended}案と照らし合わせた図`;
  return `${ended ?? '予定の'}改正から導いた図`;
}

/** Whether the published chart is the only source, so that it cannot be compared with anything. */
function isAlone({ reorganizations }: Archive, { published }: LinkedChart): boolean {
  return reorganizations.length === 0 && published !== null;
}

/** What an incomplete chart leaves out. Units that are not shown are unknown, not absent. */
export function partialWords(
  archive: Pick<Archive, 'name' | 'reorganizations'>,
  { coverage }: LinkedChart,
  others = 'ほか',
): string {
  if (coverage === 'all') return '';
  const rest = coverage === 'mayor' ? '教育委員会、議会、行政委員会、公営企業' : others;
  const office = coverage === 'mayor' ? `${mayorsOffice(archive.name)}の図で、` : '';
  if (archive.reorganizations.length === 0)
    return `${office}${rest}は載せていない。ないのではなく、分からない。`;
  const where = coverage === 'mayor' ? '改正やほかの組織図' : '改正';
  return `${office}${rest}は、${where}に現れた組織だけを載せている。載っていない組織は、ないのではなく、分からない。`;
}

/** The same without a preceding sentence that names the fully known departments. */
export function partialWordsAlone(archive: Archive, chart: LinkedChart): string {
  const whole = wholeOf(chart);
  const named = whole.length > MOST_NAMED ? counted(whole.length, '部局') : whole.join('、');
  if (named !== '') return partialWords(archive, chart, `${named}のほか`);
  return partialWords(archive, chart, archive.reorganizations.length > 0 ? 'この一覧' : undefined);
}

/** More departments than this are counted instead of named. */
const MOST_NAMED = 4;

/** The departments that the chart shows in full. */
function wholeOf({ coverage, units }: LinkedChart): readonly string[] {
  return units
    .filter(({ isPlaceUnknown, path }) => !isPlaceUnknown && isCovered(coverage, path))
    .map(({ name }) => name);
}

function ledeOf(archive: Archive, chart: LinkedChart): Line {
  const { coverage, units } = chart;
  const counts = unitCounts(flat(units), archive);
  const many = counts.join('');
  const short = `${counts[0] ?? ''}など`;
  if (units.length === 0) return [text('組織は、一つもない。')];
  if (coverage === 'all') return fitting([[text(`${many}がある。`)], [text(`${short}がある。`)]]);
  if (coverage === 'mayor') {
    const office = mayorsOffice(archive.name);
    const isAll = units.every(({ path }) => isCovered(coverage, path));
    const who = isAll ? `${office}の` : `${office}と、ほかの部局の一部の、`;
    const how = isAll ? 'がある' : 'が分かる';
    return fitting([[text(`${who}${many}${how}。`)], [text(`${who}${short}${how}。`)]]);
  }
  const placed = units.filter(({ isPlaceUnknown }) => !isPlaceUnknown);
  const whole = wholeOf(chart);
  if (whole.length === 0) return [text(`改正に現れた${many}だけが分かる。`)];
  const others = placed.length - whole.length;
  const rest = others > 0 ? `と、ほかの${counted(others, '部局')}の一部` : '';
  return fitting(
    [whole.join('、'), counted(whole.length, '部局')].map(
      (who): Line => [text(rest === '' ? `${who}のすべてが分かる。` : `${who}のすべて${rest}が分かる。`)],
    ),
  );
}

function proofOf({ published, coverage, plans }: LinkedChart): string {
  if (plans !== null) return published ? '公表された案と照らし合わせてある。' : '';
  if (published) return '公表された組織図と照らし合わせてある。';
  return coverage === null
    ? '公表された組織図の記録はない。'
    : 'この日の図は公表されていないので、改正の記録から導いた。';
}
