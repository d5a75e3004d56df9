import type { Judge } from '#archive/1-read/schema/report.ts';
import { choiceOf, type Item, isWhole, itemKey, itemNamed, type Meant } from '../editions/items.ts';
import { staysInWords } from '../editions/values.ts';
import { parseSum } from '../indicators/heading.ts';
import { type Fault, type OpenRow, openRow } from '../tables/open-rows.ts';
import { onlyWords } from '../tables/row-words.ts';
import { wordKey } from '../tables/same-words.ts';
import type { Row } from '../tables/table.ts';
import { type Cells, cellsBy, cellsOf } from './cells.ts';
import { addsContent, copyOf, type Draft, newDraft } from './draft.ts';
import { ownJudge } from './judged.ts';
import type { Reading, ResultAnswers } from './reading.ts';
import {
  actualInWords,
  indicatorNamed,
  type RowFault,
  take,
  valuesBeside,
  wordsOfOtherYears,
} from './take-cells.ts';
import { judgeChoices, parseJudge } from './words.ts';

interface ReadRow {
  readonly draft: Draft | null;
  /** The results by others, in columns of their own. */
  readonly others?: readonly Draft[];
  /** Whether the row only repeats a measure above, in merged cells. */
  readonly isJoined: boolean;
  /** Whether the row counts measures although its item is a measure. */
  readonly countsInVain: boolean;
  readonly open: OpenRow | null;
  readonly isAgainstCode: boolean;
  /** What was taken other than as its column says. */
  readonly notes: readonly string[];
}

/** The results of the rows above. */
export interface Above {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly byRow: ReadonlyMap<number, Draft>;
  readonly last: Draft | null;
}

/** Adds a row to the result of its item. `open` lists what could not be read. */
export function readRow(
  reading: Reading,
  row: Row,
  above: Above,
): ReadRow | 'blank' | 'empty' | 'sum' | 'heading' {
  const { items, layout, said, joined } = reading;
  const { drafts, last } = above;
  const cells = cellsOf(row, layout, joined);
  if (!cells.saysSomething && Object.values(cells.named).every((word) => word === '')) return 'blank';
  const of = said.rows?.[row.number] ?? {};
  const meant = meantBy(items, cells, of.item, said.trust, last);
  const { code, title, id } = cells.named;
  const name = [code, title || id].filter((word) => word !== '').join(' ');
  const opened = (faults: readonly Omit<Fault, 'row'>[], isPartlyRead: boolean) => {
    const own = faults.map((one) => ({ ...one, row: row.number }));
    return openRow(row.number, name, own, isPartlyRead, of);
  };
  // Below the numbers of measures, their shares.
  const isOfShares = cells.counted.length > 0 && cells.counted.every(({ cell }) => /[%％]$/.test(cell));
  if (isOfShares) return 'sum';
  if (!('item' in meant) && of.item === undefined && parseSum(title || code) !== null) return 'sum';
  // The heading of the rows below, or a remark: of no item, and with no result that could be lost.
  const isAlone = name !== '' && onlyWords(row) !== null;
  if (!('item' in meant) && meant.choices.length === 0 && of.item === undefined && isAlone) return 'heading';
  if (!('item' in meant)) {
    const choices = meant.choices.map(choiceOf);
    const open = { ...opened([{ place: null, cell: '', why: meant.why }], false), choices };
    return { draft: null, open, isAgainstCode: false, isJoined: false, countsInVain: false, notes: [] };
  }
  if (!cells.saysSomething) return 'empty';
  const { item, isAgainstCode } = meant;
  const first = above.byRow.get(cells.joinedTo ?? row.number);
  if (first && first.item !== item && first.item.kind === 'measure' && item.kind === 'measure') {
    const draft = drafts.get(first.key);
    return {
      draft: draft === undefined ? null : alsoOf(draft, item),
      open: null,
      isAgainstCode,
      isJoined: draft !== undefined,
      countsInVain: false,
      notes: [],
    };
  }
  const judged = judgeOf(cells, item, last, reading);
  const start = newDraft(item, typeof judged === 'string' ? judged : 'unsaid');
  const draft = copyOf(drafts.get(start.key) ?? start);
  const shared = numberOfOther(cells, item, above);
  const faults = [
    ...(typeof judged === 'string' ? [] : [judged]),
    ...(shared === null ? [] : [shared]),
    ...take(draft, shared === null ? cells : withoutActual(cells), reading),
  ];
  const others = [...new Set(cells.judged.map(({ by }) => by))].map((by) => {
    const blank = newDraft(item, by);
    const other = copyOf(drafts.get(blank.key) ?? blank);
    faults.push(...take(other, cellsBy(by, cells), reading));
    return other;
  });
  return {
    draft,
    others,
    open:
      faults.length === 0
        ? null
        : opened(
            faults,
            [draft, ...others].some((one) => addsContent(one, drafts)),
          ),
    isAgainstCode,
    isJoined: false,
    countsInVain: item.kind === 'measure' && (cells.counted.length > 0 || cells.at('count') !== ''),
    notes: notesOn(item, cells, draft, drafts.get(start.key) ?? start),
  };
}

function notesOn(item: Item, cells: Cells, { result }: Draft, before: Draft): readonly string[] {
  const inWords = Object.entries(result.actuals).flatMap(([id, value]) =>
    value.kind === 'words' &&
    /\d/.test(value.words.normalize('NFKC')) &&
    !Object.hasOwn(before.result.actuals, id)
      ? [`実績「${value.words}」は${staysInWords(value.words)}。`]
      : [],
  );
  const asText = actualInWords(item, cells);
  const others = wordsOfOtherYears(item, cells);
  const besides = valuesBeside(item, cells);
  return [
    ...inWords,
    ...(asText === null
      ? []
      : [`指標のない取組なので、実績「${asText}」は、実績の内容（文章）として読みました。`]),
    ...(besides.length === 0
      ? []
      : [
          `指標のない取組なので、「${besides.join('」「')}」は、備考に載せます。指標の実績とするなら、先に計画の版に指標を書いてください。`,
        ]),
    ...(others.length === 0
      ? []
      : [`指標のない取組なので、ほかの年度の実績（「${others.join('」「')}」）は、この報告には書きません。`]),
  ];
}

/**
 * Reports a number in a cell merged with that of another measure: the number is taken as the other measure's.
 */
function numberOfOther(cells: Cells, item: Item, { byRow }: Above): RowFault | null {
  const at = cells.place('actual');
  const first = at.cell === '' ? undefined : byRow.get(cells.joinedAt('actual') ?? 0);
  if (first === undefined || first.item === item) return null;
  const why = `実績「${at.cell}」のセルが、上の取組と結合されています。上の取組の実績とし、この取組には書きません`;
  return { ...at, why };
}

function withoutActual(cells: Cells): Cells {
  return { ...cells, at: (column) => (column === 'actual' ? '' : cells.at(column)) };
}

/** Adds a measure to which the same result applies. */
function alsoOf(draft: Draft, { id }: Item): Draft {
  const { result, ...rest } = copyOf(draft);
  return { ...rest, result: { ...result, together: [...new Set([...(result.together ?? []), id ?? ''])] } };
}

function meantBy(
  items: readonly Item[],
  { named, counted, at }: Cells,
  chosenKey: string | undefined,
  trust: ResultAnswers['trust'],
  last: Draft | null,
): Meant {
  const chosen = items.find((item) => itemKey(item) === chosenKey);
  if (chosen !== undefined) return { item: chosen, isAgainstCode: false };
  const meant = itemNamed(items, named);
  // A further indicator of the item above, whose cells are merged.
  const isFurther =
    Object.values(named).every((name) => name === '') &&
    at('indicator') !== '' &&
    last !== null &&
    typeof indicatorNamed(last.item, at('indicator')) !== 'string';
  // The row of another judge.
  const isJudged = Object.values(named).every((name) => name === '') && at('by') !== '';
  if (isJudged && last !== null) return { item: last.item, isAgainstCode: false };
  if (isFurther) return { item: last.item, isAgainstCode: false };
  // Counts without a named item belong to the whole plan.
  const whole = items.find(({ kind }) => kind === 'whole');
  const isCount = counted.length > 0 || at('count') !== '';
  const names = [named.id, named.code, named.title].filter((name) => name !== '');
  if (!('item' in meant) && isCount && whole && names.every(isWhole))
    return { item: whole, isAgainstCode: false };
  if ('item' in meant || trust === undefined || named.code === '' || named.title === '') return meant;
  return itemNamed(items, trust === 'title' ? { ...named, code: '' } : { ...named, title: '' });
}

/** The judge of the row; a blank cell means the judge of the row above if the item is the same. */
function judgeOf(cells: Cells, item: Item, last: Draft | null, { said, layout }: Reading): Judge | RowFault {
  const { words } = said;
  const word = cells.at('by');
  if (word === '' && last?.item === item && last.result.by !== 'unsaid') return last.result.by;
  if (word === '') return cells.at('grade') === '' ? 'unsaid' : ownJudge(layout.columns);
  const judge = parseJudge(words?.by?.[wordKey(word)] ?? word);
  return (
    judge ?? {
      ...cells.place('by'),
      why: `判定者「${word}」が分かりません（${judgeChoices}）`,
      isOfWord: true,
    }
  );
}
