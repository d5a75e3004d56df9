import { html, type TemplateResult } from 'lit-html';
import { fileName } from '#archive/content-paths.ts';
import { titleIn } from '#drafting/draft-kind.ts';
import type { Desk } from '../desk.ts';
import type { ExistingFile } from '../state.ts';

/** Asks whether to continue with the existing file or to begin a second one. */
export function existingFileView(
  desk: Desk,
  again: ExistingFile,
  use: { readonly goOn: (again: ExistingFile) => void; readonly startSecond: (again: ExistingFile) => void },
): TemplateResult {
  const { asking, path, text, isDrafted } = again;
  const title = titleIn(text) ?? fileName(path);
  return html`<section class="draft-begin">
    <h2 data-screen tabindex="-1">${isDrafted ? 'もう書き始めています' : 'もうサイトに載っています'}</h2>
    <p>${asking.name}には、同じ日の改正「${title}」が${isDrafted ? '下書きにあります' : 'あります'}（${path}）。</p>
    <ul class="draft-ways">
      <li>
        <button type="button" class="draft-main" @click=${() => use.goOn(again)}>${isDrafted ? '続きを書く' : 'この改正を書き直す'}</button>
        <span>${isDrafted ? 'いまの下書きを開きます。書きかけのものも残っています。' : '載っているファイルを開き、書き足したり直したりします。'}</span>
      </li>
      <li>
        <button type="button" @click=${() => use.startSecond(again)}>同じ日の、もう一つの改正を始める</button>
        <span>別の議案や規則による改正を、別のファイルに書きます。${isDrafted ? 'いまの下書きは、そのまま残ります。' : ''}</span>
      </li>
    </ul>
    <p class="draft-buttons"><button type="button" @click=${() => desk.set({ again: null })}>戻る</button></p>
  </section>`;
}
