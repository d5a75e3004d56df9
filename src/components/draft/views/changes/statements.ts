import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Desk } from '../../desk.ts';
import { onSubmit, onText } from '../events.ts';

/** The name of the field with statements that are not added yet. */
const LINES = 'lines';

/** The statements of the source, each with whether it is accounted for. */
export function statementsView(
  desk: Desk,
  use: {
    /** Resolves to whether the statements could be written. */
    readonly add: (
      statements: readonly { readonly ref: string; readonly gist: string }[],
    ) => Promise<boolean>;
    readonly remark: (ref: string) => void;
    readonly remove: (index: number) => void;
  },
): TemplateResult {
  const { look } = desk.state;
  if (look === null) return html`<p class="quiet">読んでいます…</p>`;
  const { statements, rows } = look;
  const done = statements.filter(({ isAccountedFor }) => isAccountedFor).length;
  return html`
    <p>
      資料に書かれていることを一つずつ並べておくと、変更に写し落としがないかを確かめられます。変更の「出典の箇所」に同じ箇所を書くと、済みになります。
    </p>
    ${
      statements.length === 0
        ? nothing
        : html`<p><b>${statements.length}のうち${done}</b>が済みです。${done === statements.length ? '' : `残りは${statements.length - done}です。`}</p>
            <ol class="draft-statements">
              ${statements.map(
                (
                  { ref, gist, changes, isAccountedFor },
                  index,
                ) => html`<li class=${isAccountedFor ? 'done' : 'open'}>
                  <p>
                    <b>${isAccountedFor ? '済' : 'まだ'}</b> ${ref} <span class="quiet">${gist}</span>
                    ${changes.map((at) => html`<small>${rows[at]?.title}</small> `)}
                    ${isAccountedFor ? nothing : html`<button type="button" class="draft-link" @click=${() => use.remark(ref)}>組織の変更ではないとする<span class="visually-hidden">: ${ref}</span></button>`}
                    <button type="button" class="draft-link" @click=${() => use.remove(index)}>消す<span class="visually-hidden">: ${ref}</span></button>
                  </p>
                </li>`,
              )}
            </ol>`
    }
    <form
      class="draft-form"
      @submit=${onSubmit((entered) => {
        const typed = desk.state.typed[LINES];
        use.add(statementsIn(entered('lines'))).then((isIn) => isIn && desk.untype(LINES, typed));
      })}
    >
      <p class="draft-field">
        <label for="draft-lines">記述を書き加える</label>
        <small class="quiet" id="draft-lines-help">一行に一つ。箇所と要約を、空白かタブで区切ります（1(1)①a 市長戦略部の新設）。要約は自分の言葉で書いてください。</small>
        <textarea id="draft-lines" name="lines" rows="4" required aria-describedby="draft-lines-help" .value=${live(desk.state.typed[LINES] ?? '')} @input=${onText((lines) => desk.type(LINES, lines))}></textarea>
      </p>
      <p><button type="submit">書き加える</button></p>
    </form>
  `;
}

function statementsIn(lines: string): readonly { readonly ref: string; readonly gist: string }[] {
  return lines.split('\n').flatMap((line) => {
    const [, ref = '', gist = ''] = /^\s*(\S+)\s*(.*?)\s*$/u.exec(line) ?? [];
    return ref === '' ? [] : [{ ref, gist }];
  });
}
