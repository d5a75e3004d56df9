import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { wayWords } from '#diagrams/figures/captions.ts';
import { type Way, wayOf } from '#diagrams/figures/way/way.ts';
import { graphOfWay, type PageEvent } from '#diagrams/text/way-graph.ts';
import type { History } from '#org/history/history.ts';
import type { Kin } from '#org/lineage.ts';
import type { NamedUnit } from '#org/path.ts';

/** The figure that the page of a unit draws on request; null if the unit's history has no lines. */
export function wayFigure(archive: Archive, history: History, kin: Kin, id: string) {
  const unit = lookupIn(archive).units.get(id);
  const way = unit ? wayOf(archive, history, kin, unit) : null;
  if (!unit || !way?.isDrawn) return null;
  const title = wayWords.title(unit.names.at(-1)?.name ?? id);
  const picture = graphOfWay(eventsIn(archive, way), id);
  return { figure: { id: `lineage-${id}`, title, description: wayWords.description(title), picture } };
}

function eventsIn(archive: Archive, { rows }: Way): readonly PageEvent[] {
  const { units } = lookupIn(archive);
  const told = ({ id, path }: NamedUnit) => {
    const above = path.split('/');
    const name = above.pop() ?? '';
    const href = units.get(id ?? '')?.url ?? null;
    return { unit: id ?? name, name, above: above.join(' '), href };
  };
  return rows.flatMap(({ event, cells }) =>
    event !== null && cells.some(({ mark }) => mark === 'change' || mark === 'end')
      ? [
          {
            day: formatDate(event.date),
            word: event.word,
            isPlanned: event.change !== null && event.change.status !== 'in force',
            from: event.from.map(told),
            to: event.to.map(told),
          },
        ]
      : [],
  );
}
