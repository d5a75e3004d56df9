import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive, LinkedReorganization } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { isStopped } from '#org/stages.ts';
import type { Answer } from '../answer.ts';
import { shortPrintedDate } from '../dates.ts';
import { lastIssued } from '../documents/editions.ts';
import { type Line, link, listed, text } from '../inline.ts';
import { editionName, quoted } from '../names.ts';
import { unreportedPlanWords } from '../reorganizations/plans.ts';
import { statusWords } from '../verbs.ts';
import { standingSentences } from './measures.ts';
import { reorganizationAnswer } from './reorganization.ts';

/** The last reorganization of a municipality, and how its promises stand. */
export function municipalityAnswer(archive: Archive): Answer | null {
  const { ended } = archive;
  if (ended) {
    const ending = ended.on <= archive.asOf ? 'になった。' : 'になる予定。';
    const into = link(ended.into, ended.url ?? undefined);
    return { title: archive.name, lede: [text(`${formatDate(ended.on)}に、合併して`), into, text(ending)] };
  }
  const last = lastReorganization(archive);
  const promises = standingSentences(promisesOf(archive).current);
  const found: Pick<Answer, 'lede' | 'support'> | null = last
    ? changed(archive, last, promises?.lede ?? [])
    : (promises ?? issued(archive) ?? charted(archive));
  const merged = mergedWords(archive);
  if (found === null) return merged.length > 0 ? { title: archive.name, lede: merged } : null;
  const support = [...(found.support ?? []), ...merged];
  return { title: archive.name, ...found, ...(support.length > 0 ? { support } : {}) };
}

/** For example 平成18年1月1日に、額田町が合併した。 */
function mergedWords({ joined }: Archive): Line {
  return [...Map.groupBy(joined, ({ on }) => on)].flatMap(([on, own]) => [
    text(`${formatDate(on)}に、`),
    ...listed(own.map(({ name, url }) => link(name, url))),
    text('が合併した。'),
  ]);
}

/** The last reorganization in force, else the last announced one. */
export function lastReorganization({ reorganizations, asOf }: Archive): LinkedReorganization | undefined {
  const recorded = reorganizations.filter(({ changes }) => changes.length > 0);
  return (
    recorded.findLast(({ data, date }) => data.status === 'in force' && date <= asOf) ??
    recorded.findLast(({ data }) => !isStopped(data.status))
  );
}

function changed(
  archive: Archive,
  one: LinkedReorganization,
  promises: Line,
): Pick<Answer, 'lede' | 'support'> {
  const { data, url } = one;
  const what = data.status === 'in force' ? 'の改正' : `の改正（${statusWords[data.status]}）`;
  const day = shortPrintedDate(data.effective);
  const ofDay = archive.reorganizations.filter(
    (other) => shortPrintedDate(other.data.effective) === day && other.data.status === data.status,
  );
  const all = ofDay.length > 1 ? { ...one, changes: ofDay.flatMap(({ changes }) => changes) } : one;
  return {
    lede: reorganizationAnswer(archive, all).lede,
    support: [
      ...(ofDay.length > 1
        ? [text(`${day}の`), ...listed(ofDay.map((other) => link(quoted(other.data.title), other.url)))]
        : [link(`${day}${what}`, url)]),
      text(`。${unreportedPlanWords(archive, one)}`),
      ...promises,
    ],
  };
}

/** For example 令和7年4月1日の組織図がある。 */
function charted({ charts }: Archive): Pick<Answer, 'lede'> | null {
  const last = charts.findLast(({ published }) => published !== null);
  return last ? { lede: [link(`${formatDate(last.asOf)}の組織図`, last.url), text('がある。')] } : null;
}

function issued({ documents }: Archive): Pick<Answer, 'lede'> | null {
  const last = lastIssued(documents);
  if (!last) return null;
  const { data, url } = last;
  return {
    lede: [
      text(`${shortPrintedDate(data.issued)}に、`),
      link(quoted(editionName(data)), url),
      text('が公表された。'),
    ],
  };
}
