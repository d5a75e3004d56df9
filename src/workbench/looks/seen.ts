import type { MunicipalitySource } from '#archive/1-read/source.ts';
import type { Derived } from '#archive/2-derive/derive.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { Caption, Figure } from '#diagrams/figure.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';

/** A municipality as its texts have it, and the file that is open. */
export interface Seen {
  readonly archive: Archive;
  readonly source: MunicipalitySource;
  readonly derived: Derived;
  readonly open: string;
  /** Of the changes of the open file, by the line that each begins on. */
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
