// A measure as labelled rows: for its page, Markdown, search and the comparison of editions.

import type { WrittenMeasure } from '#archive/1-read/schema/edition.ts';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { dateOfText } from '#archive/4-link/documents/text-date.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { keysOf } from '#archive/keys-of.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { shortPrintedDate } from '../dates.ts';
import { servedByLines, servedRows, servingTitle } from '../documents/based-on.ts';
import { type Inline, type Line, lineText, link, note, text } from '../inline.ts';
import { editionName, itemName } from '../names.ts';
import { mentioning } from '../units/mentioned.ts';
import { figureWords, legible, refWords } from '../values.ts';
import { indicatorInWords, indicatorLines, promisedWords } from './indicator.ts';
import { kinRows } from './kin.ts';
import { ownerLine, ownersListed } from './owner.ts';
import { basisWords, hasWords, judgeWords, reportedPeriod, resultLines, standingLine } from './promises.ts';
import { resultWords } from './scale.ts';
import { daysMeant, dueThenFor, dueWords } from './schedule.ts';
import { targetWithDue } from './target.ts';

/** Fields written in the file, and fields derived from other files. */
export type MeasureField = keyof WrittenMeasure | 'standing' | 'results' | 'servedBy' | 'ownersBefore';

export interface Row {
  readonly field: MeasureField;
  /** `lead`: the text of the measure. `mark`: its number and classification. `fact`: everything else. */
  readonly place: 'lead' | 'mark' | 'fact';
  readonly label: string;
  /** Whether the label comes from the source. */
  readonly isLabelPrinted: boolean;
  readonly lines: readonly Line[];
  /** The value as printed, if the lines split it up. */
  readonly printed: string | null;
}

/** The context of a measure. */
export interface Around {
  readonly archive: Archive;
  /** Titles of themes by id. */
  readonly themes: ReadonlyMap<string, string>;
}

/** All rows with content, except the title and the Markdown body. */
export function rowsOfMeasure(around: Around, measure: LinkedMeasure): readonly Row[] {
  const edition = lookupIn(around.archive).editionOf(measure);
  const context: Context = { ...around, measure, data: measure.data, edition };
  return order.flatMap((field) =>
    fields[field](context)
      .filter(({ lines }) => lines.length > 0)
      .map((row) => ({ place: 'fact', isLabelPrinted: false, printed: null, ...row, field })),
  );
}

export function byField(a: Pick<Row, 'field'>, b: Pick<Row, 'field'>): number {
  return order.indexOf(a.field) - order.indexOf(b.field);
}

/** The value of a row in the words of the source, without notes. */
export function printedWords({ lines, printed }: Pick<Row, 'lines' | 'printed'>): string {
  return printed ?? lines.map((line) => lineText(line, { notes: false })).join('、');
}

interface Context extends Around {
  readonly measure: LinkedMeasure;
  readonly data: WrittenMeasure;
  readonly edition: LinkedEdition | undefined;
}

/** The text of the measure, or a note that the source has none. */
function contentOf(context: Context, printed: NonNullable<WrittenMeasure['text']> | null): Line {
  return printed === null
    ? [{ kind: 'missing', text: '内容は、資料に書かれていない。' }]
    : withUnits(context, legible(printed));
}

/** Words of the source, in which units are named as on its date. */
function withUnits({ archive, edition }: Context, words: string): Line {
  return mentioning(archive, words, edition ? dateOfText(edition.data) : null);
}

type Part = Pick<Row, 'label' | 'lines'> & Partial<Row>;
type Parts = (context: Context) => readonly Part[];

/** In display order. Fields shown elsewhere return nothing. */
const fields: Readonly<Record<MeasureField, Parts>> = {
  id: () => [],
  title: () => [],
  text: (context) => {
    const { text: printed } = context.data;
    return [
      { place: 'lead', label: '内容', lines: printed === undefined ? [] : [contentOf(context, printed)] },
    ];
  },
  code: ({ data }) => mark('番号', data.code === undefined ? [] : [{ kind: 'strong', text: data.code }]),
  theme: ({ data, themes }) =>
    mark(
      'テーマ',
      (data.theme ?? []).map((id) => link(themes.get(id) ?? id, urls.theme(id))),
    ),
  section: ({ data, edition }) => {
    const section = edition?.data.sections.find(({ id }) => id === data.section);
    return mark(
      '節',
      section && edition ? [link(itemName(section), urls.section(edition.url, section.id))] : [],
    );
  },
  heading: ({ data }) => mark('見出し', data.heading === 'editor' ? [text('編集者による')] : []),
  ref: ({ data }) => mark('出典の箇所', data.ref ? [text(data.ref.join('、'))] : []),
  serves: ({ archive, measure }) => servedRows(archive, measure),
  owners: ({ data, archive, measure }) =>
    row(measure.supporters.length > 0 ? '主担当' : '担当', [
      ...measure.owners.map((owner) => ownerLine(archive, owner)),
      ...(data.andOthers ? [[text('ほか'), note('資料に「等」とある')]] : []),
    ]),
  ownersBefore: ({ archive, measure }) => {
    const { owners = [], ownersFrom = null } = promisesOf(archive).all.get(measure.key) ?? {};
    if (ownersFrom === null) return [];
    const called =
      ownersFrom.document === measure.document ? ownersFrom.data.edition : editionName(ownersFrom.data);
    return row(`${called}での担当`, [ownersListed(archive, owners)]);
  },
  supporters: ({ archive, measure }) =>
    row(
      '関係課',
      measure.supporters.map((owner) => ownerLine(archive, owner)),
    ),
  andOthers: () => [],
  schedule: scheduleParts,
  standing: ({ archive, measure }) => {
    const standing = promisesOf(archive).all.get(measure.key)?.standing;
    const line = standing ? standingLine(archive, standing) : null;
    return row('状況', line ? [line] : []);
  },
  targets: ({ data }) =>
    row(
      '目標',
      (data.targets ?? []).map((target) => [
        text(`${target.code ? `${target.code} ` : ''}${targetWithDue(target)}`),
        ...place(target.ref),
      ]),
    ),
  indicators: ({ measure, archive }) =>
    measure.indicators
      .filter(({ id }) => id !== null)
      .map((indicator) => {
        const table = indicatorInWords(archive, indicator);
        return { label: `指標: ${table.name}`, lines: indicatorLines(table), printed: promisedWords(table) };
      }),
  figures: ({ data }) =>
    row(
      '資料にある数',
      (data.figures ?? []).map((figure) => [text(figureWords(figure)), ...place(figure.ref)]),
    ),
  aspects: (context) =>
    (context.data.aspects ?? []).map(({ heading, text: printed }) => ({
      label: heading,
      isLabelPrinted: true,
      lines: [withUnits(context, legible(printed))],
    })),
  related: ({ data }) =>
    row(
      '関連する計画',
      (data.related ?? []).map(({ plan, code }) => [text(code === null ? plan : `${plan} ${legible(code)}`)]),
    ),
  servedBy: ({ archive, measure }) => row(servingTitle, servedByLines(archive, measure)),
  evaluations: evaluationParts,
  progress: ({ data }) =>
    alikeYears(data.progress ?? []).map(({ year, last, goal, review }) => ({
      label: `目標と振り返り（${formatFiscalYear(year)}${last === year ? '' : `から${formatFiscalYear(last)}まで`}）`,
      lines: [
        [text('目標: '), wordsOrUnpublished(goal)],
        [text('振り返り: '), wordsOrUnpublished(review)],
      ],
    })),
  results: resultParts,
  from: ({ archive, measure }) => kinRows(archive, measure),
  reorganization: ({ data, archive }) => {
    const found = archive.reorganizations.find(({ id }) => id === data.reorganization);
    return row('関係する改正', found ? [[link(found.data.title, found.url)]] : []);
  },
  ends: ({ data }) =>
    row('終わった事情', data.ends ? [[text(data.ends.why), note(basisWords[data.ends.basis])]] : []),
  note: (context) => {
    const { note: added } = context.data;
    return row('編集者の補足', added === undefined ? [] : [withUnits(context, added)]);
  },
};

const order = keysOf(fields);

type Progress = NonNullable<WrittenMeasure['progress']>[number];

/** The progress, with years in a row that say the same as one: plans print 実施 → → →. */
function alikeYears(progress: readonly Progress[]): readonly (Progress & { readonly last: number })[] {
  const spans: (Progress & { last: number })[] = [];
  for (const one of progress) {
    const before = spans.at(-1);
    const isSame = before?.last === one.year - 1 && before.goal === one.goal && before.review === one.review;
    if (before && isSame) before.last = one.year;
    else spans.push({ ...one, last: one.year });
  }
  return spans;
}

function scheduleParts({ measure: { schedule } }: Context): readonly Part[] {
  if (!schedule) return [];
  const { stages } = schedule;
  const printed = legible(schedule.text);
  const together = [
    stages.map((one) => (one.for ? `${one.text}(${one.for})` : one.text)).join(' / '),
    stages.map((one) => one.text).join('、'),
  ];
  const isComposed = together.includes(printed);
  const lines = stages.map((stage): Line => {
    const days = daysMeant(stage);
    return [text(dueWords(stage)), ...(days ? [note(days)] : [])];
  });
  return [
    {
      label: '期限',
      lines: isComposed ? lines : [[text(`資料の表記: ${printed}`)], ...lines],
      // Brackets and slashes are how editors write stages, not how a source prints them.
      printed: isComposed ? stages.map(dueThenFor).join('、') : printed,
    },
  ];
}

function evaluationParts({ data, edition }: Context): readonly Part[] {
  const scales = edition?.data.scales ?? [];
  return (data.evaluations ?? []).map(({ year, by, scale, result, reason, dated }) => ({
    label: `${judgeWords[by]}（${formatFiscalYear(year)}）`,
    isLabelPrinted: true,
    lines: [
      [
        result === null
          ? wordsOrUnpublished(null)
          : { kind: 'strong', text: resultWords(scales, { scale, result }) },
        ...(scale && edition
          ? [
              note(
                '標語: ',
                link(scales.find(({ id }) => id === scale)?.title ?? scale, urls.scale(edition.url, scale)),
              ),
            ]
          : []),
        ...(dated ? [text(`（${shortPrintedDate(dated)}）`)] : []),
      ],
      ...(reason === null ? [] : [[text(reason)]]),
    ],
  }));
}

/** Results from reports. Evaluations in the measure's own edition have rows of their own. */
function resultParts({ archive, measure }: Context): readonly Part[] {
  const results = promisesOf(archive).all.get(measure.key)?.standing.results ?? [];
  const fromReports = results.filter(
    (one) => one.of.measure !== measure.key || (one.from.kind === 'report' && hasWords(one)),
  );
  return [...Map.groupBy(fromReports, reportedPeriod)].map(([period, list]) => ({
    label: `結果（${period}）`,
    isLabelPrinted: true,
    lines: list.flatMap((result) => resultLines(archive, result, measure)),
  }));
}

function row(label: string, lines: readonly Line[]): readonly Part[] {
  return [{ label, lines }];
}

/** One line per value. */
function mark(label: string, values: readonly Inline[]): readonly Part[] {
  return [{ place: 'mark', label, lines: values.map((value) => [value]) }];
}

function place(ref: readonly string[] | undefined): Line {
  return ref ? [note(refWords(ref))] : [];
}

function wordsOrUnpublished(words: string | null): Inline {
  return words === null ? { kind: 'missing', text: '未公表' } : text(words);
}
