import { lookupIn } from '#archive/4-link/lookup.ts';
import { duesOf } from '#archive/4-link/promises/dues.ts';
import type { LinkedMeasure, LinkedStage } from '#archive/4-link/promises/measures.ts';
import { promisesOf, type Standing } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { Answer } from '../answer.ts';
import { type Line, link, listed, text } from '../inline.ts';
import { printedWords, tellMeasure } from '../measure.ts';
import { itemName, quoted } from '../names.ts';
import { standingWords } from '../promises.ts';

/** A sentence that is longer answers nothing at a glance. */
const LONGEST = 70;

/** Until when something is promised; what, how that stands, and who has it. */
export function measureAnswer(archive: Archive, measure: LinkedMeasure): Answer {
  const { title } = measure.data;
  const standing = promisesOf(archive).all.get(measure.key)?.standing;
  const owners = tellMeasure({ archive, themes: new Map() }, measure).find(({ field }) => field === 'owners');
  const who = owners ? printedWords(owners) : '';
  const due = dueSentence(measure);
  const what = firstSentence(measure);
  return {
    title,
    lede: [text(due)],
    support: [
      text(what),
      ...(standing ? howItStands(archive, standing) : []),
      text(who === '' ? '' : `担当は、${who}。`),
    ],
  };
}

/** Of one that later editions took up, which promises went on for it. */
function howItStands(archive: Archive, { kind, facts }: Standing): Line {
  const { measures } = lookupIn(archive);
  const heirs = facts.flatMap((fact) =>
    fact.kind === 'successor' ? (measures.get(fact.measure) ?? []) : [],
  );
  if (heirs.length > 0) {
    const names = heirs.map(({ data, url }) => link(quoted(itemName(data)), url));
    return [text('後の版の'), ...listed(names), text('が引き継いでいる。')];
  }
  return kind === 'undated' ? [] : [text(`いまの状況は「${standingWords[kind]}」。`)];
}

function dueSentence(measure: LinkedMeasure): string {
  const { data, schedule } = measure;
  const title = quoted(data.title);
  // Where no schedule says until when, a target may.
  const stages = schedule?.stages ?? duesOf(measure);
  const [last] = stages.toSorted((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1));
  if (!last)
    return schedule === null
      ? `${title}に、期限は書かれていない。`
      : typeof schedule.text === 'string'
        ? `${title}の期限は、${schedule.text}。`
        : `${title}の期限は、資料から読み取れない。`;
  const what = last.for === null || last.for === data.title ? '' : `（${last.for}）`;
  // 令和8年4月から is no deadline.
  return `${title}${last.end === null ? 'は' : 'の期限は'}、${last.text}${what}。`;
}

function whenOf({ start, end }: LinkedStage): string {
  return end ?? start ?? '';
}

/** What is promised, where one sentence says it. */
function firstSentence({ text: told }: LinkedMeasure): string {
  const [sentence = ''] = typeof told === 'string' ? told.split(/(?<=。)|\n/) : [];
  return sentence.endsWith('。') && sentence.length <= LONGEST ? sentence : '';
}
