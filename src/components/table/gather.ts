import { mainOf } from '../load-page.ts';

/**
 * The table to filter. If its rows are on several pages, it is assembled from them and replaces the overview:
 * groups with the same heading are joined, and each row occurs once. Null if there is no such table.
 */
export async function gathered(id: string, pages: readonly string[]): Promise<HTMLTableElement | null> {
  const place = document.getElementById(id);
  if (place instanceof HTMLTableElement || place === null) return place;
  const [whole, ...others] = await Promise.all(pages.map((page) => tableOf(id, page)));
  if (!whole) return null;
  for (const table of others) for (const body of [...(table?.tBodies ?? [])]) add(whole, body);
  for (const body of whole.tBodies) {
    dropRepeated(body);
    const counter = body.querySelector('[data-count]');
    if (counter) counter.textContent = `${rowsOf(body).length}件`;
  }
  const shown = document.importNode(whole, true);
  place.replaceWith(shown);
  return shown;
}

/** The rows of a group, without its heading. */
export function rowsOf(body: HTMLTableSectionElement): readonly HTMLTableRowElement[] {
  return [...body.rows].filter((row) => row.dataset.group === undefined);
}

async function tableOf(id: string, page: string): Promise<HTMLTableElement | null> {
  const found = (await mainOf(page)).getElementById(id);
  return found instanceof HTMLTableElement ? found : null;
}

function add(whole: HTMLTableElement, body: HTMLTableSectionElement): void {
  const known = body.id === '' ? undefined : [...whole.tBodies].find(({ id }) => id === body.id);
  if (known) known.append(...rowsOf(body));
  else whole.append(body);
}

/** An item that belongs to several groups is on several pages. */
function dropRepeated(body: HTMLTableSectionElement): void {
  const seen = new Set<string>();
  for (const row of rowsOf(body)) {
    const url = row.querySelector('a')?.getAttribute('href') ?? '';
    if (url !== '' && seen.has(url)) row.remove();
    seen.add(url);
  }
}
