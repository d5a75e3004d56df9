// Loaded when a reader turns to a button that saves the rows which a filter leaves.
import { type Cell, toCsv } from '#archive/open-data/to-csv.ts';
import { csvFile, save } from '../save.ts';

/** `<p data-live="csv" data-table="ID" data-name="FILE" data-municipality="…"><button>…</button></p>` */
export function start(part: HTMLElement): void {
  const { table: id = '', name = '', municipality } = part.dataset;
  const button = part.querySelector('button');
  if (!button) return;
  const give = () => {
    const table = document.getElementById(id);
    if (table instanceof HTMLTableElement) save(`${name}.csv`, csvFile(shownCsv(table, municipality)));
    // Its rows come once somebody turns to the filter.
    else document.querySelector<HTMLElement>(`form[data-table="${id}"] select`)?.focus();
  };
  button.addEventListener('click', give);
  // The press that loaded this may be over already.
  if (button.matches(':hover')) give();
}

/** The rows that are seen, in the order in which they are, with whole addresses. */
function shownCsv(table: HTMLTableElement, municipality: string | undefined): string {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent.trim());
  const rows = [...table.tBodies].flatMap((body) =>
    body.hidden ? [] : [...body.rows].filter((row) => !row.hidden && row.dataset.group === undefined),
  );
  const ofOne = municipality === undefined ? [] : [municipality];
  return toCsv(
    [...ofOne.map(() => '市区町村'), ...headings, 'アドレス'],
    rows.map((row): Cell[] => [
      ...ofOne,
      ...[...row.cells].map(linesOf),
      row.querySelector('a')?.href ?? null,
    ]),
  );
}

/** Each paragraph of a cell on a line of its own. */
function linesOf(cell: HTMLTableCellElement): string {
  const parts = [...cell.childNodes].map((node) => {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    return node instanceof HTMLParagraphElement ? `\n${text.trim()}\n` : text;
  });
  const lines = parts.join('').split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
