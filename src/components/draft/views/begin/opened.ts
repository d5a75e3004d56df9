import { html, nothing, type TemplateResult } from 'lit-html';
import { type DraftKind, placeFor } from '#drafting/draft-kind.ts';
import type { Desk } from '../../desk.ts';
import { kindWords } from '../../kind-words.ts';
import type { Doubted } from '../../state.ts';
import { onSubmit, onText } from '../events.ts';
import { choiceInput, fieldView } from '../forms/field.ts';

const KINDS = Object.entries(kindWords).map(([value, { title }]) => ({ value, label: title }));

/** Where the opened file would go, and what is unclear about it. */
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
  const municipalities = desk.state.municipalities.map(({ id, name }) => ({ value: id, label: name }));
  const set = (more: Partial<Doubted>) => desk.set({ doubted: { ...doubted, ...more } });
  return html`<form
    class="draft-begin"
    id="draft-doubted"
    @submit=${onSubmit(() => path !== null && use.open(path))}
  >
    <h2 data-screen tabindex="-1">「${name}」を開く</h2>
    ${doubt === null ? nothing : html`<p class="notice late" role="alert">${doubt}</p>`}
    ${opening.kind === null ? html`<p class="notice">何のファイルか、中身からは分かりません。選んでください。</p>` : nothing}
    ${fieldView(
      { id: 'draft-opened-municipality', label: '市区町村' },
      choiceInput('draft-opened-municipality', municipalities, municipality, (id) =>
        use.place({ ...doubted, municipality: id }),
      ),
    )}
    ${fieldView(
      { id: 'draft-opened-kind', label: '何のファイルか' },
      choiceInput('draft-opened-kind', KINDS, kind, (id) => set({ kind: id as DraftKind })),
    )}
    ${
      isOfDocument && known === null
        ? fieldView(
            {
              id: 'draft-opened-document',
              label: '資料',
              help: '資料のアドレスの名前。いまある資料から選ぶか、小文字のローマ字で書きます',
            },
            html`<input id="draft-opened-document" list="draft-documents" value=${document} required pattern="[a-z0-9]+(-[a-z0-9]+)*" autocomplete="off" aria-describedby="draft-opened-document-help" @change=${onText((document) => set({ document }))} />
              <datalist id="draft-documents">${documents.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</datalist>`,
          )
        : nothing
    }
    <p>${path === null ? html`<span class="quiet">置き場所は、選ぶと決まります。</span>` : html`置き場所: <b>${path}</b>`}</p>
    <p class="draft-buttons">
      <button type="submit" class="draft-main" ?disabled=${path === null && !isOfDocument}>${doubt === null ? 'ここで開く' : 'それでも、ここで開く'}</button>
      <button type="button" @click=${() => desk.set({ doubted: null })}>やめる</button>
    </p>
  </form>`;
}
