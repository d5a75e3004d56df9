import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { EditionFile, MunicipalitySource } from '../1-read/read.ts';
import type { LinkedChange, LinkedMeasure, LinkedReorganization, Year } from './types.ts';
import { urls } from './urls.ts';

/** What happened in each fiscal year, from the first that is known to the last, with the empty ones between. */
export function linkYears(
  source: MunicipalitySource,
  changes: readonly LinkedChange[],
  reorganizations: readonly LinkedReorganization[],
  measures: readonly LinkedMeasure[],
): readonly Year[] {
  type Open = { -readonly [K in keyof Year]: Year[K] extends readonly (infer T)[] ? T[] : Year[K] };
  const years = new Map<number, Open>();
  const year = (fiscalYear: number): Open => {
    const found = years.get(fiscalYear) ?? {
      fiscalYear,
      url: urls.year(source.id, fiscalYear),
      changes: [],
      reorganizations: [],
      editions: [],
      due: [],
      reviews: [],
      events: [],
    };
    years.set(fiscalYear, found);
    return found;
  };

  for (const one of reorganizations) year(one.fiscalYear).reorganizations.push(one.id);
  for (const change of changes) year(change.fiscalYear).changes.push(change.id);
  for (const file of source.editions) {
    const issued = file.data.issued.interval.start ?? file.data.issued.interval.end;
    if (issued !== null) year(fiscalYearOf(issued)).editions.push(editionKey(file));
    for (const [index, event] of file.data.events.entries()) {
      const date = event.date.interval.start ?? event.date.interval.end;
      if (date !== null) year(fiscalYearOf(date)).events.push({ edition: editionKey(file), index });
    }
    for (const { year: fiscalYear, goal, review } of file.data.progress ?? []) {
      if (goal !== null || review !== null) year(fiscalYear).reviews.push(editionKey(file));
    }
  }
  for (const measure of measures) {
    const due = new Set(
      (measure.schedule?.stages ?? []).flatMap(({ end }) => (end === null ? [] : [fiscalYearOf(end)])),
    );
    for (const target of measure.data.targets ?? [])
      if (target.due?.interval.end) due.add(fiscalYearOf(target.due.interval.end));
    for (const fiscalYear of due) {
      const { due } = year(fiscalYear);
      // A promise that a later edition took up is told there; its year keeps its page.
      if (measure.to.length === 0) due.push(measure.key);
    }
    const reviewed = new Set([
      ...(measure.data.progress ?? [])
        .filter(({ goal, review }) => goal !== null || review !== null)
        .map((one) => one.year),
      ...(measure.data.evaluations ?? []).filter(({ result }) => result !== null).map((one) => one.year),
    ]);
    for (const fiscalYear of reviewed) year(fiscalYear).reviews.push(measure.key);
  }
  const known = [...years.keys()];
  if (known.length > 0) for (let at = Math.min(...known); at <= Math.max(...known); at++) year(at);
  return [...years.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}

function editionKey(file: EditionFile): string {
  return `${file.document}/${file.id}`;
}
