import type { Judge } from '#archive/1-read/schema/report.ts';
import { type Fault, type OpenRow, openRow } from '../tables/open-rows.ts';
import type { Row } from '../tables/table.ts';
import { type Cells, cellsOf } from './cells.ts';
import { copyOf, type Draft, newDraft, saysMore } from './draft.ts';
import { type Item, itemKey, itemNamed, type Meant, type Named } from './items.ts';
import type { Reading, ResultsSaid } from './reading.ts';
import { type RowFault, take } from './take-cells.ts';
import { judgeChoices, judgeSaid } from './words.ts';

interface ReadRow {
  readonly draft: Draft | null;
  readonly open: OpenRow | null;
  readonly isAgainstCode: boolean;
}

/** What a row says, added to what is known of its item; and what of it could not be taken. */
export function readRow(
  reading: Reading,
  row: Row,
  drafts: ReadonlyMap<string, Draft>,
  last: Draft | null,
): ReadRow | 'blank' | 'empty' {
  const { items, layout, said } = reading;
  const cells = cellsOf(row, layout);
  if (!cells.saysSomething && Object.values(cells.named).every((word) => word === '')) return 'blank';
  const of = said.rows?.[row.number] ?? {};
  const meant = meantBy(items, cells.named, of.item, said.trust);
  const { code, title, id } = cells.named;
  const name = [code, title || id].filter((word) => word !== '').join(' ');
  const opened = (faults: readonly Omit<Fault, 'row'>[], isPartlyRead: boolean) => {
    const own = faults.map((one) => ({ ...one, row: row.number }));
    return openRow(row.number, name, own, isPartlyRead, of);
  };
  if (!('item' in meant)) {
    const choices = meant.choices.map((item) => ({ key: itemKey(item), label: labelOf(item) }));
    const open = { ...opened([{ place: null, cell: '', why: meant.why }], false), choices };
    return { draft: null, open, isAgainstCode: false };
  }
  if (!cells.saysSomething) return 'empty';
  const { item, isAgainstCode } = meant;
  const judged = judgeOf(cells, item, last, said);
  const start = newDraft(item, typeof judged === 'string' ? judged : 'unsaid');
  const draft = copyOf(drafts.get(start.key) ?? start);
  const faults = [...(typeof judged === 'string' ? [] : [judged]), ...take(draft, cells, reading)];
  return {
    draft,
    open: faults.length === 0 ? null : opened(faults, saysMore(draft, drafts)),
    isAgainstCode,
  };
}

function labelOf({ code, title }: Item): string {
  return [code, title].filter((word) => word).join(' ');
}

function meantBy(
  items: readonly Item[],
  named: Named,
  said: string | undefined,
  trust: ResultsSaid['trust'],
): Meant {
  const chosen = items.find((item) => itemKey(item) === said);
  if (chosen !== undefined) return { item: chosen, isAgainstCode: false };
  const meant = itemNamed(items, named);
  if ('item' in meant || trust === undefined || named.code === '' || named.title === '') return meant;
  return itemNamed(items, trust === 'title' ? { ...named, code: '' } : { ...named, title: '' });
}

/** By whose judgement: that of the row above, where it goes on with the same item. */
function judgeOf(cells: Cells, item: Item, last: Draft | null, { words }: ResultsSaid): Judge | RowFault {
  const word = cells.at('by');
  if (word === '') return last?.item === item ? last.result.by : 'unsaid';
  const judge = judgeSaid(words?.by?.[word] ?? word);
  return (
    judge ?? {
      ...cells.place('by'),
      why: `判定者「${word}」が分かりません（${judgeChoices}）`,
      isOfWord: true,
    }
  );
}
