import { carrierOf } from '#archive/4-link/reorganizations/carriers.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import { withImplied } from '#archive/4-link/reorganizations/implied.ts';
import type { Archive, LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';
import { onceOf } from '#archive/once.ts';
import { isStopped, type Status } from '#org/stages.ts';
import type { Answer } from '../answer.ts';
import { shortPrintedDate } from '../dates.ts';
import { type Line, lineText, link, text } from '../inline.ts';
import { quoted } from '../names.ts';
import { unreportedPlanWords } from '../reorganizations/plans.ts';
import { effectWords as dayWords, stageWords } from '../reorganizations/stages.ts';
import { type Deed, deedsOf } from '../sentences/deeds.ts';
import { type Mood, moodOf } from '../sentences/predicate.ts';
import { sentenceOf } from '../sentences/sentence.ts';
import { sumsOf } from './sums.ts';

const known = onceOf<LinkedReorganization, Answer>();

/** What a reorganization did or will do. Cached, because pages and share pictures both use it. */
export function reorganizationAnswer(archive: Archive, one: LinkedReorganization): Answer {
  return known(one, () => answerOf(archive, one));
}

/** Follows the effective date: 令和9年4月1日施行予定. */
const effectWords: Readonly<Record<Status, string>> = {
  planned: '施行予定',
  decided: '施行予定（議決済み）',
  'in force': '施行',
  postponed: '施行予定（延期）',
  withdrawn: '施行予定（取りやめ）',
};

function answerOf(archive: Archive, one: LinkedReorganization): Answer {
  const { data, date } = one;
  const changes = changesIn(archive, one);
  const deeds = deedsOf(archive, changes);
  const mood = moodOf({ status: data.status, date }, archive.asOf);
  const support = [...supportOf(archive, one), ...planChart(archive, one)];
  return {
    eyebrow: [text(`${shortPrintedDate(data.effective)}${effectWords[data.status]}`)],
    title: data.title,
    lede: ledeOf(deeds, mood),
    ...(support.length > 0 ? { support } : {}),
    sums: mood === 'done' ? sumsOf(deedsOf(archive, withImplied(changes))) : [],
  };
}

/** The headline for a text that is read both before and after the day: 市長戦略部が生まれ、事務管理課がなくなる。 */
export function reorganizationHeadline(archive: Archive, one: LinkedReorganization): string {
  const { status } = one.data;
  const deeds = deedsOf(archive, changesIn(archive, one));
  return lineText(ledeOf(deeds, status === 'in force' ? 'to come' : status));
}

/** The changes of a reorganization; for one that was stopped, those that it contained at the end. */
function changesIn(archive: Archive, one: LinkedReorganization): readonly LinkedChange[] {
  if (!isStopped(one.data.status)) return changesOf(archive, one);
  const reached = new Set(one.stages.flatMap(({ status, isReached }) => (isReached ? [status] : [])));
  return one.dropped.filter(({ droppedBy }) => droppedBy === null || !reached.has(droppedBy));
}

function ledeOf(deeds: readonly Deed[], mood: Mood): Line {
  return deeds.length === 0 ? [text('組織の変更は、記録されていない。')] : sentenceOf(deeds, mood);
}

/** A link to the planned chart. */
function planChart({ plannedCharts }: Archive, { id, data }: LinkedReorganization): Line {
  const chart = plannedCharts.find(({ plans }) => plans?.includes(id));
  if (!chart || data.status === 'in force') return [];
  return [link('案の組織図', chart.url), text('がある。')];
}

/** What became of an announced reorganization. */
function supportOf(archive: Archive, one: LinkedReorganization): Line {
  const carrier = carrierOf(archive.reorganizations, one.id);
  if (carrier)
    return [text('この予定は、'), link(quoted(carrier.data.title), carrier.url), text('で行われた。')];
  const unreported = unreportedPlanWords(archive, one);
  if (unreported !== '') return [text(unreported)];
  const last = one.stages.findLast(({ isReached }) => isReached);
  if (isStopped(one.data.status) && last) {
    const now = one.data.status === 'postponed' ? '新しい施行期日は、まだ決まっていない。' : '';
    return [text(`${stageWords(last)}。${now}`)];
  }
  const put = one.stages.findLast(({ putOffFrom, isReached }) => isReached && putOffFrom !== null);
  return put?.putOffFrom ? [text(`${dayWords(put)}変わった。`)] : [];
}
