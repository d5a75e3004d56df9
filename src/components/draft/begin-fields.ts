// The questions asked before a file of each kind is created.

import { inContent, places } from '#archive/content-paths.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Texts } from '#drafting/draft.ts';
import type { BeginAnswers, Begun, KnownDocument } from '#workbench/beginning.ts';
import { coverages, FIDELITY_HELP, fidelities, partsOfYear } from './choices.ts';
import type { Choice } from './views/forms/field.ts';

export interface BeginField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly choices?: readonly Choice[];
  readonly type?: 'date';
  readonly pattern?: string;
  readonly isNeeded?: boolean;
  /** The value until the person enters another one. */
  readonly first?: string;
}

interface Known {
  readonly what: Begun;
  readonly documents: readonly KnownDocument[];
  readonly answers: BeginAnswers;
  readonly texts: Texts;
  readonly municipality: string;
}

const ID = '[a-z0-9]+([.\\-][a-z0-9]+)*';

const askers = {
  reorganization: () => [],
  municipality: () => [],
  chart: (known, today) => chartFields(dayOfChart(known, today)),
  edition: ({ documents, answers }) => editionFields(documents, answers),
  report: ({ documents }, today) => reportFields(documents, today),
} as const satisfies Record<Begun, (known: Known, today: ISODate) => readonly BeginField[] | null>;

/** Empty if there is nothing to ask. Null if something else must exist first. */
export function beginFieldsFor(known: Known, today: ISODate): readonly BeginField[] | null {
  return askers[known.what](known, today);
}

/** The chart of this fiscal year or, if there is one, of the next. */
function dayOfChart({ texts, municipality }: Known, today: ISODate): ISODate {
  const year = fiscalYearOf(today);
  const isThere = texts[inContent(municipality, places.chart(`${year}-04-01`))] !== undefined;
  return `${isThere ? year + 1 : year}-04-01`;
}

function chartFields(day: ISODate): readonly BeginField[] {
  return [
    { name: 'date', label: 'いつの組織図か', type: 'date', isNeeded: true, first: day },
    {
      name: 'title',
      label: '資料の題名',
      isNeeded: true,
      help: '令和8年度行政組織図、など。印刷されているとおりに',
    },
    {
      name: 'coverage',
      label: '図に載っている範囲',
      help: '載っていない組織を「ない」とするか「分からない」とするかが、これで決まります',
      choices: coverages,
    },
  ];
}

const types = [
  { value: 'plan', label: '計画' },
  { value: 'charter', label: '大綱' },
  { value: 'policy', label: '取組方針' },
  { value: 'manifesto', label: '部局マニフェスト' },
  { value: 'pledge', label: '首長の公約' },
] as const;

/** A new edition of an existing document, or a new document. */
function editionFields(documents: readonly KnownDocument[], answers: BeginAnswers): readonly BeginField[] {
  const plans = documents.filter(({ type }) => type !== 'report');
  const [first] = plans;
  const known = plans.find(({ id }) => id === (answers.document ?? first?.id));
  const choice: BeginField = {
    name: 'document',
    label: '資料',
    choices: [
      ...plans.map(({ id, title }) => ({ value: id, label: `${title}の新しい版` })),
      { value: '', label: '新しい資料' },
    ],
    first: first?.id ?? '',
  };
  const ofNew: readonly BeginField[] = known
    ? []
    : [
        { name: 'title', label: '資料の題名', isNeeded: true, help: '印刷されているとおりに' },
        { name: 'type', label: '資料の種類', choices: types },
        {
          name: 'folder',
          label: '資料のアドレスにする名前',
          isNeeded: true,
          pattern: ID,
          help: '小文字のローマ字で（reform-plan など）。公開したあとは変えられません',
        },
      ];
  const type = known?.type ?? answers.type ?? '';
  const department: BeginField = {
    name: 'department',
    label: '部局',
    help: 'このマニフェストを作った部局。組織図にあるとおりに（総務部 など）',
  };
  return [
    ...(plans.length === 0 ? [] : [choice]),
    ...ofNew,
    ...(type === 'manifesto' ? [department] : []),
    {
      name: 'edition',
      label: '版の名前',
      isNeeded: true,
      help: '令和9年度版、初版など。印刷されているとおりに',
    },
    { name: 'issued', label: '版の日付', isNeeded: true, help: '令和9年3月、2027-03-25 など' },
    { name: 'source', label: '出典の題名', help: '書かなければ、資料の題名' },
    {
      name: 'fidelity',
      label: '文章の言葉',
      help: FIDELITY_HELP,
      choices: fidelities,
    },
    {
      name: 'id',
      label: '版のアドレスにする名前',
      pattern: ID,
      help: '書かなければ、版の日付から（2027-03）。公開したあとは変えられません',
    },
  ];
}

/** The fiscal years offered for a report. */
const YEARS = 30;

function reportFields(documents: readonly KnownDocument[], today: ISODate): readonly BeginField[] | null {
  const plans = documents.filter(({ type }) => type !== 'report');
  if (plans.length === 0) return null;
  const year = fiscalYearOf(today);
  return [
    {
      name: 'about',
      label: 'どの計画の実績か',
      choices: plans.flatMap(({ id, title, editions }) => [
        { value: id, label: editions.length > 1 ? `${title}（その年度に使われていた版）` : title },
        ...(editions.length > 1
          ? editions.map((one) => ({ value: `${id}/${one.id}`, label: `${title} ${one.name}` }))
          : []),
      ]),
    },
    {
      name: 'year',
      label: 'どの年度の実績か',
      choices: Array.from({ length: YEARS }, (_, back) => ({
        value: `${year - back}`,
        label: formatFiscalYear(year - back),
      })),
      first: `${year - 1}`,
    },
    {
      name: 'part',
      label: '期間',
      choices: partsOfYear,
    },
    { name: 'source', label: '出典の題名', help: '令和7年度実績報告書、など。書かなければ、計画の題名から' },
    { name: 'issued', label: '報告の日付', help: '令和8年9月 など。書かなければ、その年度' },
  ];
}
