import type { MunicipalitySource } from '#archive/1-read/source.ts';
import type { Derived } from '#archive/2-derive/derive.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { Caption, Figure } from '#diagrams/figure.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';

/** The archive of a municipality, and the path of the open file. */
export interface Seen {
  readonly archive: Archive;
  readonly source: MunicipalitySource;
  readonly derived: Derived;
  readonly open: string;
  /** Index of each change of the open file by its first line. */
  readonly places: ReadonlyMap<number, number>;
}

export interface Drawn extends Caption {
  readonly wide: string;
  readonly narrow: string | null;
}

export function drawn(figure: Figure): Drawn {
  const { id, title, description } = figure;
  return { id, title, description, wide: drawFigure(figure), narrow: drawNarrow(figure) };
}
