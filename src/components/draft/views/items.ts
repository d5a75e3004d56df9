import { html, nothing, type TemplateResult } from 'lit-html';
import type { ItemForm, ItemList } from '#workbench/item-forms.ts';
import { lookingAt } from '../acts/editing.ts';
import type { Desk } from '../desk.ts';
import type { Tab, Use } from '../kinds/kind.ts';
import { itemFormView } from './items-form.ts';

type Item = Readonly<Record<string, unknown>>;

/** Which item of which file is open, and what its form asks: of one file at a time. */
interface Shown {
  readonly file: string;
  readonly form: ItemForm;
  readonly index: number | null;
}

let shown: Shown | null = null;

const words = {
  measures: { title: '取組', add: '取組を書き加える', one: '取組' },
  results: { title: '結果', add: '結果を書き加える', one: '結果' },
} as const satisfies Record<ItemList, { readonly title: string; readonly add: string; readonly one: string }>;

/** The items of the file one by one, each with its form. */
export function itemsTab(use: Use, list: ItemList): Tab {
  return { id: list, title: words[list].title, view: () => itemsView(use, list) };
}

function itemsView(use: Use, list: ItemList): TemplateResult {
  const { desk } = use;
  const { look, open } = desk.state;
  if (look === null || open === null) return html`<p class="quiet">読んでいます…</p>`;
  if (shown?.file !== open) {
    begin(desk, list, open);
    return html`<p class="quiet">読んでいます…</p>`;
  }
  const { form, index: at } = shown;
  const items = (Array.isArray(look.fields[list]) ? look.fields[list] : []) as readonly Item[];
  return html`
    <h2>${words[list].title} <small>${items.length}件</small></h2>
    ${items.length === 0 ? html`<p class="quiet">まだありません。一覧表があれば「表を貼る」の欄で読めます。</p>` : nothing}
    <ol class="draft-rows">
      ${items.map((item, index) => itemView(use, list, { item, index, form, isOpen: at === index, count: items.length }))}
    </ol>
    ${list === 'measures' ? newMeasure(use, items) : newResult(use, items, form)}
  `;
}

async function begin(desk: Desk, list: ItemList, file: string): Promise<void> {
  const looking = lookingAt(desk);
  if (looking === null) return;
  const form = await desk.ask('itemForm', looking, list);
  shown = { file, form, index: null };
  desk.set({});
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
  const turn = (at: number | null) => {
    if (shown) shown = { ...shown, index: at };
    desk.set({});
  };
  const move = async (to: number) => {
    if (isOpen && shown) shown = { ...shown, index: to };
    await edit([{ at: [list, index], move: to }], '順番を変えました。');
  };
  const remove = async () => {
    if (shown) shown = { ...shown, index: null };
    await edit(
      [{ at: [list, index], remove: true }],
      `${words[list].one}を消しました。「元に戻す」で戻せます。`,
    );
  };
  const own = async (at: readonly (string | number)[], said: string) => {
    const looking = lookingAt(desk);
    const owner = looking && (await desk.ask('ownerSaid', looking, said));
    if (owner === null) desk.set({ told: `「${said}」を担当として読めません。組織の名前で書いてください。` });
    else await edit([{ at, set: owner }], '担当を書き込みました。');
  };
  return html`<li>
    <div class="draft-row">
      <p>${name}</p>
      <span class="draft-buttons">
        <button type="button" aria-expanded=${String(isOpen)} @click=${() => turn(isOpen ? null : index)}>${isOpen ? '閉じる' : '直す'}<span class="visually-hidden">: ${name}</span></button>
        <button type="button" ?disabled=${index === 0} @click=${() => move(index - 1)}>↑<span class="visually-hidden">上へ: ${name}</span></button>
        <button type="button" ?disabled=${index === count - 1} @click=${() => move(index + 1)}>↓<span class="visually-hidden">下へ: ${name}</span></button>
        <button type="button" @click=${remove}>消す<span class="visually-hidden">: ${name}</span></button>
      </span>
    </div>
    ${isOpen ? itemFormView(item, [list, index], { form, edit, own, toText: () => file.goTo(1) }) : nothing}
  </li>`;
}

function nameOf({ code, title, measure, section, id }: Item, { about }: ItemForm): string {
  const of = measure ?? section;
  const known = about.find((one) => one.id === of)?.label;
  const said = [code, title ?? known ?? of ?? id ?? '全体'].filter((word) => word !== undefined);
  return said.map(String).join(' ');
}

/** What a measure cannot do without. */
function newMeasure({ edit }: Use, items: readonly Item[]): TemplateResult {
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const said = (name: string) => String(new FormData(form).get(name) ?? '').trim();
    if (said('title') === '' || said('text') === '') return;
    const insert = { id: freeId(items), title: said('title'), text: said('text') };
    form.reset();
    if (shown) shown = { ...shown, index: items.length };
    await edit([{ at: ['measures'], insert }], '取組を書き加えました。');
  };
  return html`<form class="draft-form" aria-label="取組を書き加える" @submit=${add}>
    <h3>取組を書き加える</h3>
    <p class="draft-field"><label for="draft-new-title">取組の名前 <small>必須</small></label><input id="draft-new-title" name="title" required autocomplete="off" /></p>
    <p class="draft-field"><label for="draft-new-text">取組の内容 <small>必須</small></label><textarea id="draft-new-text" name="text" rows="3" required></textarea></p>
    <p class="draft-buttons"><button type="submit" class="draft-main">書き加える</button></p>
  </form>`;
}

function freeId(items: readonly Item[]): string {
  const taken = new Set(items.map(({ id }) => id));
  for (let number = items.length + 1; ; number++) if (!taken.has(`m${number}`)) return `m${number}`;
}

function newResult({ edit }: Use, items: readonly Item[], { about }: ItemForm): TemplateResult {
  const told = new Set(items.map(({ measure }) => measure));
  const open = about.filter(({ id }) => !told.has(id));
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const measure = String(new FormData(event.target as HTMLFormElement).get('measure') ?? '');
    if (measure === '') return;
    if (shown) shown = { ...shown, index: items.length };
    await edit([{ at: ['results'], insert: { measure } }], '結果を書き加えました。');
  };
  if (open.length === 0) return html``;
  return html`<form class="draft-form" aria-label="結果を書き加える" @submit=${add}>
    <h3>結果を書き加える</h3>
    <p class="draft-field"><label for="draft-new-measure">どの取組の結果か</label><select id="draft-new-measure" name="measure">${open.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}</select></p>
    <p class="draft-buttons"><button type="submit" class="draft-main">書き加える</button></p>
  </form>`;
}
