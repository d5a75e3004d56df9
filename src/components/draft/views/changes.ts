import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { valuesFor, valuesOf, verbOf, type Written } from '#drafting/changes/change-values.ts';
import { offered } from '#drafting/changes/form-fields.ts';
import type { Verb } from '#org/change.ts';
import { verbWords } from '#telling/verbs.ts';
import type { Look, WrittenRow } from '#workbench/look.ts';
import type { Standing } from '#workbench/looks/standing.ts';
import type { Desk } from '../desk.ts';
import { type Form, formView } from './form.ts';

export interface Changing {
  readonly put: (form: Form) => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, to: number) => void;
  readonly toText: (line: number) => void;
}

/** The changes of the file, one by one, and the chart of the day before to act on. */
export function changesView(desk: Desk, changing: Changing): TemplateResult {
  const { look, form } = desk.state;
  if (look === null) return html`<p class="quiet">読んでいます…</p>`;
  const event = look.shown.reorganization ?? null;
  const use = {
    change: (next: Form) => desk.set({ form: next }),
    put: changing.put,
    leave: () => desk.set({ form: null }),
    toText: () => changing.toText(look.rows[form?.index ?? 0]?.line ?? 1),
  };
  return html`
    ${lists(look)}
    <h2>いまの組織図から選ぶ</h2>
    ${
      event === null || event.before.length === 0
        ? html`<p class="quiet">${event === null ? '誤りを直すと、改正前の組織図が出ます。' : '改正前の組織図が、まだありません。「組織図」を先に載せると、選べるようになります。'}</p>`
        : html`<div class="draft-acting" tabindex="0" role="group" aria-label="改正前の組織図"><ul class="draft-tree">${event.before.map((one) => actingOn(desk, one))}</ul></div>`
    }
    <p class="draft-buttons">
      <button type="button" @click=${() => desk.set({ form: { index: null, verb: 'establish', values: valuesOf('establish', {}), wasRefused: false } })}>新しい組織を書き加える</button>
      <button type="button" @click=${() => desk.set({ form: { index: null, verb: 'transfer', values: valuesOf('transfer', {}), wasRefused: false } })}>事務の移管を書き加える</button>
    </p>
    ${form !== null && form.index === null ? formView(form, use) : nothing}
    <h2>変更 <small>${look.rows.length}件</small></h2>
    ${
      look.rows.length === 0
        ? html`<p class="quiet">まだ変更がありません。上の組織図から組織を選ぶか、「表を貼る」の欄で来年度の組織図を貼ってください。</p>`
        : html`<ol class="draft-rows">
            ${repeat(
              look.rows,
              ({ index }) => index,
              (row) => rowView(desk, row, look.rows.length, changing, use),
            )}
          </ol>`
    }
  `;
}

function rowView(
  desk: Desk,
  { index, written, title, diagnostics, line }: WrittenRow,
  count: number,
  { remove, move, toText }: Changing,
  use: Parameters<typeof formView>[1],
): TemplateResult {
  const { form } = desk.state;
  const verb = verbOf(written);
  const words = title ?? (verb ? `${verbWords[verb]}（まだ読めません）` : '種類の分からない変更');
  return html`<li id=${`draft-row-${index}`}>
    <p class="draft-row">
      <b>${words}</b>
      <span class="draft-buttons">
        ${
          verb === null
            ? html`<button type="button" @click=${() => toText(line)}>文字で直す</button>`
            : html`<button
                type="button"
                aria-expanded=${String(form?.index === index)}
                @click=${() => desk.set({ form: { index, verb, values: valuesOf(verb, written as Written), wasRefused: false } })}
              >直す<span class="visually-hidden">: ${words}</span></button>`
        }
        <button type="button" ?disabled=${index === 0} @click=${() => move(index, index - 1)}>上へ<span class="visually-hidden">: ${words}</span></button>
        <button type="button" ?disabled=${index === count - 1} @click=${() => move(index, index + 1)}>下へ<span class="visually-hidden">: ${words}</span></button>
        <button type="button" @click=${() => remove(index)}>消す<span class="visually-hidden">: ${words}</span></button>
      </span>
    </p>
    ${diagnostics.map(({ message, hint, severity }) => html`<p class=${severity === 'error' ? 'draft-wrong' : 'quiet small'}>${message} ${hint}</p>`)}
    ${form?.index === index ? formView(form, use) : nothing}
  </li>`;
}

/** A unit of the chart before, and what may be done to it. */
function actingOn(desk: Desk, unit: Standing): TemplateResult {
  const id = `draft-act-${unit.path.replaceAll(/[^\p{L}\p{N}]/gu, '-')}`;
  return html`<li>
    <button type="button" class=${`draft-unit ${unit.does ?? ''}`} popovertarget=${id}>
      ${unit.name}${unit.does === 'ends' ? html`<span class="visually-hidden">（この改正で変わる）</span>` : nothing}
    </button>
    <div popover id=${id} class="draft-menu" role="group" aria-label=${`${unit.name}を`}>
      <p><b>${unit.name}</b>を</p>
      ${offered.map((verb) => html`<button type="button" popovertarget=${id} popovertargetaction="hide" @click=${() => act(desk, verb, unit.path)}>${actWords[verb] ?? verbWords[verb]}</button>`)}
      <button type="button" popovertarget=${id} popovertargetaction="hide" @click=${() => establishBelow(desk, unit.path)}>下に新設</button>
    </div>
    ${unit.children.length > 0 ? html`<ul>${unit.children.map((one) => actingOn(desk, one))}</ul>` : nothing}
  </li>`;
}

/** As one says it of a unit, where the name of the verb does not follow を. */
const actWords: Partial<Record<Verb, string>> = {
  transfer: '移管元にして事務移管',
  merge: 'ほかの組織と統合',
  absorb: 'ほかの組織へ編入',
  lose: 'その後は不明とする',
};

function act(desk: Desk, verb: Verb, path: string): void {
  desk.set({ form: { index: null, verb, values: valuesFor(verb, path), wasRefused: false } });
  toForm();
}

function establishBelow(desk: Desk, path: string): void {
  const values = { ...valuesOf('establish', {}), establish: `${path}/` };
  desk.set({ form: { index: null, verb: 'establish', values, wasRefused: false } });
  toForm();
}

/** Once it stands there. */
function toForm(): void {
  requestAnimationFrame(() => {
    const form = document.querySelector('.draft-form');
    form?.scrollIntoView({ block: 'center' });
    form?.querySelector<HTMLElement>('input:not([value]), input, select')?.focus();
  });
}

/** What inputs choose from: the units before and after, and the places of the source. */
function lists({ shown, statements }: Look): TemplateResult {
  const event = shown.reorganization ?? null;
  const options = (units: readonly Standing[]): readonly string[] =>
    units.flatMap(({ path, children }) => [path, ...options(children)]);
  return html`
    <datalist id="draft-units-before">${options(event?.before ?? []).map((path) => html`<option value=${path}></option>`)}</datalist>
    <datalist id="draft-units-after">${options(event?.after ?? []).map((path) => html`<option value=${path}></option>`)}</datalist>
    <datalist id="draft-refs">${statements.map(({ ref, gist }) => html`<option value=${ref}>${gist}</option>`)}</datalist>
  `;
}
