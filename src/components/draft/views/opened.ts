import { html, nothing, type TemplateResult } from 'lit-html';
import { type DraftKind, placeFor } from '#drafting/draft-kind.ts';
import type { Desk } from '../desk.ts';
import { kindWords } from '../kind-words.ts';
import type { Doubted } from '../state.ts';

/** Where the file would go, and what is not plain about that. */
export function doubtedView(
  desk: Desk,
  doubted: Doubted,
  use: { readonly place: (doubted: Doubted) => void; readonly open: (path: string) => void },
): TemplateResult {
  const { municipality, opening, kind, document } = doubted;
  const { name, doubt, documents } = opening;
  const known = opening.kind !== null && kind === opening.kind ? opening.path : null;
  const path = known ?? (kind === null ? null : placeFor(kind, name, municipality, document));
  const isOfDocument = kind === 'edition' || kind === 'report';
  const value = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<form
    class="draft-begin"
    id="draft-doubted"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (path !== null) use.open(path);
    }}
  >
    <h2 data-screen tabindex="-1">「${name}」を開く</h2>
    ${doubt === null ? nothing : html`<p class="notice late" role="alert">${doubt}</p>`}
    ${opening.kind === null ? html`<p class="notice">何のファイルか、中身からは分かりません。選んでください。</p>` : nothing}
    <p class="draft-field">
      <label for="draft-opened-municipality">市区町村</label>
      <select id="draft-opened-municipality" @change=${(event: Event) => use.place({ ...doubted, municipality: value(event) })}>
        ${desk.state.municipalities.map((one) => html`<option value=${one.id} ?selected=${one.id === municipality}>${one.name}</option>`)}
      </select>
    </p>
    <p class="draft-field">
      <label for="draft-opened-kind">何のファイルか</label>
      <select id="draft-opened-kind" @change=${(event: Event) => desk.set({ doubted: { ...doubted, kind: value(event) as DraftKind } })}>
        ${kind === null ? html`<option selected disabled>選んでください</option>` : nothing}
        ${Object.entries(kindWords).map(([id, { title }]) => html`<option value=${id} ?selected=${id === kind}>${title}</option>`)}
      </select>
    </p>
    ${
      isOfDocument && known === null
        ? html`<p class="draft-field">
            <label for="draft-opened-document">資料</label>
            <small class="quiet" id="draft-opened-document-help">資料のアドレスの名前。いまある資料から選ぶか、小文字のローマ字で書きます</small>
            <input id="draft-opened-document" list="draft-documents" value=${document} required pattern="[a-z0-9]+(-[a-z0-9]+)*" autocomplete="off" aria-describedby="draft-opened-document-help" @change=${(event: Event) => desk.set({ doubted: { ...doubted, document: value(event) } })} />
            <datalist id="draft-documents">${documents.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</datalist>
          </p>`
        : nothing
    }
    <p>${path === null ? html`<span class="quiet">置き場所は、選ぶと決まります。</span>` : html`置き場所: <b>${path}</b>`}</p>
    <p class="draft-buttons">
      <button type="submit" class="draft-main" ?disabled=${path === null && !isOfDocument}>${doubt === null ? 'ここで開く' : 'それでも、ここで開く'}</button>
      <button type="button" @click=${() => desk.set({ doubted: null })}>やめる</button>
    </p>
  </form>`;
}
