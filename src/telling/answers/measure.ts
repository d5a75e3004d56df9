import { lookupIn } from '#archive/4-link/lookup.ts';
import { duesOf } from '#archive/4-link/promises/dues.ts';
import { measureLineage } from '#archive/4-link/promises/measure-lineage.ts';
import type { LinkedMeasure, LinkedStage } from '#archive/4-link/promises/measures.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { Answer } from '../answer.ts';
import { link, listed, text } from '../inline.ts';
import { itemName, quoted } from '../names.ts';
import { printedWords, rowsOfMeasure } from '../promises/measure.ts';
import { standingWords } from '../promises/promises.ts';

/** Longer sentences are not understood at a glance. */
const LONGEST = 70;

/** The deadline of a measure; then its text, standing and owners. */
export function measureAnswer(archive: Archive, measure: LinkedMeasure): Answer {
  const { title } = measure.data;
  // The measures that currently continue this one, through all later editions.
  const lineage = measureLineage(measure, 'to', lookupIn(archive).measures);
  const heirs = lineage.filter(({ to }) => to.length === 0);
  if (heirs.length > 0) return { title, ...handedOn(archive, measure, heirs) };
  const standing = promisesOf(archive).all.get(measure.key)?.standing;
  return {
    title,
    lede: [text(dueSentence(measure))],
    support: [
      text(firstSentence(measure)),
      ...(standing && standing.kind !== 'undated'
        ? [text(`いまの状況は「${standingWords[standing.kind]}」。`)]
        : []),
      text(ownersSentence(archive, measure)),
    ],
  };
}

/** Readers want to know what applies today, so the current measure comes first. */
function handedOn(
  archive: Archive,
  measure: LinkedMeasure,
  heirs: readonly LinkedMeasure[],
): Pick<Answer, 'lede' | 'support'> {
  const what = heirs.every(({ document }) => document === measure.document) ? '版' : '計画';
  const names = heirs.map(({ data, url }) => link(quoted(itemName(data)), url));
  const [heir] = heirs;
  const today = heir && heirs.length === 1 ? dueSentence(heir) + ownersSentence(archive, heir) : '';
  return {
    lede: [
      text(`${quoted(measure.data.title)}は、後の${what}の`),
      ...listed(names),
      text('が引き継いでいる。'),
    ],
    support: [text(`${today}前の${what}では、${dueSentence(measure)}`)],
  };
}

function ownersSentence(archive: Archive, measure: LinkedMeasure): string {
  const owners = rowsOfMeasure({ archive, themes: new Map() }, measure).find(
    ({ field }) => field === 'owners',
  );
  return owners ? `担当は、${printedWords(owners)}。` : '';
}

function dueSentence(measure: LinkedMeasure): string {
  const { data, schedule } = measure;
  const title = quoted(data.title);
  // Without a schedule, a target may state a date.
  const stages = schedule?.stages ?? duesOf(measure);
  const [last] = stages.toSorted((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1));
  if (!last)
    return schedule === null
      ? `${title}に、期限は書かれていない。`
      : typeof schedule.text === 'string'
        ? `${title}の期限は、${schedule.text}。`
        : `${title}の期限は、資料から読み取れない。`;
  const what = last.for === null || last.for === data.title ? '' : `（${last.for}）`;
  if (last.end !== null) return `${title}の期限は、${last.text}${what}。`;
  // 令和8年4月から is not a deadline.
  return `${title}は、${last.text}${last.text.endsWith('から') ? '始まる' : ''}${what}。`;
}

function whenOf({ start, end }: LinkedStage): string {
  return end ?? start ?? '';
}

/** The text of the measure if it is a single short sentence. */
function firstSentence({ text: printed }: LinkedMeasure): string {
  const [sentence = ''] = typeof printed === 'string' ? printed.split(/(?<=。)|\n/) : [];
  return sentence.endsWith('。') && sentence.length <= LONGEST ? sentence : '';
}
