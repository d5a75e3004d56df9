import { folded, inOrder, matches, type Row } from './filter.ts';
import { fillFromAddress, onFilterChange } from './filter-form.ts';
import { gathered, rowsOf } from './gather.ts';

/** Connects a filter form with its table and keeps the values in the address. */
export async function start(part: HTMLElement): Promise<void> {
  const form = part as HTMLFormElement;
  const status = form.querySelector('output');
  if (!status) return;
  // Pressing Enter before the rows are loaded must not leave the page.
  form.addEventListener('submit', (event) => event.preventDefault());
  fillFromAddress(form);
  const table = await tableOf(form, status);
  if (table !== null) filter(form, table, status);
}

/** Null if loading fails. The reader is told, and the next change of the form tries again. */
async function tableOf(form: HTMLFormElement, status: HTMLOutputElement): Promise<HTMLTableElement | null> {
  const pages = (form.dataset.pages ?? '').split(' ').filter(Boolean);
  if (pages.length > 0) status.value = `${pages.length}ページの行を読み込んでいます。`;
  try {
    return await gathered(form.dataset.table ?? '', pages);
  } catch {
    status.value = '一覧を読み込めませんでした。通信を確かめて、もう一度お試しください。';
    form.addEventListener('change', () => void start(form), { once: true });
    return null;
  }
}

function filter(form: HTMLFormElement, table: HTMLTableElement, status: HTMLOutputElement): void {
  const groups = [...table.tBodies].map((body) => ({ body, own: rowsOf(body) }));
  const elements = groups.flatMap(({ own }) => own);
  const rows = elements.map(rowOf);
  onFilterChange(form, ({ word = '', sort = '', ...chosen }) => {
    let shown = 0;
    for (const [at, element] of elements.entries()) {
      const row = rows[at];
      element.hidden = !row || !matches(row, { chosen, words: word });
      if (!element.hidden) shown++;
    }
    for (const { body, own } of groups) {
      body.hidden = own.every((element) => element.hidden);
      const by = `by${sort}`;
      const order =
        sort === '' ? own : own.toSorted((a, b) => inOrder(a.dataset[by] ?? '', b.dataset[by] ?? ''));
      const standing = [...body.rows].slice(body.rows.length - own.length);
      if (order.some((element, at) => standing[at] !== element)) body.append(...order);
    }
    status.value = shown === 0 ? '当てはまるものはありません。' : `${elements.length}件中 ${shown}件`;
  });
}

function rowOf(element: HTMLTableRowElement): Row {
  return {
    values: Object.fromEntries(
      Object.entries(element.dataset).map(([name, value]) => [name, (value ?? '').split('|')]),
    ),
    text: folded(`${element.textContent} ${element.dataset.reading ?? ''}`),
  };
}
