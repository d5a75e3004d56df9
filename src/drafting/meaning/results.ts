import type { LinkedResult } from '#archive/4-link/promises/results.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { inContent, places } from '#archive/content-paths.ts';
import { type Both, type Claim, compared, isSame, type Opened } from './opened.ts';

/** Results (stated in reports and plans) that were added, removed or changed. */
export interface ResultsMeaning {
  readonly came: readonly LinkedResult[];
  readonly gone: readonly LinkedResult[];
  readonly altered: readonly { readonly was: LinkedResult; readonly is: LinkedResult }[];
}

export function resultsBetween(both: Both): ResultsMeaning {
  const {
    came,
    gone,
    both: pairs,
  } = compared(
    both,
    numbered,
    ({ key }) => key,
    ({ file }) => file,
  );
  return {
    came: came.map(({ result }) => result),
    gone: gone.map(({ result }) => result),
    altered: pairs.flatMap(([{ result: was }, { result: is }]) => (isSame(was, is) ? [] : [{ was, is }])),
  };
}

interface Numbered {
  readonly key: string;
  readonly file: string;
  readonly result: LinkedResult;
}

/** Results with a key of source and subject, numbered where several share one. */
function numbered({ archive }: Opened): readonly Numbered[] {
  const seen = new Map<string, number>();
  return resultsIn(archive).map((result) => {
    const { of, year, part, by, grade, from } = result;
    const name = JSON.stringify([
      of,
      year,
      part,
      by,
      grade?.scale ?? null,
      from.document,
      from.edition,
      from.kind,
    ]);
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { key: `${name} ${number}`, file: fileOf(archive, from), result };
  });
}

function resultsIn({ measures, documents }: Archive): readonly LinkedResult[] {
  return [
    ...documents.flatMap(({ editions }) => editions.flatMap(({ results }) => results)),
    ...measures.flatMap(({ results }) => results),
  ];
}

function fileOf({ id }: Archive, { document, edition }: LinkedResult['from']): string {
  return inContent(id, places.edition(document, edition));
}

export function claimsOfResults(
  { came, gone, altered }: ResultsMeaning,
  municipality: string,
): readonly Claim[] {
  return [...came, ...gone, ...altered.map(({ is }) => is)].map(({ of, year, from }) => {
    const file = inContent(municipality, places.edition(from.document, from.edition));
    if (from.kind === 'report') return { file, at: ['results'] };
    const id = of.measure?.split('#')[1];
    const above = id !== undefined ? ['measures', id] : of.section !== null ? ['sections', of.section] : [];
    return from.kind === 'evaluation'
      ? { file, at: [...above, 'evaluations'] }
      : { file, at: [...above, 'progress', String(year), 'review'] };
  });
}
