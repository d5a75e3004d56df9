// Searches the changes of all municipalities. The rows are loaded on the first search, in files of one fiscal
// year, or of one fiscal year and prefecture.
import { countedOf } from '#archive/4-link/reorganizations/change-kind.ts';
import { type FoundChange, foundChangesCsv } from '#feeds/tables/found-changes.ts';
import { remembering } from '#search/remembering.ts';
import { plannedWords } from '#telling/sentences/counting.ts';
import { csvFile, save } from '../save.ts';
import { folded } from '../table/filter.ts';
import { fillFromAddress, onFilterChange } from '../table/filter-form.ts';
import { byUnit } from './by-unit.ts';
import { changesFound } from './found-file.ts';
import { namesOf } from './two-tones.ts';

/** Rows shown at a time. */
const PAGE = 50;
/** With more changes than these, files are loaded one by one until a page of rows is full. */
const FEW = 3000;

/** Files searched before the reader is asked whether to continue. */
const AT_ONCE = 24;

interface Asked {
  readonly kind: string;
  readonly year: string;
  readonly prefecture: string;
  readonly level: string;
  readonly municipality: string;
  readonly words: readonly string[];
}

/** The elements of the page that the search reads and writes. */
interface Page {
  readonly form: HTMLFormElement;
  readonly told: HTMLOutputElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly saving: HTMLButtonElement;
}

/** The rows found, and the files not yet searched. */
interface Found {
  readonly rows: readonly FoundChange[];
  readonly left: readonly string[];
}

interface Search {
  readonly asked: Asked;
  readonly files: readonly string[];
  readonly rowsOf: (file: string) => Promise<readonly FoundChange[]>;
  /** False once the reader has started another search. */
  readonly isLatest: () => boolean;
}

export function start(part: HTMLElement): void {
  const form = part as HTMLFormElement;
  const status = form.querySelector('output');
  const list = document.getElementById('found');
  const overview = document.getElementById('overview');
  if (!status || !list) return;
  const page = {
    form,
    told: status,
    list,
    more: button('さらに表示'),
    saving: button('見つかった変更を CSV で保存'),
  };
  const rowsOf = remembering(fetchRows);
  let turn = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  fillFromAddress(form);
  onFilterChange(form, (values) => {
    const mine = ++turn;
    const isIdle = Object.values(values).every((value) => value === '');
    if (overview) overview.hidden = !isIdle;
    list.hidden = isIdle;
    list.replaceChildren();
    page.more.remove();
    page.saving.remove();
    status.value = isIdle ? '' : '探しています…';
    if (isIdle) return;
    const asked = askedIn(values);
    const files = (form.dataset.files ?? '').split(' ').filter((file) => file !== '' && mayHold(file, asked));
    search(page, { asked, files, rowsOf, isLatest: () => mine === turn });
  });
}

function askedIn(values: Readonly<Record<string, string>>): Asked {
  const { kind = '', year = '', prefecture = '', level = '', municipality = '', word = '' } = values;
  return {
    kind,
    year,
    prefecture,
    level,
    municipality,
    words: word.split(/\s+/).map(folded).filter(Boolean),
  };
}

/** The name of a file is `YEAR` or `YEAR-PREFECTURE`. */
function mayHold(file: string, asked: Asked): boolean {
  const [year = '', prefecture = ''] = file.split('-');
  return (
    (asked.year === '' || year === asked.year) &&
    (asked.prefecture === '' || prefecture === '' || prefecture === asked.prefecture)
  );
}

function search(page: Page, asking: Search): void {
  const { files, isLatest } = asking;
  let found: Found = { rows: [], left: files };
  const goOn = async () => {
    const from = found.rows.length;
    found = await lookFurther(found, asking, Number(page.form.dataset.count) > FEW);
    if (!isLatest()) return;
    const { rows, left } = found;
    const since =
      left.length > 0 ? `（${lookedInto(page.form, files[files.length - left.length - 1] ?? '')}）` : '';
    page.told.value =
      rows.length === 0
        ? `当てはまる変更はありません${since}。`
        : `${rows.length}件の変更${plannedWords(rows.length, countedOf(rows).planned)}${since}`;
    show(page, rows, from, left.length > 0 ? tryToGoOn : null);
    if (rows.length === 0) return;
    page.saving.onclick = () => save('組織の変更.csv', csvFile(foundChangesCsv(rows, wholeAddress)));
    page.told.after(page.saving);
  };
  const tryToGoOn = () =>
    void goOn().catch(() => {
      if (isLatest())
        page.told.value = '変更の一覧を読み込めませんでした。通信を確かめて、もう一度お試しください。';
    });
  tryToGoOn();
}

/** Searches all remaining files at once, or, in a long list, one by one until a page of rows is full. */
async function lookFurther(found: Found, search: Search, isLong: boolean): Promise<Found> {
  const { asked, rowsOf, isLatest } = search;
  const rowsIn = async (files: readonly string[]) =>
    (await Promise.all(files.map(rowsOf))).flat().filter((row) => isFound(row, asked));
  if (!isLong) return { rows: await rowsIn(found.left), left: [] };
  let { rows, left } = found;
  const enough = rows.length + PAGE;
  for (let looked = 0; looked < AT_ONCE && isLatest() && rows.length < enough; looked++) {
    const [next, ...others] = left;
    if (next === undefined) break;
    rows = [...rows, ...(await rowsIn([next]))];
    left = others;
  }
  return { rows, left };
}

/** How far the search has come: 令和5年度から後, or 令和5年度の群馬県まで. */
function lookedInto(form: HTMLFormElement, file: string): string {
  const nameOf = (select: string, value: string) =>
    form.querySelector(`select[name="${select}"] option[value="${value}"]`)?.textContent ?? '';
  const [year = '', prefecture = ''] = file.split('-');
  return `${nameOf('year', year)}${prefecture === '' ? 'から後' : `の${nameOf('prefecture', prefecture)}まで`}`;
}

/** Shows a page of rows from index `from`. `older` continues the search; null if no files are left. */
function show(page: Page, rows: readonly FoundChange[], from: number, older: (() => void) | null): void {
  const { list, more } = page;
  const items = rows.slice(from, from + PAGE).map((row, at) => itemOf(row, rows[from + at - 1]));
  list.append(...items);
  if (from > 0) items[0]?.querySelector('a')?.focus();
  const isMore = from + PAGE < rows.length;
  more.remove();
  if (!isMore && older === null) return;
  more.textContent = isMore ? 'さらに表示' : '続きを探す';
  more.onclick = isMore ? () => show(page, rows, from + PAGE, older) : older;
  list.after(more);
}

function button(words: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: words });
}

function wholeAddress(url: string): string {
  return new URL(url, location.href).href;
}

async function fetchRows(file: string): Promise<readonly FoundChange[]> {
  const response = await fetch(`${import.meta.env.CHANGES_DATA}${file}.json`);
  if (!response.ok) throw new Error(String(response.status));
  return changesFound(await response.text());
}

function isFound(row: FoundChange, { kind, level, municipality, words }: Asked): boolean {
  if (kind !== '' && row.kind !== kind) return false;
  if (level !== '' && !row.levels.includes(level)) return false;
  if (municipality !== '' && row.municipality !== municipality) return false;
  const { from, to, ref, duty, note, what, mark, when } = row;
  const text = folded([...from, ...to, ...ref, duty, note, row.municipality, what, mark, when].join(' '));
  return words.every((word) => text.includes(word));
}

/** A change as a list item. Municipality and date are left out if they equal those of the change before. */
function itemOf(row: FoundChange, before: FoundChange | undefined): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = row.url;
  for (const tones of byUnit(namesOf(row))) {
    const unit = document.createElement('span');
    unit.append(...tones.map(({ words, isName }) => (isName ? words : element('small', words))));
    link.append(unit);
  }
  if (row.duty) link.append(element('small', row.duty, 'small'));
  const isAsBefore = row.municipality === before?.municipality && row.when === before.when;
  const when = isAsBefore ? paragraph() : paragraph(element('b', row.municipality), ` ${row.when}`);
  when.className = 'when';
  item.append(
    when,
    paragraph(element('span', row.what, 'badge'), ' ', row.mark && element('span', row.mark, 'badge late')),
    paragraph(link),
  );
  return item;
}

function paragraph(...parts: readonly (Node | string | null)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...parts.filter((part) => part !== null));
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text, className });
}
