import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Legible } from '#archive/1-read/schema/scalar.ts';
import { ILLEGIBLE } from '../values.ts';

type Scale = Edition['scales'][number];

/** A grade with its full meaning: 順調に進んだ（記号: A、達成率 80%以上）. */
export function stepWords(label: Scale['labels'][number]): string {
  const mark = typeof label.mark === 'string' ? label.mark : ILLEGIBLE;
  const parts = [label.mark === undefined ? '' : `記号: ${mark}`, rangeWords(label)];
  const about = parts.filter((part) => part !== '');
  return about.length === 0 ? label.text : `${label.text}（${about.join('、')}）`;
}

/**
 * The meaning of a result: A 順調に進んだ. Looks in all scales if none is named; returns `result` if no
 * scale explains it.
 */
export function resultWords(
  scales: readonly Scale[],
  { scale, result }: { readonly scale?: string | undefined; readonly result: string },
): string {
  const own = scales.filter(({ id }) => scale === undefined || id === scale);
  const label = own.flatMap(({ labels }) => labels).find(({ id }) => id === result);
  return label ? gradeWords({ ...label, mark: label.mark ?? null }) : result;
}

/** A grade in short: A 順調に進んだ. */
export function gradeWords({ mark, text }: { readonly mark: Legible | null; readonly text: string }): string {
  return typeof mark === 'string' ? `${mark} ${text}` : text;
}

/** For example 達成率 80%以上 100%未満; 達成率 100% for an exact value. */
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
