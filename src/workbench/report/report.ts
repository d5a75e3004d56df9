// Puts the meaning of a content change into words: for pull requests, the terminal and the workbench.
import { type Meaning, type MunicipalityMeaning, meansNothing } from '#drafting/meaning/meaning.ts';
import type { Voice } from '#telling/dates.ts';
import { addressGroups, lostGroup } from './address-groups.ts';
import { chartGroups, eventGroups } from './event-groups.ts';
import type { Group, Part } from './group.ts';
import { promiseGroups, resultGroups } from './promise-groups.ts';
import { correctionGroups, restGroups } from './rest-groups.ts';
import { unitGroups } from './unit-groups.ts';

export interface Report {
  /** Whether something must be fixed before merging. */
  readonly isWrong: boolean;
  /** A summary sentence; the whole report if nothing changes. */
  readonly gist: string;
  readonly parts: readonly Part[];
}

export function reportOf(meaning: Meaning): Report {
  const { municipalities, shared, lost, dates } = meaning;
  const common = [...lostGroup(lost, null), ...restGroups(shared, false)];
  const parts = [
    ...municipalities.map((one) => ({ title: one.name, groups: groupsOf(one, { dates }) })),
    { title: 'どの市区町村にも関わるもの', groups: common },
  ].filter(({ groups }) => groups.length > 0);
  const isWrong = parts.some(({ groups }) => groups.some((group) => group.isWrong));
  return { isWrong, gist: gistOf(meaning, parts), parts };
}

function groupsOf(one: MunicipalityMeaning, voice: Voice): readonly Group[] {
  const { id, before, after, errors } = one;
  const about = after ?? before;
  if (about === null) return [];
  return [
    ...errorGroup(errors),
    ...lostGroup(one.lost, id),
    ...comingGroup(one),
    ...eventGroups(one.events, about),
    ...unitGroups(one.units),
    ...chartGroups(one.charts),
    ...promiseGroups(one.promises, about),
    ...resultGroups(one.results, about),
    ...correctionGroups(one.corrections, voice),
    ...addressGroups(one.pages, id),
    ...restGroups(one.rest, one.corrections.length > 0),
  ];
}

function errorGroup(errors: number): readonly Group[] {
  if (errors === 0) return [];
  return [
    {
      title: `原稿の誤り ${errors}件`,
      isWrong: true,
      note: '誤りのあるところは、ここに述べていないことがある。「npm run check」の知らせを見て直す。',
      items: [],
    },
  ];
}

function comingGroup({ before, after }: MunicipalityMeaning): readonly Group[] {
  if (before !== null && after !== null) return [];
  return [{ title: after === null ? 'この市区町村がなくなる' : 'この市区町村が加わる', items: [] }];
}

/** For example 青空市: 加わる改正1件、期限の繰り下げ2件。 */
function gistOf(meaning: Meaning, parts: readonly Part[]): string {
  if (parts.length === 0) return '内容は変わらない。';
  if (meansNothing(meaning)) return '内容は変わらない。書き方だけが変わる。';
  return parts
    .map(
      ({ title, groups }) => `${title}: ${groups.map((group) => group.title.replace(' ', '')).join('、')}。`,
    )
    .join('');
}
