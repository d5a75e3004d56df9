import { html, nothing, type TemplateResult } from 'lit-html';
import { splitContentPath } from '#archive/content-paths.ts';
import type { WithSource } from '#workbench/with-source.ts';
import { lookingAt } from '../acts/editing.ts';
import type { Desk } from '../desk.ts';
import type { Tab, Use } from '../kinds/kind.ts';
import { onSubmit } from './events.ts';
import { fileChoice } from './file-choice.ts';

/** The tab that compares the file with the pasted text of a source and keeps only its fingerprint. */
export function sourceTextTab({ desk, file }: Use): Tab {
  return { id: 'print', title: '資料と照らし合わせる', view: () => sourceTextView(desk, file.goTo) };
}

function sourceTextView(desk: Desk, goTo: (line: number) => void): TemplateResult {
  const { look, comparison } = desk.state;
  if (look === null) return html`<p class="quiet">読んでいます…</p>`;
  const places = placesOf(look.fields);
  if (places.length === 0) return html`<p>出典の題名を書くと、その資料の文字と照らし合わせられます。</p>`;
  return html`
    <p>
      資料の文字をすべて選んで写し、下の欄に貼ってください。書いた日付・数・番号・組織の名前が資料にあるかを、一つずつ確かめます。貼った文字は、この画面の外へ出ず、どのファイルにも入りません。残るのは、文字を読み返せない「指紋」だけです。
    </p>
    <form
      class="draft-form"
      @submit=${onSubmit((entered) => compare(desk, places[Number(entered('source'))]?.at ?? ['source'], entered('text')))}
    >
      ${
        places.length === 1
          ? nothing
          : html`<p class="draft-field">
              <label for="draft-source-place">どの資料か</label>
              <select id="draft-source-place" name="source">${places.map(({ title }, at) => html`<option value=${at}>${title}</option>`)}</select>
            </p>`
      }
      <p class="draft-field">
        <label for="draft-source-text">資料の文字</label>
        <textarea id="draft-source-text" name="text" rows="8" spellcheck="false" autocomplete="off"></textarea>
      </p>
      <p class="draft-buttons">
        <button type="submit" class="draft-main">照らし合わせる</button>
        ${fileChoice('ファイルから読む（PDF、Word、.txt）', '.pdf,.docx,.txt,.md', async (file) =>
          compare(desk, places[0]?.at ?? ['source'], new Uint8Array(await file.arrayBuffer())),
        )}
      </p>
    </form>
    ${comparison?.ok === false ? html`<p class="notice late" role="alert">${comparison.why}</p>` : nothing}
    ${comparison?.ok ? foundView(desk, comparison.value, goTo) : nothing}
  `;
}

function foundView(
  desk: Desk,
  { path, print, text, paragraphs, unprinted }: WithSource,
  goTo: (line: number) => void,
) {
  const keep = () => {
    const { open } = desk.state;
    if (open === null) return;
    desk.set({ comparison: null });
    desk.write(path, print, `${path} を下書きに加えました。資料の文字は入っていません。`);
    desk.write(open, text, '指紋を出典に書き加えました。資料にないものは、「点検」に出ます。');
  };
  return html`
    <h2>照らし合わせた結果 <small>${paragraphs}段落</small></h2>
    ${
      unprinted.length === 0
        ? html`<p class="draft-sound">書いた日付・数・番号・名前は、すべて資料にあります。</p>`
        : html`<p>資料に見つからないものが <b>${unprinted.length}件</b>あります。写し間違いでないか、確かめてください。</p>
            <ul class="rows">
              ${unprinted.map(
                ({ line, words, nearest, isElsewhere }) => html`<li>
                  <b>${words}</b> ${isElsewhere ? html`<small class="quiet">資料の別の箇所にあります</small>` : nothing}
                  ${nearest === null ? nothing : html`<span>近いもの: ${nearest}</span>`}
                  <button type="button" class="draft-link" @click=${() => goTo(line)}>${line}行目を開く</button>
                </li>`,
              )}
            </ul>`
    }
    <p><button type="button" class="draft-main" @click=${keep}>指紋を下書きに加える（${splitContentPath(path).place}）</button></p>
  `;
}

async function compare(
  desk: Desk,
  at: readonly (string | number)[],
  source: string | Uint8Array,
): Promise<void> {
  const looking = lookingAt(desk);
  if (looking === null) return;
  const comparison = await desk.ask('withSource', looking, at, source);
  // Another file may have been opened meanwhile.
  if (desk.state.open === looking.open) desk.set({ comparison });
}

interface Place {
  readonly at: readonly (string | number)[];
  readonly title: string;
}

function placesOf({ source, sources }: Readonly<Record<string, unknown>>): readonly Place[] {
  const titleOf = (one: unknown) => (one as { readonly title?: string } | undefined)?.title ?? '';
  const all = Array.isArray(sources)
    ? sources.map((one, at) => ({ at: ['sources', at], title: titleOf(one) }))
    : [];
  return [{ at: ['source'], title: titleOf(source) }, ...all].filter(({ title }) => title !== '');
}
