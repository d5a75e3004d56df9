import type { ChangeData } from '#archive/open-data/changes.ts';
import type { MeasureData } from '#archive/open-data/measures.ts';
import { resultCell } from '#archive/open-data/results.ts';
import { type Cell, toCsv } from '#archive/open-data/to-csv.ts';
import { dateAsKnown } from '#telling/dates.ts';
import { standingWords } from '#telling/promises/promises.ts';
import { extentWords, kindWords, statusWords, verbWords } from '#telling/verbs.ts';

/** A column of a spreadsheet: its heading, and the field of the open data that it shows. */
export interface Column<Row> {
  readonly heading: string;
  /** The name of the field in the JSON file; null for the municipality, which only tables need. */
  readonly field: string | null;
  readonly cell: (row: Row, table: Table) => Cell;
}

interface Table {
  readonly municipality: string;
  readonly whole: (url: string) => string;
}

export const changeColumns: readonly Column<ChangeData>[] = [
  { heading: '市区町村', field: null, cell: (_, { municipality }) => municipality },
  { heading: 'ID', field: 'id', cell: ({ id }) => id },
  { heading: 'アドレス', field: 'url', cell: ({ url }, { whole }) => whole(url) },
  { heading: '施行日', field: 'date', cell: ({ date }) => date },
  { heading: '施行日の細かさ', field: 'datePrecision', cell: ({ datePrecision }) => datePrecision },
  {
    heading: '施行日（文字）',
    field: 'date',
    cell: ({ date, datePrecision }) => dateAsKnown(date, datePrecision),
  },
  { heading: '年度（西暦）', field: 'fiscalYear', cell: ({ fiscalYear }) => fiscalYear },
  { heading: '状態', field: 'status', cell: ({ status }) => status },
  { heading: '状態（文字）', field: 'status', cell: ({ status }) => statusWords[status] },
  { heading: '種類', field: 'kinds', cell: ({ kinds }) => kinds.join(' ') },
  { heading: '種類（文字）', field: 'kinds', cell: kindsInWords },
  { heading: '改正前', field: 'from', cell: ({ from }) => from.join('\n') },
  { heading: '改正後', field: 'to', cell: ({ to }) => to.join('\n') },
  { heading: '事務', field: 'duty.name', cell: ({ duty }) => duty?.name ?? null },
  {
    heading: '移る範囲',
    field: 'destinations[].extent',
    cell: ({ destinations }) => destinations.map(({ extent }) => extent).join('\n'),
  },
  {
    heading: '移る範囲（文字）',
    field: 'destinations[].extent',
    cell: ({ destinations }) => destinations.map(({ extent }) => extentWords[extent]).join('\n'),
  },
  { heading: '前の職位', field: 'grade.from', cell: ({ grade }) => grade?.from ?? null },
  { heading: '後の職位', field: 'grade.to', cell: ({ grade }) => grade?.to ?? null },
  { heading: '出典の箇所', field: 'ref', cell: ({ ref }) => ref.join('\n') },
  { heading: '補足', field: 'note', cell: ({ note }) => note },
  { heading: '改正の ID', field: 'reorganization', cell: ({ reorganization }) => reorganization },
];

export const measureColumns: readonly Column<MeasureData>[] = [
  { heading: '市区町村', field: null, cell: (_, { municipality }) => municipality },
  { heading: 'ID', field: 'id', cell: ({ id }) => id },
  { heading: 'アドレス', field: 'url', cell: ({ url }, { whole }) => whole(url) },
  { heading: '番号', field: 'code', cell: ({ code }) => code },
  { heading: '取組', field: 'title', cell: ({ title }) => title },
  { heading: '本文', field: 'text', cell: ({ text }) => words(text) },
  { heading: '資料の ID', field: 'document', cell: ({ document }) => document },
  { heading: '版の ID', field: 'edition', cell: ({ edition }) => edition },
  { heading: 'テーマの ID', field: 'themes', cell: ({ themes }) => themes.join(' ') },
  {
    heading: '担当',
    field: 'owners[].name',
    cell: ({ owners }) => owners.map(({ name }) => name).join('\n'),
  },
  {
    heading: '現在の担当',
    field: 'owners[].today[].path',
    cell: ({ owners }) => owners.flatMap(({ today }) => today.map(({ path }) => path)).join('\n'),
  },
  { heading: 'ほかの担当もあるか', field: 'andOthers', cell: ({ andOthers }) => String(andOthers) },
  {
    heading: '関係課',
    field: 'supporters[].name',
    cell: ({ supporters }) => supporters.map(({ name }) => name).join('\n'),
  },
  { heading: '期限', field: 'schedule.text', cell: ({ schedule }) => words(schedule?.text ?? null) },
  {
    heading: '期限の初日',
    field: 'schedule.stages[].start',
    cell: ({ schedule }) => schedule?.stages.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
  },
  {
    heading: '期限の最終日',
    field: 'schedule.stages[].end',
    cell: ({ schedule }) =>
      schedule?.stages
        .flatMap(({ end }) => end ?? [])
        .sort()
        .at(-1) ?? null,
  },
  { heading: '目標', field: 'targets', cell: ({ targets }) => targets.map(targetWords).join('\n') },
  {
    heading: '評価',
    field: 'evaluations',
    cell: ({ evaluations }) =>
      evaluations
        .filter(({ result }) => result !== null)
        .map(({ year, by, result }) => `${year} ${by}: ${result}`)
        .join('\n'),
  },
  { heading: '状況', field: 'status', cell: ({ status }) => status },
  { heading: '状況（文字）', field: 'status', cell: ({ status }) => standingWords[status] },
  { heading: '結果', field: 'results', cell: ({ results }) => results.map(resultCell).join('\n') },
];

/** The CSV of a municipality. Keywords are the same as in the JSON file, with their Japanese words beside them. */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], table: Table): string {
  return toCsv(
    columns.map(({ heading }) => heading),
    rows.map((row) => columns.map(({ cell }) => cell(row, table))),
  );
}

/** 移管・改称 */
function kindsInWords({ kinds, duty }: ChangeData): string {
  return kinds
    .map((kind) => (kind === 'transfer' && duty?.isArea ? kindWords['transfer-area'] : verbWords[kind]))
    .join('・');
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
