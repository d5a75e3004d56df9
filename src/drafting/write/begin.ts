import { headFields } from '../fields/fields-of.ts';
import type { FormField } from '../fields/form-field.ts';
import type { Answers, FileKind } from './new-file.ts';

/** A question of the command that begins a file. */
export interface Question {
  readonly key: string;
  /** A complete phrase in Japanese. */
  readonly asks: string;
  /** An example of an answer. */
  readonly example: string;
  readonly isNeeded: boolean;
  /** Whether to ask it, depending on the answers so far. */
  readonly isAsked?: (given: ReadonlyMap<string, string>) => boolean;
}

const MUNICIPALITY: Question = {
  key: 'for',
  asks: '市区町村のフォルダーの名前（半角の英小文字）',
  example: 'aozora',
  isNeeded: true,
};

const SOURCE: Question = {
  key: 'source',
  asks: '出典の資料の題名（印刷されているとおり）',
  example: '令和9年度組織機構改正について',
  isNeeded: true,
};

/** The questions for each kind of file, in order. */
export const questions = {
  municipality: [
    MUNICIPALITY,
    field('municipality', 'name', '青空市'),
    field('municipality', 'reading', 'あおぞらし'),
    field('municipality', 'code', '992011'),
    field('municipality', 'prefecture', '〇〇県'),
    field('municipality', 'website', 'https://www.city.example.jp/'),
  ],
  reorganization: [
    MUNICIPALITY,
    field('reorganization', 'title', '令和9年度組織機構改正'),
    field('reorganization', 'effective', '2027-04-01'),
    SOURCE,
    field('reorganization', 'status', 'planned'),
    field('reorganization', 'before', '2026-04-01'),
  ],
  chart: [
    MUNICIPALITY,
    field('chart', 'asOf', '2027-04-01'),
    SOURCE,
    {
      ...field('chart', 'coverage', 'all'),
      asks: 'この図が載せている範囲（市全体なら all、市長部局だけなら mayor）',
    },
  ],
  edition: [
    MUNICIPALITY,
    { key: 'document', asks: '資料のフォルダーの名前（半角の英小文字）', example: 'plan', isNeeded: true },
    { key: 'id', asks: '版のファイルの名前（半角の英小文字・数字）', example: '1st', isNeeded: true },
    { ...field('edition', 'type', 'plan'), isNeeded: false },
    {
      ...field('edition', 'department', '総務部'),
      asks: '部局マニフェストの部局（組織図にあるとおり。下の組織なら 部/課 の形）',
      isAsked: (given) => isOfDepartment(given.get('type') ?? ''),
    },
    field('edition', 'title', '行政改革実施計画'),
    field('edition', 'edition', '第1次'),
    field('edition', 'issued', '令和8年3月'),
    SOURCE,
  ],
} as const satisfies Readonly<Record<FileKind, readonly Question[]>>;

/** Whether documents of this type (value or Japanese label) belong to a single department. */
function isOfDepartment(type: string): boolean {
  const types = headFields.edition.find(({ key }) => key === 'type')?.choices ?? [];
  return types.some(({ value, label }) => value === 'manifesto' && (type === value || type === label));
}

function field(kind: FileKind, key: string, example: string): Question {
  const found: FormField | undefined = headFields[kind].find((one) => one.key === key);
  const asks = found === undefined ? key : found.help === '' ? found.label : found.help;
  return { key, asks, example, isNeeded: found?.needed ?? true };
}

export function answersOf(kind: FileKind, given: ReadonlyMap<string, string>): Answers {
  const { for: municipality = '', document, id, source, ...rest } = Object.fromEntries(given);
  const written =
    source === undefined
      ? {}
      : { source: { title: source }, ...(kind === 'chart' ? {} : { fidelity: 'summary' }) };
  return {
    municipality,
    ...(document === undefined ? {} : { document }),
    ...(id === undefined ? {} : { id }),
    fields: { ...started[kind], ...rest, ...written },
  };
}

/** Initial fields of a new file. */
const started = {
  municipality: {},
  reorganization: { statements: [], changes: [] },
  chart: { units: {} },
  edition: { type: 'plan', measures: [] },
} as const satisfies Readonly<Record<FileKind, Answers['fields']>>;
