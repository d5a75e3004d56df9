import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { namesOf } from '#components/changes/two-tones.ts';
import { valuesOf, verbOf, type Written } from '#drafting/changes/change-values.ts';
import type { UnitValue } from '#drafting/changes/unit-value.ts';
import type { Verb } from '#org/change.ts';
import { verbWords } from '#telling/verbs.ts';
import type { Look } from '#workbench/look.ts';
import type { Standing } from '#workbench/looks/standing.ts';
import type { WrittenRow } from '#workbench/written-in.ts';
import { type Form, formOf } from '../../begun.ts';
import type { Desk } from '../../desk.ts';
import { formView, toForm } from '../forms/form.ts';
import { WANTING } from '../problems/mint.ts';
import { type Mend, remediesView } from '../problems/remedies.ts';
import { worded } from '../problems/worded.ts';
import { actingView } from './acting.ts';
import { asideView, takeUp } from './aside.ts';

export interface Changing {
  readonly put: (form: Form) => void;
  /** Writes the same change for each unit. */
  readonly together: (verb: Verb, units: readonly UnitValue[]) => void;
  readonly remove: (index: number) => void;
  readonly move: (index: number, to: number) => void;
  readonly toText: (line: number) => void;
  readonly mend: Mend;
}

/** The changes of the file, and the chart of the day before, whose units can be acted on. */
export function changesView(desk: Desk, changing: Changing): TemplateResult {
  const { look, form } = desk.state;
  if (look === null) return html`<p class="quiet">読んでいます…</p>`;
  const event = look.shown.reorganization ?? null;
  return html`
    ${guard([event, look.statements], () => lists(look))}
    <h2>いまの組織図から選ぶ</h2>
    ${
      event === null || event.before.length === 0
        ? html`<p class="quiet">${event === null ? '誤りを直すと、改正前の組織図が出ます。' : '改正前の組織図が、まだありません。「組織図」を先に載せると、選べるようになります。組織図が手に入らなければ、「表を貼る」に新旧対照表か、お知らせの文を貼ると、書けます。'}</p>`
        : actingView(desk, event, look.rows, changing.together)
    }
    <p class="draft-buttons">
      ${beginning(desk, 'establish', '新しい組織を書き加える')}
      ${beginning(desk, 'transfer', '事務の移管を書き加える')}
    </p>
    ${form !== null && form.index === null ? openForm(desk, form, changing) : nothing}
    ${asideView(desk)}
    <h2>変更 <small>${look.rows.length}件</small></h2>
    ${
      look.rows.length === 0
        ? html`<p class="quiet">まだ変更がありません。上の組織図から組織を選ぶか、「表を貼る」の欄で来年度の組織図を貼ってください。</p>`
        : html`<ol class="draft-rows">
            ${repeat(
              look.rows,
              ({ index }) => index,
              (row) => rowView(desk, row, look.rows.length, changing),
            )}
          </ol>`
    }
  `;
}

function beginning(desk: Desk, verb: Verb, words: string): TemplateResult {
  const { forms } = desk.state;
  const start = () => forms && begin(desk, formOf(verb, valuesOf(forms[verb], {})));
  return html`<button type="button" @click=${start}>${words}</button>`;
}

function begin(desk: Desk, form: Form): void {
  desk.begin(form);
  toForm();
}

function openForm(desk: Desk, form: Form, { put, toText }: Changing): TemplateResult {
  const { forms, look } = desk.state;
  if (forms === null) return html`<p class="quiet">読んでいます…</p>`;
  const leave = () => {
    desk.layAside();
    backFrom(form);
  };
  return formView(forms[form.verb], form, {
    change: (next) => desk.set({ form: next }),
    put: (done) => {
      put(done);
      backFrom(done);
    },
    leave,
    toText: () => toText(look?.rows[form.index ?? 0]?.line ?? 1),
  });
}

/** Returns the focus to where the form was opened. */
function backFrom({ index }: Form): void {
  const place = index === null ? '.draft-unit[tabindex="0"]' : `#draft-row-${index} button`;
  requestAnimationFrame(() => document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true }));
}

function rowView(desk: Desk, row: WrittenRow, count: number, changing: Changing): TemplateResult {
  const { index, written, title, diagnostics, line } = row;
  const { remove, move, toText, mend } = changing;
  const { form, forms, aside } = desk.state;
  const verb = verbOf(written);
  const words = title ?? `${index + 1}番目の変更`;
  const begun = aside.find((one) => one.index === index);
  const edit = () => {
    if (begun) takeUp(desk, begun);
    else if (verb && forms) begin(desk, formOf(verb, valuesOf(forms[verb], written as Written), row));
    else toText(line);
  };
  return html`<li id=${`draft-row-${index}`} data-place tabindex="-1">
    <div class="draft-row">
      ${shownView(row, verb)}
      <span class="draft-buttons">
        <button type="button" aria-expanded=${verb === null ? nothing : String(form?.index === index)} @click=${edit}>${verb === null ? '文字で直す' : '直す'}<span class="visually-hidden">: ${words}</span></button>
        <button type="button" ?disabled=${index === 0} @click=${() => move(index, index - 1)}>↑<span class="visually-hidden">上へ: ${words}</span></button>
        <button type="button" ?disabled=${index === count - 1} @click=${() => move(index, index + 1)}>↓<span class="visually-hidden">下へ: ${words}</span></button>
        <button type="button" @click=${() => remove(index)}>消す<span class="visually-hidden">: ${words}</span></button>
      </span>
    </div>
    ${diagnostics.map(
      (
        one,
        at,
      ) => html`<p class=${one.severity === 'error' ? 'draft-wrong' : 'quiet small'}>${worded(desk, one, one.said.message)} ${WANTING.has(one.code) ? '' : worded(desk, one, one.said.hint)}</p>
        ${remediesView(desk, one, `draft-row-${index}-${at}`, mend)}`,
    )}
    ${form?.index === index ? openForm(desk, form, changing) : nothing}
  </li>`;
}

/** A change as the site shows it: verb, units, place in the source, note. */
function shownView({ told }: WrittenRow, verb: Verb | null): TemplateResult {
  if (told === null)
    return html`<p><span class="badge late">${verb === null ? '種類が不明' : verbWords[verb]}</span> まだ読めません</p>`;
  const { word, tone, about, ref, note } = told;
  return html`<p>
    <span class=${`badge ${tone}`}>${word}</span>
    ${namesOf(told).map(({ words, isName }) => (isName ? html`<b>${words}</b>` : html`<small class="quiet">${words}</small>`))}
    ${about === null ? nothing : html`<span class="small">${about}</span>`}
    ${ref.length === 0 && note === null ? nothing : html`<small class="quiet draft-aside">${ref.join('、')}${ref.length > 0 && note !== null ? '。' : ''}${note}</small>`}
  </p>`;
}

/** The options of inputs: units before and after, and places in the source. */
function lists({ shown, statements }: Look): TemplateResult {
  const event = shown.reorganization ?? null;
  const options = (units: readonly Standing[]): readonly string[] =>
    units.flatMap(({ path, children, isPost }) => (isPost ? [] : [path, ...options(children)]));
  return html`
    <datalist id="draft-units-before">${options(event?.before ?? []).map((path) => html`<option value=${path}></option>`)}</datalist>
    <datalist id="draft-units-after">${options(event?.after ?? []).map((path) => html`<option value=${path}></option>`)}</datalist>
    <datalist id="draft-refs">${statements.map(({ ref, gist }) => html`<option value=${ref}>${gist}</option>`)}</datalist>
  `;
}
