import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Proposal } from '#archive/mint/propose.ts';
import type { Desk } from '../../desk.ts';
import { onSubmit, onText } from '../events.ts';

function typedName({ id }: Proposal): string {
  return `id ${id}`;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A form that gives each new unit its permanent id, which becomes part of an address. */
export function mintView(
  desk: Desk,
  use: { readonly propose: () => void; readonly put: (proposals: readonly Proposal[]) => void },
): TemplateResult {
  const { look, minting } = desk.state;
  const wanting = look?.diagnostics.filter(({ code }) => WANTING.has(code)).length ?? 0;
  if (wanting === 0 && minting === null) return html``;
  if (minting === null)
    return html`<p class="draft-remedy">
      新しい組織に、ページのアドレスになる名前（ID）が要ります。
      <button type="button" @click=${use.propose}>IDの案を出す</button>
    </p>`;
  const { proposals } = minting;
  const { typed } = desk.state;
  const idOf = (one: Proposal) => typed[typedName(one)]?.trim() ?? one.id;
  const wrong = proposals.filter((one) => !ID.test(idOf(one)) || isUnread(idOf(one)));
  return html`<form
    class="draft-form"
    @submit=${onSubmit(() => {
      if (wrong.length === 0) use.put(proposals.map((one) => ({ ...one, id: idOf(one) })));
    })}
  >
    <p>ページのアドレスになり、公開したあとは変えられません。小文字のローマ字とハイフンで書きます。</p>
    ${proposals.map((one, at) => {
      const id = idOf(one);
      return html`<div class="draft-field">
        <label for=${`draft-id-${at}`}>${one.name}</label>
        ${isUnread(id) ? html`<small>読みの分からない字があります。ローマ字で書いてください。</small>` : nothing}
        <input
          id=${`draft-id-${at}`}
          .value=${live(isUnread(id) && typed[typedName(one)] === undefined ? '' : id)}
          aria-invalid=${wrong.includes(one) ? 'true' : nothing}
          @input=${
            // An emptied field must not fall back to the proposed id.
            onText((text) => desk.type(typedName(one), text || ' '))
          }
        />
      </div>`;
    })}
    <p class="draft-buttons">
      <button type="submit" class="draft-main" ?disabled=${wrong.length > 0}>このIDを付ける（${proposals.length}件）</button>
      <button type="button" @click=${() => desk.set({ minting: null })}>やめる</button>
    </p>
    ${wrong.length === 0 ? nothing : html`<p class="draft-wrong">ローマ字で書くと、付けられます: ${wrong.map(({ name }) => name).join('、')}</p>`}
  </form>`;
}

/** Names the button above the problems that proposes or sets ids. */
export function mintHint(desk: Desk): string {
  return desk.state.minting === null
    ? '上の「IDの案を出す」で付けられます。'
    : '上の欄で読みを確かめ、「このIDを付ける」を押すと、付けられます。';
}

/** Codes of problems about a unit, a duty or a post without an id. */
export const WANTING: ReadonlySet<string> = new Set(['H301', 'H302', 'H303']);

/** Letters whose reading is unknown appear as code points. */
function isUnread(id: string): boolean {
  return /(?:^|-)(?:u[0-9a-f]{4,5})+/.test(id);
}
