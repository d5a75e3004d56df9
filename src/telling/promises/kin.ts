import { type Moved, movedDeadlines } from '#archive/4-link/documents/moved.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { measureLineage } from '#archive/4-link/promises/measure-lineage.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { originKey } from '#archive/keys.ts';
import { deadlineChanges, movedWords } from '../documents/comparison.ts';
import { type Line, link, note, text } from '../inline.ts';
import { editionName, itemName } from '../names.ts';
import { basisWords } from './promises.ts';

/** The measure in earlier and later editions or plans, and in the latest edition. */
export function kinRows(
  archive: Archive,
  measure: LinkedMeasure,
): readonly { readonly label: string; readonly lines: readonly Line[] }[] {
  const { measures, editionOf } = lookupIn(archive);
  const found = (keys: readonly string[]) => keys.flatMap((key) => measures.get(key) ?? []);
  const isOwn = ({ document }: LinkedMeasure) => document === measure.document;
  const called = (one: LinkedMeasure) => {
    const data = editionOf(one)?.data;
    return data === undefined ? one.edition : isOwn(one) ? data.edition : editionName(data);
  };
  const line = (one: LinkedMeasure, basis?: keyof typeof basisWords): Line => [
    text(`${called(one)} `),
    link(itemName(one.data), one.url),
    ...(basis ? [note(basisWords[basis])] : []),
  ];
  const basisOf = (later: LinkedMeasure, earlier: LinkedMeasure) =>
    later.data.from?.find((origin) => originKey(later.document, origin) === earlier.key)?.basis;
  const moved = (one: Moved) => movedLine(measure, one);
  const [earlier, later] = [found(measure.from), found(measure.to)];
  const latestEditions = new Set(archive.documents.flatMap(({ editions }) => editions.at(-1) ?? []));
  const latest = measureLineage(measure, 'to', measures).filter((one) => {
    const edition = editionOf(one);
    return edition !== undefined && latestEditions.has(edition) && !later.includes(one);
  });
  const before = (list: readonly LinkedMeasure[]) => list.map((one) => line(one, basisOf(measure, one)));
  const after = (list: readonly LinkedMeasure[]) => list.map((one) => line(one, basisOf(one, measure)));
  return [
    { label: '前の版では', lines: before(earlier.filter(isOwn)) },
    { label: '前の計画では', lines: before(earlier.filter((one) => !isOwn(one))) },
    { label: '後の版では', lines: after(later.filter(isOwn)) },
    { label: '後の計画では', lines: after(later.filter((one) => !isOwn(one))) },
    { label: '最新の版では', lines: latest.map((one) => line(one)) },
    { label: '前の版から動いた期限', lines: movedDeadlines(archive, measure, 'from').map(moved) },
    { label: '後の版で動いた期限', lines: movedDeadlines(archive, measure, 'to').map(moved) },
  ];
}

function movedLine({ data }: LinkedMeasure, { comparison, deadline, newer }: Moved): Line {
  const { word } = deadlineChanges[deadline.change];
  const url = `${comparison.url}#${newer.split('#')[1]}`;
  return [
    { kind: 'link', text: word, url, name: `${itemName(data)}：${word}` },
    text(` ${movedWords(deadline)}`),
  ];
}
