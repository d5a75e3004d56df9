import { folded, inOrder, matches, type Row } from './filter.ts';

/** Makes a filter form work on the table that it names, and keeps what is asked for in the address. */
export function start(part: HTMLElement): void {
  const form = part as HTMLFormElement;
  const table = document.getElementById(form.dataset.table ?? '');
  const told = form.querySelector('output');
  if (!(table instanceof HTMLTableElement) || !told) return;
  // A body is a group of rows; its heading, where it has one, is none of them.
  const groups = [...table.tBodies].map((body) => ({
    body,
    own: [...body.rows].filter((row) => row.dataset.group === undefined),
  }));
  const elements = groups.flatMap(({ own }) => own);
  const rows = elements.map(rowOf);
  const controls = [...form.elements].filter(
    (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
  );

  const apply = () => {
    const values = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
    const { word = '', sort = '', ...chosen } = values;
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
    told.value = shown === 0 ? '当てはまるものはありません。' : `${elements.length}件中 ${shown}件`;
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
    const search = query.size > 0 ? `?${query}` : '';
    if (search !== location.search)
      history.replaceState(null, '', location.pathname + search + location.hash);
  };

  const asked = new URLSearchParams(location.search);
  for (const control of controls) {
    const value = asked.get(control.name);
    if (value === null) continue;
    control.value = value;
    // A value that the table does not have asks for nothing, rather than for something unseen.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
  // While a word is being composed it is not yet what was typed.
  form.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) apply();
  });
  form.addEventListener('compositionend', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The fields are emptied once all have heard of it.
    setTimeout(apply);
  });
  apply();
}

function rowOf(element: HTMLTableRowElement): Row {
  return {
    values: Object.fromEntries(
      Object.entries(element.dataset).map(([name, value]) => [name, (value ?? '').split('|')]),
    ),
    text: folded(element.textContent ?? ''),
  };
}
