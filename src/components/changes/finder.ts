// Finds precedents among the changes of all municipalities. The rows come in files, when they are first asked for: a
// year each, or a year and a prefecture.
import { type FoundChange, foundChangesCsv } from '#feeds/tables/found-changes.ts';
import { csvFile, save } from '../save.ts';
import { folded } from '../table/filter.ts';
import { changesFound } from './found-file.ts';
import { namesOf } from './two-tones.ts';

/** So many at a time; more on demand. */
const PAGE = 50;
/** Where there are more changes than these, files are loaded one after the other until a page is full. */
const FEW = 3000;

/** So many are looked into before a reader is asked whether to go on. */
const AT_ONCE = 24;

interface Asked {
  readonly kind: string;
  readonly year: string;
  readonly prefecture: string;
  readonly level: string;
  readonly municipality: string;
  readonly words: readonly string[];
}

export function start(part: HTMLElement): void {
  const form = part as HTMLFormElement;
  const told = form.querySelector('output');
  const list = document.getElementById('found');
  const overview = document.getElementById('overview');
  if (!told || !list) return;
  const more = Object.assign(document.createElement('button'), { type: 'button', textContent: 'さらに表示' });
  const saving = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: '見つかった変更を CSV で保存',
  });
  const files = (form.dataset.files ?? '').split(' ').filter(Boolean);
  const isLong = Number(form.dataset.count) > FEW;
  const nameOf = (select: string, value: string) =>
    form.querySelector(`select[name="${select}"] option[value="${value}"]`)?.textContent ?? '';
  const loaded = new Map<string, Promise<readonly FoundChange[]>>();
  const controls = [...form.elements].filter(
    (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
  );
  let turn = 0;

  const rowsOf = (year: string) => {
    const known = loaded.get(year) ?? fetchRows(year);
    loaded.set(year, known);
    // What failed once may work the next time.
    known.catch(() => loaded.delete(year));
    return known;
  };

  const search = async () => {
    const mine = ++turn;
    const values = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
    const asked: Asked = {
      kind: values.kind ?? '',
      year: values.year ?? '',
      prefecture: values.prefecture ?? '',
      level: values.level ?? '',
      municipality: values.municipality ?? '',
      words: (values.word ?? '').split(/\s+/).map(folded).filter(Boolean),
    };
    const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
    history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
    const isIdle = query.size === 0;
    if (overview) overview.hidden = !isIdle;
    list.replaceChildren();
    more.remove();
    saving.remove();
    if (isIdle) {
      told.value = '';
      return;
    }
    told.value = '探しています…';
    const failed = () => {
      if (mine === turn)
        told.value = '変更の一覧を読み込めませんでした。通信を確かめて、もう一度お試しください。';
    };
    try {
      const wanted = files.filter((file) => {
        const [year = '', prefecture = ''] = file.split('-');
        return (
          (asked.year === '' || year === asked.year) &&
          (asked.prefecture === '' || prefecture === '' || prefecture === asked.prefecture)
        );
      });
      const rowsIn = async (some: readonly string[]) =>
        (await Promise.all(some.map(rowsOf))).flat().filter((row) => isFound(row, asked));
      let [rows, left]: [readonly FoundChange[], readonly string[]] = isLong
        ? [[], wanted]
        : [await rowsIn(wanted), []];
      const fill = async (shown: number) => {
        const enough = rows.length + PAGE;
        for (let looked = 0; looked < AT_ONCE; looked++) {
          if (left.length === 0 || rows.length >= enough || mine !== turn) break;
          const [next = ''] = left;
          rows = [...rows, ...(await rowsIn([next]))];
          left = left.slice(1);
        }
        if (mine !== turn) return;
        const [year = '', prefecture = ''] = (wanted[wanted.length - left.length - 1] ?? '').split('-');
        const last = `${nameOf('year', year)}${prefecture === '' ? 'から後' : `の${nameOf('prefecture', prefecture)}まで`}`;
        const since = left.length > 0 ? `（${last}）` : '';
        told.value =
          rows.length === 0 ? `当てはまる変更はありません${since}。` : `${rows.length}件の変更${since}`;
        show(rows, shown, left.length > 0 ? () => void fill(rows.length).catch(failed) : null);
        if (rows.length > 0) offer(rows);
      };
      await fill(0);
    } catch {
      failed();
    }
  };

  const offer = (rows: readonly FoundChange[]) => {
    saving.onclick = () => save('組織の変更.csv', csvFile(foundChangesCsv(rows, wholeAddress)));
    told.after(saving);
  };

  /** `older`: brings what is in files that were not looked into. */
  const show = (rows: readonly FoundChange[], from: number, older: (() => void) | null) => {
    const items = rows.slice(from, from + PAGE).map(itemOf);
    list.append(...items);
    if (from > 0) items[0]?.querySelector('a')?.focus();
    more.remove();
    if (from + PAGE < rows.length) {
      more.textContent = 'さらに表示';
      more.onclick = () => show(rows, from + PAGE, older);
      list.after(more);
    } else if (older !== null) {
      more.textContent = '続きを探す';
      more.onclick = older;
      list.after(more);
    }
  };

  const given = new URLSearchParams(location.search);
  for (const control of controls) {
    control.value = given.get(control.name) ?? control.value;
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
  form.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) search();
  });
  form.addEventListener('compositionend', search);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    // The fields are emptied once all have heard of it.
    setTimeout(search);
  });
  search();
}

function wholeAddress(url: string): string {
  return new URL(url, location.href).href;
}

async function fetchRows(year: string): Promise<readonly FoundChange[]> {
  const response = await fetch(`${import.meta.env.CHANGES_DATA}${year}.json`);
  if (!response.ok) throw new Error(String(response.status));
  return changesFound(await response.text());
}

function isFound(row: FoundChange, { kind, level, municipality, words }: Asked): boolean {
  if (kind !== '' && row.kind !== kind) return false;
  if (level !== '' && !row.levels.includes(level)) return false;
  if (municipality !== '' && row.municipality !== municipality) return false;
  const text = folded([...row.from, ...row.to, ...row.ref, row.duty, row.note, row.municipality].join(' '));
  return words.every((word) => text.includes(word));
}

function itemOf(row: FoundChange): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = row.url;
  link.append(...namesOf(row).map(({ words, isName }) => (isName ? words : element('small', words))));
  const about = element('p', `${row.municipality}、${row.when}`, 'small quiet');
  if (row.ref.length > 0) about.append(element('small', row.ref.join('、')));
  item.append(
    paragraph(element('span', row.what, 'badge'), ' ', row.mark && element('span', row.mark, 'badge late')),
    paragraph(link, row.duty && element('span', row.duty, 'small')),
    about,
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
