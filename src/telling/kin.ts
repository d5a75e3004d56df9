import { followed } from '#archive/4-link/followed.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/measures.ts';
import { type Moved, movedDeadlines } from '#archive/4-link/moved.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { deadlineChanges, movedWords } from './comparison.ts';
import { type Line, link, note, text } from './inline.ts';
import { itemName } from './names.ts';
import { basisWords } from './promises.ts';

/** What a measure was in the edition before, what became of it, and what it is in the latest edition. */
export function kinRows(
  archive: Archive,
  measure: LinkedMeasure,
): readonly { readonly label: string; readonly lines: readonly Line[] }[] {
  const { measures, editionOf } = lookupIn(archive);
  const found = (keys: readonly string[]) => keys.flatMap((key) => measures.get(key) ?? []);
  const line = (one: LinkedMeasure, basis?: keyof typeof basisWords): Line => [
    text(`${editionOf(one)?.data.edition ?? one.edition} `),
    link(itemName(one.data), one.url),
    ...(basis ? [note(basisWords[basis])] : []),
  ];
  const basisOf = (later: LinkedMeasure, earlier: LinkedMeasure) =>
    later.data.from?.find(({ edition, id }) => edition === earlier.edition && id === earlier.id)?.basis;
  const [earlier, later] = [found(measure.from), found(measure.to)];
  const latestEdition = archive.documents.find(({ id }) => id === measure.document)?.editions.at(-1)?.id;
  const latest = followed(measure, 'to', measures).filter(
    (one) => one.edition === latestEdition && !later.includes(one),
  );
  return [
    { label: '前の版では', lines: earlier.map((one) => line(one, basisOf(measure, one))) },
    { label: '後の版では', lines: later.map((one) => line(one, basisOf(one, measure))) },
    { label: '最新の版では', lines: latest.map((one) => line(one)) },
    { label: '前の版から動いた期限', lines: movedDeadlines(archive, measure, 'from').map(movedLine) },
    { label: '後の版で動いた期限', lines: movedDeadlines(archive, measure, 'to').map(movedLine) },
  ];
}

function movedLine({ comparison, deadline, newer }: Moved): Line {
  const { word } = deadlineChanges[deadline.change];
  return [link(word, `${comparison.url}#${newer.split('#')[1]}`), text(` ${movedWords(deadline)}`)];
}
