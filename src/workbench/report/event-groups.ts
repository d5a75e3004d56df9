import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import type { ChartMeaning } from '#drafting/meaning/charts.ts';
import type { EventMeaning } from '#drafting/meaning/events.ts';
import { reorganizationHeadline } from '#telling/answers/reorganization.ts';
import { shortPrintedDate } from '#telling/dates.ts';
import { stageWords } from '#telling/reorganizations/stages.ts';
import { changeTitle, statusWords } from '#telling/verbs.ts';
import { differenceWords } from './difference-words.ts';
import { type Group, group, type Item } from './group.ts';

export function eventGroups(events: readonly EventMeaning[], archive: Archive): readonly Group[] {
  return [
    ...group('加わる改正', events, (one) =>
      one.was === null && one.is !== null
        ? { words: `${nameOf(one.is)}: ${reorganizationHeadline(archive, one.is)}`, under: changesOf(one) }
        : null,
    ),
    ...group('変わる改正', events, alteredItem),
    ...group('なくなる改正', events, (one) =>
      one.is === null && one.was !== null ? { words: nameOf(one.was), under: changesOf(one) } : null,
    ),
  ];
}

/** For example 令和9年度組織機構改正（令和9年4月1日、予定）. */
function nameOf({ data }: LinkedReorganization): string {
  return `${data.title}（${shortPrintedDate(data.effective)}、${statusWords[data.status]}）`;
}

function alteredItem(event: EventMeaning): Item | null {
  const { was, is } = event;
  if (was === null || is === null) return null;
  return {
    words: nameOf(is),
    under: [
      ...(event.isRenamed ? [`名前: ${was.data.title} → ${is.data.title}`] : []),
      ...(event.hasStaged ? [`段階: ${stagesOf(was)} → ${stagesOf(is)}`] : []),
      ...(event.isElsewhen
        ? [`施行期日: ${shortPrintedDate(was.data.effective)} → ${shortPrintedDate(is.data.effective)}`]
        : []),
      ...changesOf(event),
    ],
  };
}

/** All stages in words; the status if there are none. */
function stagesOf({ data, stages }: LinkedReorganization): string {
  const all = stages.map(stageWords).join('、');
  return all === '' ? statusWords[data.status] : all;
}

function changesOf({ was, is, came, gone, replaced, altered }: EventMeaning): readonly string[] {
  const isWhole = was === null || is === null;
  const before = (words: string) => (isWhole ? '' : words);
  return [
    ...came.map((one) => `${before('加わる変更: ')}${changeTitle(one)}`),
    ...gone.map((one) => `${before('なくなる変更: ')}${changeTitle(one)}`),
    ...replaced.map((one) => `改まる変更: ${changeTitle(one.was)} が、${changeTitle(one.is)} に`),
    ...altered.map((one) => `直る変更: ${changeTitle(one.is)}（${differencesOf(one)}）`),
  ];
}

function differencesOf({ is, differences }: EventMeaning['altered'][number]): string {
  return differences.map((one) => differenceWords(one, is.origin.file, ['changes', '1'])).join('、');
}

export function chartGroups(charts: readonly ChartMeaning[]): readonly Group[] {
  const of = (how: ChartMeaning['how']) => charts.filter((one) => one.how === how);
  const named = (one: ChartMeaning) => `${formatDate(one.asOf)}の組織図${sizeOf(one)}`;
  return [
    ...group('加わる組織図', of('came'), named),
    ...group('変わる組織図', of('altered'), (one) => ({
      words: named(one),
      under: [
        ...one.came.map((path) => `加わる組織: ${path}`),
        ...one.gone.map((path) => `なくなる組織: ${path}`),
      ],
    })),
    ...group('なくなる組織図', of('gone'), named),
  ];
}

function sizeOf({ how, came, gone }: ChartMeaning): string {
  return how === 'altered' ? '' : `（${came.length + gone.length}の組織）`;
}
