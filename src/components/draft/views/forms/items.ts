import { html, nothing, type TemplateResult } from 'lit-html';
import { isRecord } from '#archive/is-record.ts';
import { toBeWritten } from '#archive/to-be-written.ts';
import { isNew } from '#drafting/draft.ts';
import { inPlaceOf } from '#drafting/write/in-place-of.ts';
import type { Value } from '#drafting/write/to-piece.ts';
import type { ItemForm, ItemList } from '#workbench/item-forms.ts';
import type { DifferenceParts } from '#workbench/report/difference-words.ts';
import { lookingAt } from '../../acts/editing.ts';
import { answering } from '../../answered.ts';
import { typedText } from '../../begun.ts';
import type { Tab, Use } from '../../kinds/kind.ts';
import { onSubmit, onText } from '../events.ts';
import { fieldView } from './field.ts';
import { itemFormView, itemPlace } from './items-form.ts';

type Item = Readonly<Record<string, unknown>>;

const formOf = answering<string, ItemForm>();

interface ListWords {
  readonly title: string;
  readonly none: string;
  readonly more: (use: Use, items: readonly Item[], form: ItemForm) => TemplateResult;
}

const lists = {
  measures: {
    title: '取組',
    none: 'まだありません。一覧表があれば「表を貼る」の欄で読めます。',
    more: newMeasure,
  },
  results: {
    title: '結果',
    none: 'まだありません。一覧表があれば「表を貼る」の欄で読めます。',
    more: newResult,
  },
  stages: { title: '段階', none: '', more: newStage },
  corrections: {
    title: '訂正',
    none: 'まだありません。公開したあとで直した誤りを書くと、そのページと「訂正の一覧」に載ります。',
    more: newCorrection,
  },
} as const satisfies Record<ItemList, ListWords>;

/** The items of the file, each with a form. */
export function itemsTab(use: Use, list: ItemList): Tab {
  return { id: list, title: lists[list].title, view: () => itemsView(use, list) };
}

/** A tab for corrections, only for published files. */
export function correctionsTab(use: Use): readonly Tab[] {
  const { draft, open, look, trial } = use.desk.state;
  if (draft === null || open === null || trial !== null) return [];
  const hasCorrections = look?.fields.corrections !== undefined;
  return hasCorrections || !isNew(draft, open) ? [itemsTab(use, 'corrections')] : [];
}

export function itemsView(use: Use, list: ItemList): TemplateResult {
  const { desk } = use;
  const { look, open, item: opened } = desk.state;
  const looking = lookingAt(desk);
  const of = `${open} ${list}`;
  const known = looking && formOf(desk, of, () => desk.ask('itemForm', looking, list));
  if (look === null || known?.to !== of) return html`<p class="quiet">読んでいます…</p>`;
  const form = known.is;
  const at = opened?.list === list ? opened.index : null;
  const { title, none, more } = lists[list];
  const items = itemsIn(look.fields[list]);
  return html`
    <h2>${title} <small>${items.length}件</small></h2>
    ${items.length === 0 ? html`<p class="quiet">${none}</p>` : nothing}
    <ol class="draft-rows">
      ${items.map((item, index) => itemView(use, list, { item, index, form, isOpen: at === index, count: items.length }))}
    </ol>
    ${more(use, items, form)}
  `;
}

function itemsIn(list: unknown): readonly Item[] {
  return Array.isArray(list) ? list.map((item) => (isRecord(item) ? item : {})) : [];
}

interface At {
  readonly item: Item;
  readonly index: number;
  readonly form: ItemForm;
  readonly isOpen: boolean;
  readonly count: number;
}

function itemView(use: Use, list: ItemList, { item, index, form, isOpen, count }: At): TemplateResult {
  const { desk, edit, file } = use;
  const name = nameOf(item, form);
  const turn = (at: number | null) => desk.set({ item: at === null ? null : { list, index: at } });
  const move = async (to: number) => {
    if (isOpen) turn(to);
    await edit([{ at: [list, index], move: to }], '順番を変えました。');
  };
  const remove = async () => {
    turn(null);
    await edit(
      [{ at: [list, index], remove: true }],
      `${lists[list].title}を消しました。「元に戻す」で戻せます。`,
    );
  };
  const own = async (at: readonly (string | number)[], words: string) => {
    const looking = lookingAt(desk);
    const owners = looking === null ? [] : await desk.ask('ownersNamed', looking, words);
    if (owners.length > 0) return edit(inPlaceOf(at, owners), '担当を書き込みました。');
    desk.set({ told: `「${words}」を担当として読めません。組織の名前で書いてください。` });
    return false;
  };
  const place = `${itemPlace([list, index])}-`;
  const isTyped = !isOpen && Object.keys(desk.state.typed).some((key) => key.startsWith(place));
  return html`<li>
    <div class="draft-row">
      <p>${name}${isTyped ? html` <span class="badge late">書きかけ</span>` : nothing}</p>
      <span class="draft-buttons">
        <button type="button" aria-expanded=${String(isOpen)} @click=${() => turn(isOpen ? null : index)}>${isOpen ? '閉じる' : '直す'}<span class="visually-hidden">: ${name}</span></button>
        <button type="button" ?disabled=${index === 0} @click=${() => move(index - 1)}>↑<span class="visually-hidden">上へ: ${name}</span></button>
        <button type="button" ?disabled=${index === count - 1} @click=${() => move(index + 1)}>↓<span class="visually-hidden">下へ: ${name}</span></button>
        <button type="button" @click=${remove}>消す<span class="visually-hidden">: ${name}</span></button>
      </span>
    </div>
    ${isOpen ? itemFormView(item, [list, index], { desk, form, edit, own, toText: () => file.goTo(1) }) : nothing}
  </li>`;
}

function nameOf(item: Item, { about, fields }: ItemForm): string {
  const { code, title, measure, section, id, status, on, place } = item;
  const of = measure ?? section;
  const known = about.find((one) => one.id === of)?.label;
  const choices = fields.find(({ key }) => key === 'status')?.choices ?? [];
  const stage = of === undefined ? choices.find(({ value }) => value === status)?.label : undefined;
  const parts = [code, stage, on, place ?? title ?? known ?? of ?? id].filter((word) => word !== undefined);
  return parts.length === 0 ? '全体' : parts.map(String).join(' ');
}

async function add({ desk, edit }: Use, list: ItemList, count: number, insert: Value): Promise<boolean> {
  desk.set({ item: { list, index: count } });
  return edit([{ at: [list], insert }], `${lists[list].title}を書き加えました。`);
}

/** Asks for the values that every measure needs. */
function newMeasure(use: Use, items: readonly Item[]): TemplateResult {
  const { desk } = use;
  const entered = (name: string) => (desk.state.typed[name] ?? '').trim();
  const put = onSubmit(async () => {
    const [title, text] = [entered('new title'), entered('new text')];
    if (title === '' || text === '') return;
    if (!(await add(use, 'measures', items.length, { id: freeId(items), title, text }))) return;
    for (const name of ['new title', 'new text']) desk.type(name, '');
  });
  const type = (name: string) => onText((text) => desk.type(name, text));
  const shownOf = (name: string) => typedText(desk.state.typed[name]) ?? '';
  return html`<form class="draft-form" aria-label="取組を書き加える" @submit=${put}>
    <h3>取組を書き加える</h3>
    ${fieldView(
      { id: 'draft-new-title', label: '取組の名前', needed: true },
      html`<input id="draft-new-title" required autocomplete="off" .value=${shownOf('new title')} @input=${type('new title')} />`,
    )}
    ${fieldView(
      { id: 'draft-new-text', label: '取組の内容', needed: true },
      html`<textarea id="draft-new-text" rows="3" required .value=${shownOf('new text')} @input=${type('new text')}></textarea>`,
    )}
    <p class="draft-buttons"><button type="submit" class="draft-main">書き加える</button></p>
  </form>`;
}

function freeId(items: readonly Item[]): string {
  const taken = new Set(items.map(({ id }) => id));
  for (let number = items.length + 1; ; number++) if (!taken.has(`m${number}`)) return `m${number}`;
}

function newResult(use: Use, items: readonly Item[], { about }: ItemForm): TemplateResult {
  const reported = new Set(items.map(({ measure }) => measure));
  const open = about.filter(({ id }) => !reported.has(id));
  const put = onSubmit((entered) => {
    const measure = entered('measure');
    if (measure !== '') add(use, 'results', items.length, { measure });
  });
  if (open.length === 0) return html``;
  return html`<form class="draft-form" aria-label="結果を書き加える" @submit=${put}>
    <h3>結果を書き加える</h3>
    <p class="draft-field"><label for="draft-new-measure">どの取組の結果か</label><select id="draft-new-measure" name="measure">${open.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}</select></p>
    <p class="draft-buttons"><button type="submit" class="draft-main">書き加える</button></p>
  </form>`;
}

/** Buttons for the possible next stages, and a form for another effective date. None follows a withdrawal. */
function newStage(use: Use, items: readonly Item[], { fields }: ItemForm): TemplateResult {
  const choices = fields.find(({ key }) => key === 'status')?.choices ?? [];
  const last = choices.findIndex(({ value }) => value === items.at(-1)?.status);
  const next = choices.slice(last + 1);
  const isToCome = items.at(-1)?.status === 'planned' || items.at(-1)?.status === 'decided';
  return html`<p class="draft-buttons">
    ${next.map(({ value, label }) => html`<button type="button" @click=${() => add(use, 'stages', items.length, { status: value })}>「${label}」の段階を加える</button>`)}
  </p>
  ${isToCome ? postponement(use, items, choices[last]?.label ?? '') : nothing}`;
}

/** For 延期 and 繰り上げ: repeats the last stage, and writes the date that each announces. */
function postponement({ desk, edit }: Use, items: readonly Item[], label: string): TemplateResult {
  const at = items.length - 1;
  const { status, effective } = items[at] ?? {};
  const put = onSubmit((entered, form) => {
    const day = entered('day').trim();
    const before = desk.state.look?.fields.effective;
    if (day === '' || before === undefined) return;
    form.reset();
    desk.set({ item: { list: 'stages', index: at + 1 } });
    edit(
      [
        ...(effective === undefined ? [{ at: ['stages', at, 'effective'], set: String(before) }] : []),
        { at: ['effective'], set: day },
        { at: ['stages'], insert: { status: String(status), effective: day } },
      ],
      '新しい施行期日の段階を書き加えました。',
    );
  });
  return html`<form class="draft-form" aria-label="延期か繰り上げ" @submit=${put}>
    <h3>施行が延期されたか、繰り上げられたとき</h3>
    <p class="draft-field"><label for="draft-new-day">新しい施行期日</label><input id="draft-new-day" name="day" required autocomplete="off" placeholder="2027-07-01" /></p>
    <p class="draft-buttons"><button type="submit">新しい施行期日の「${label}」の段階を加える</button></p>
  </form>`;
}

const differencesOf = answering<string, readonly DifferenceParts[]>();

/** Offers each difference from the published file as a correction. */
function newCorrection(use: Use, items: readonly Item[]): TemplateResult {
  const { desk } = use;
  const { draft, open } = desk.state;
  const path = open ?? '';
  const [was, is] = [draft?.published[path], draft?.written[path]];
  const known =
    was === undefined || is === undefined
      ? null
      : differencesOf(desk, `${was}\0${is}`, () => desk.ask('corrected', path, was, is));
  const left = (known?.is ?? []).filter(
    (one) => !items.some(({ was, now }) => was === one.was && now === one.now),
  );
  const put = (difference: DifferenceParts) =>
    add(use, 'corrections', items.length, {
      on: desk.today,
      place: difference.place,
      was: difference.was,
      now: difference.now,
      why: toBeWritten('誤りの理由'),
    });
  const empty = {
    place: toBeWritten('直した箇所'),
    was: toBeWritten('公開していた形'),
    now: toBeWritten('直した形'),
  };
  return html`
    ${left.length === 0 ? nothing : html`<h3>この下書きで直したところ</h3>`}
    <ul class="draft-rows">
      ${left.map(
        (one) => html`<li><div class="draft-row">
          <p>${one.place}: ${one.was} → ${one.now}</p>
          <span class="draft-buttons"><button type="button" @click=${() => put(one)}>訂正として書く<span class="visually-hidden">: ${one.place}</span></button></span>
        </div></li>`,
      )}
    </ul>
    <p class="draft-buttons"><button type="button" @click=${() => put(empty)}>ほかの訂正を書き加える</button></p>
  `;
}
