import { promisesOf } from '#archive/4-link/standing.ts';
import type { Archive, LinkedMeasure } from '#archive/4-link/types.ts';
import type { Answer } from '../answer.ts';
import { text } from '../inline.ts';
import { printedWords, tellMeasure } from '../measure.ts';
import { quoted } from '../names.ts';
import { standingWords } from '../promises.ts';
import { legible } from '../values.ts';

/** Until when something is promised, how that stands, and who has it. */
export function measureAnswer(archive: Archive, measure: LinkedMeasure): Answer {
  const { title } = measure.data;
  const standing = promisesOf(archive).all.get(measure.key)?.standing;
  const owners = tellMeasure({ archive, themes: new Map() }, measure).find(({ field }) => field === 'owners');
  const who = owners ? printedWords(owners) : '';
  const how =
    standing && standing.kind !== 'undated' ? `いまの状況は「${standingWords[standing.kind]}」。` : '';
  return {
    title,
    lede: [text(dueSentence(measure))],
    support: [text(`${how}${who === '' ? '' : `担当は、${who}。`}`)],
  };
}

function dueSentence({ data, schedule }: LinkedMeasure): string {
  const title = quoted(data.title);
  if (!schedule) return `${title}に、期限は書かれていない。`;
  const [last] = schedule.stages.toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1));
  if (!last) return `${title}の期限は、${legible(schedule.text)}。`;
  const what = last.for === null || last.for === data.title ? '' : `（${last.for}）`;
  return `${title}の期限は、${last.text}${what}。`;
}
