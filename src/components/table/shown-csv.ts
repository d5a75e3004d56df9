// Loaded when a reader turns to the button that saves the filtered rows.
import { type Cell, toCsv } from '#archive/open-data/to-csv.ts';
import { csvFile, save } from '../save.ts';

/** Expects `<p data-live="csv" data-table="ID" data-name="FILE" data-municipality><button>…</button></p>`. */
export function start(part: HTMLElement): void {
  const { table: id = '', name = '', municipality } = part.dataset;
  const button = part.querySelector('button');
  if (!button) return;
  const give = () => {
    const table = document.getElementById(id);
    if (table instanceof HTMLTableElement) save(`${name}.csv`, csvFile(shownCsv(table, municipality)));
    // The rows are loaded when a reader turns to the filter.
    else document.querySelector<HTMLElement>(`form[data-table="${id}"] select`)?.focus();
  };
  button.addEventListener('click', give);
  // The click that loaded this script may already be over.
  if (button.matches(':hover')) give();
}

/** The visible rows in their visible order, with absolute addresses. */
function shownCsv(table: HTMLTableElement, municipality: string | undefined): string {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ childNodes }) =>
    linesOf([...childNodes].filter(({ nodeName }) => nodeName !== 'svg')),
  );
  const rows = [...table.tBodies].flatMap((body) =>
    body.hidden ? [] : [...body.rows].filter((row) => !row.hidden && row.dataset.group === undefined),
  );
  const ofOne = municipality === undefined ? [] : [municipality];
  const asides = new Set(rows.flatMap((row) => asidesOf(row).map(({ dataset }) => dataset.label ?? '')));
  return toCsv(
    [...ofOne.map(() => '市区町村'), ...headings, ...asides, 'アドレス'],
    rows.map((row): Cell[] => {
      const own = asidesOf(row);
      return [
        ...ofOne,
        ...[...row.cells].map(({ childNodes }) =>
          linesOf([...childNodes].filter((node) => !own.some((aside) => aside === node))),
        ),
        ...[...asides].map((label) =>
          linesOf(own.flatMap((one) => (one.dataset.label === label ? [...one.childNodes] : []))),
        ),
        row.querySelector('a')?.href ?? null,
      ];
    }),
  );
}

/** Labelled elements beside the name of a row. Each label becomes a column. */
function asidesOf(row: HTMLTableRowElement): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('th > [data-label]')];
}

/** The text of the nodes, with each paragraph on a line of its own. */
function linesOf(nodes: Iterable<Node>): string {
  const parts = [...nodes].map((node) => {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    return node instanceof HTMLParagraphElement ? `\n${text.trim()}\n` : text;
  });
  const lines = parts.join('').split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
