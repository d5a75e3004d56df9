import type { Archive, LinkedEdition, LinkedReorganization } from '#archive/4-link/types.ts';
import { type Standings, standingsOf } from '../units/standing.ts';
import { legible } from './words.ts';

/** What the measures of an edition are told with. */
export interface Surroundings {
  readonly standings: Standings;
  /** Titles by id. */
  readonly themes: ReadonlyMap<string, string>;
  readonly scales: ReadonlyMap<string, string>;
  readonly reorganizations: ReadonlyMap<string, LinkedReorganization>;
  /** A step of a scale in words; of whichever scale has it where none is named. */
  readonly label: (scale: string | undefined, id: string) => string | undefined;
}

export function surroundingsOf(
  archive: Archive,
  { data }: LinkedEdition,
  themes: ReadonlyMap<string, string>,
): Surroundings {
  return {
    standings: standingsOf(archive.units),
    themes,
    scales: new Map(data.scales.map(({ id, title }) => [id, title])),
    reorganizations: new Map(archive.reorganizations.map((one) => [one.id, one])),
    label: (scale, id) => {
      const own = data.scales.filter((one) => scale === undefined || one.id === scale);
      const label = own.flatMap(({ labels }) => labels).find((one) => one.id === id);
      return label
        ? `${typeof label.mark === 'string' ? `${legible(label.mark)} ` : ''}${label.text}`
        : undefined;
    },
  };
}
