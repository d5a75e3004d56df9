import { carrierOf } from '#archive/4-link/reorganizations/carriers.ts';
import type { Archive, LinkedChart, LinkedReorganization, LinkedUnit } from '#archive/4-link/types.ts';
import { shortPrintedDate } from '../dates.ts';
import { droppedWords } from '../verbs.ts';

/**
 * What is known about a plan: its day has not come (`awaited`), no source reports on it (`unsaid`), another
 * reorganization carried it out, it took effect itself, or it was withdrawn.
 */
export type PlanState = 'awaited' | 'unsaid' | 'carried-out' | 'in force' | 'postponed' | 'withdrawn';

export function planState(
  { asOf, reorganizations }: Pick<Archive, 'asOf' | 'reorganizations'>,
  { id, date, data: { status } }: LinkedReorganization,
): PlanState {
  if (status !== 'planned' && status !== 'decided') return status;
  if (carrierOf(reorganizations, id)) return 'carried-out';
  return date > asOf ? 'awaited' : 'unsaid';
}

/** For a plan whose day has passed without any report; empty otherwise. */
export function unreportedPlanWords(
  archive: Pick<Archive, 'asOf' | 'reorganizations'>,
  plan: LinkedReorganization | undefined,
): string {
  return plan && planState(archive, plan) === 'unsaid' ? '施行を伝える資料は、まだ記録されていない。' : '';
}

/** The earlier plans that the chart of a plan to come is laid over. */
export function plansUnder(
  archive: Pick<Archive, 'asOf' | 'reorganizations'>,
  { asOf, plans }: Pick<LinkedChart, 'asOf' | 'plans'>,
): readonly LinkedReorganization[] {
  const awaited = archive.reorganizations.filter((one) => planState(archive, one) === 'awaited');
  const isAwaited = awaited.some(({ id }) => plans?.includes(id));
  return isAwaited ? awaited.filter(({ date }) => date < asOf) : [];
}

/** Follows 案の組織図。 */
export const planChartWords: Readonly<Record<PlanState, string>> = {
  awaited: 'まだ施行されていない。',
  unsaid: '実施されたかどうかを伝える資料は、まだ記録されていない。',
  'carried-out': '実施された改正のあとの組織図は、別にある。',
  'in force': '施行されたあとの組織図は、別にある。',
  postponed: 'この改正は延期され、新しい施行期日は決まっていない。',
  withdrawn: 'この改正は取りやめになった。',
};

/** A unit known only from a plan, and what came of the plan. */
export interface PlannedUnit {
  readonly plan: LinkedReorganization;
  /** Continues after the unit's name: は、令和8年4月に置かれる予定だった。 */
  readonly lede: string;
  /** What reports on it, or that nothing does. */
  readonly support: string | null;
  /** Shown instead of the date on which the unit began. */
  readonly beginning: string;
  readonly word: string;
  /** Value for the filter of the list of units. */
  readonly standing: string;
  readonly mayCome: boolean;
}

export function plannedUnit(
  archive: Pick<Archive, 'asOf' | 'reorganizations'>,
  {
    id,
    planned,
    isCreatedByPlan,
    changes,
  }: Pick<LinkedUnit, 'id' | 'planned' | 'isCreatedByPlan' | 'changes'>,
): PlannedUnit | null {
  const plan = archive.reorganizations.find((one) => one.id === planned);
  if (!plan) return null;
  const state = planState(archive, plan);
  const when = shortPrintedDate(plan.data.effective);
  if (!isCreatedByPlan) return { plan, ...onlyNamed(when) };
  const isOpen = state === 'awaited' || state === 'unsaid' || state === 'postponed';
  const dropped =
    isOpen && changes.length === 0 ? plan.dropped.find(({ to }) => to.some((one) => one.id === id)) : null;
  return {
    plan,
    ...(dropped?.droppedBy ? droppedAt(droppedWords(dropped.droppedBy), when) : inWords[state](when)),
  };
}

type InWords = Omit<PlannedUnit, 'plan'>;

/** For a unit that a plan changes but does not create: it may have existed long before. */
const onlyNamed = (when: string): InWords => ({
  lede: `は、${when}の予定に現れる。`,
  support: 'いつ置かれたかを伝える資料は、まだ記録されていない。',
  beginning: '不明（計画に現れる）',
  word: '計画に現れる',
  standing: '不明（計画に現れる）',
  mayCome: true,
});

const notCome = (when: string, support: string, word: string): InWords => ({
  lede: `は、${when}に置かれる予定だったが、置かれなかった。`,
  support,
  beginning: `置かれていない（${when}の予定だった）`,
  word,
  standing: '置かれなかった',
  mayCome: false,
});

/** For a unit of a plan that goes on without it. */
const droppedAt = (dropped: string, when: string): InWords => ({
  lede: `は、${when}に置かれる予定だったが、${dropped}。`,
  support: null,
  beginning: `置かれない（${when}の予定だった）`,
  word: dropped,
  standing: '置かれなかった',
  mayCome: false,
});

const inWords = {
  awaited: (when) => ({
    lede: `は、${when}の予定に現れる。`,
    support: null,
    beginning: `${when}の予定`,
    word: '予定',
    standing: '予定',
    mayCome: true,
  }),
  unsaid: (when) => ({
    lede: `は、${when}の予定に現れる。`,
    support: '置かれたかどうかを伝える資料は、まだ記録されていない。',
    beginning: `${when}の予定（置かれたかどうかは分からない）`,
    word: '予定',
    standing: '予定',
    mayCome: true,
  }),
  'carried-out': (when) => notCome(when, '実施した改正に、この組織はない。', '実現せず'),
  'in force': (when) => notCome(when, '施行された改正に、この組織はない。', '実現せず'),
  postponed: (when) => ({
    lede: `は、${when}に置かれる予定だったが、延期された。`,
    support: '新しい施行期日は、まだ決まっていない。',
    beginning: `置かれていない（${when}の予定は延期された）`,
    word: '延期',
    standing: '延期された予定',
    mayCome: false,
  }),
  withdrawn: (when) => notCome(when, '改正そのものが取りやめになった。', '取りやめ'),
} as const satisfies Readonly<Record<PlanState, (when: string) => InWords>>;
