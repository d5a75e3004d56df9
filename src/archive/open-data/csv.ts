import { resultCell } from './results.ts';
import type { ChangeData, MeasureData } from './shapes.ts';
import { toCsv } from './to-csv.ts';

export function changesCsv(changes: readonly ChangeData[]): string {
  return toCsv(
    [
      'id',
      'url',
      'date',
      'datePrecision',
      'fiscalYear',
      'status',
      'kinds',
      'from',
      'to',
      'duty',
      'extent',
      'gradeFrom',
      'gradeTo',
      'ref',
      'note',
      'reorganization',
    ],
    changes.map((change) => [
      change.id,
      change.url,
      change.date,
      change.datePrecision,
      change.fiscalYear,
      change.status,
      change.kinds.join(' '),
      change.from.join('\n'),
      change.to.join('\n'),
      change.duty?.name ?? null,
      change.destinations.map(({ extent }) => extent).join('\n'),
      change.grade?.from ?? null,
      change.grade?.to ?? null,
      change.ref.join('\n'),
      change.note,
      change.reorganization,
    ]),
  );
}

export function measuresCsv(measures: readonly MeasureData[]): string {
  return toCsv(
    [
      'id',
      'url',
      'code',
      'title',
      'text',
      'document',
      'edition',
      'themes',
      'owners',
      'ownersToday',
      'andOthers',
      'schedule',
      'start',
      'end',
      'targets',
      'evaluations',
      'status',
      'results',
    ],
    measures.map((measure) => {
      const stages = measure.schedule?.stages ?? [];
      const starts = stages.flatMap(({ start }) => start ?? []).sort();
      const ends = stages.flatMap(({ end }) => end ?? []).sort();
      return [
        measure.id,
        measure.url,
        measure.code,
        measure.title,
        words(measure.text),
        measure.document,
        measure.edition,
        measure.themes.join(' '),
        measure.owners.map(({ name }) => name).join('\n'),
        measure.owners.flatMap(({ today }) => today.map(({ path }) => path)).join('\n'),
        String(measure.andOthers),
        words(measure.schedule?.text ?? null),
        starts[0] ?? null,
        ends.at(-1) ?? null,
        measure.targets.map(targetWords).join('\n'),
        measure.evaluations
          .filter(({ result }) => result !== null)
          .map(({ year, by, result }) => `${year} ${by}: ${result}`)
          .join('\n'),
        measure.status,
        measure.results.map(resultCell).join('\n'),
      ];
    }),
  );
}

function words(value: string | { readonly illegible: true } | null): string | null {
  return value !== null && typeof value === 'object' ? '（判読不能）' : value;
}

function targetWords(target: MeasureData['targets'][number]): string {
  const value = (one: MeasureData['targets'][number]['baseline']) =>
    one === null ? '' : typeof one === 'object' ? '（判読不能）' : `${one}`;
  const due = target.due ? `（${target.due.text}）` : '';
  if (target.milestone !== null) return `${target.milestone}${due}`;
  const unit = target.unit ?? '';
  const from = target.baseline === null ? '' : `${value(target.baseline)}→`;
  return `${target.indicator}: ${from}${value(target.target)}${unit}${due}`;
}
