import { html, nothing, type TemplateResult } from 'lit-html';
import { type Written, writtenOf } from '#drafting/changes/change-values.ts';
import type { Form } from '../../begun.ts';
import type { Desk } from '../../desk.ts';
import { toForm } from '../forms/form.ts';
import { changeWords } from './change-words.ts';

/** Unfinished changes that were laid aside, to continue or to discard. */
export function asideView(desk: Desk): TemplateResult | typeof nothing {
  const { aside, forms } = desk.state;
  if (aside.length === 0 || forms === null) return nothing;
  return html`<h2>書きかけの変更 <small>${aside.length}件</small></h2>
    <p class="small quiet">まだファイルに入っていません。この画面を閉じても残ります。</p>
    <ul class="draft-rows">
      ${aside.map((form) => {
        const words = changeWords(
          writtenOf(forms[form.verb], form.values, form.was as Written | undefined),
          form.verb,
        );
        return html`<li>
          <div class="draft-row">
            <p>${words}${form.index === null ? nothing : html` <small class="quiet">（${form.index + 1}番目の変更を直しているところ）</small>`}</p>
            <span class="draft-buttons">
              <button type="button" @click=${() => takeUp(desk, form)}>続けて書く<span class="visually-hidden">: ${words}</span></button>
              <button type="button" @click=${() => desk.set({ aside: without(desk, form), told: '書きかけの変更を捨てました。' })}>捨てる<span class="visually-hidden">: ${words}</span></button>
            </span>
          </div>
        </li>`;
      })}
    </ul>`;
}

/** Opens the form. A form that is already open is laid aside. */
export function takeUp(desk: Desk, form: Form): void {
  desk.begin(form);
  desk.set({ aside: without(desk, form) });
  toForm();
}

function without({ state }: Desk, form: Form): readonly Form[] {
  return state.aside.filter((one) => one !== form);
}
