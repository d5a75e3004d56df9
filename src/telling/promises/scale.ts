import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Legible } from '#archive/1-read/schema/scalar.ts';
import { ILLEGIBLE } from '../values.ts';

type Scale = Edition['scales'][number];

/** A step of a scale with all that it means: 順調に進んだ（記号: A、達成率 80%以上） */
export function stepWords(label: Scale['labels'][number]): string {
  const mark = typeof label.mark === 'string' ? label.mark : ILLEGIBLE;
  const parts = [label.mark === undefined ? '' : `記号: ${mark}`, rangeWords(label)];
  const about = parts.filter((part) => part !== '');
  return about.length === 0 ? label.text : `${label.text}（${about.join('、')}）`;
}

/** What a result means: A 順調に進んだ. Of whichever scale has it where none is named; itself where none explains it. */
export function resultWords(
  scales: readonly Scale[],
  { scale, result }: { readonly scale?: string | undefined; readonly result: string },
): string {
  const own = scales.filter(({ id }) => scale === undefined || id === scale);
  const label = own.flatMap(({ labels }) => labels).find(({ id }) => id === result);
  return label ? gradeWords({ ...label, mark: label.mark ?? null }) : result;
}

/** A step in few words: A 順調に進んだ. */
export function gradeWords({ mark, text }: { readonly mark: Legible | null; readonly text: string }): string {
  return typeof mark === 'string' ? `${mark} ${text}` : text;
}

/** 達成率 80%以上 100%未満; 達成率 100% where it is no more and no less. */
function rangeWords({ from, above, below, upTo }: Scale['labels'][number]): string {
  if (from !== undefined && from === upTo) return `達成率 ${from}%`;
  const parts = [
    from === undefined ? '' : `${from}%以上`,
    above === undefined ? '' : `${above}%超`,
    below === undefined ? '' : `${below}%未満`,
    upTo === undefined ? '' : `${upTo}%以下`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `達成率 ${parts.join(' ')}`;
}
