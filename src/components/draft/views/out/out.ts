import { html, nothing, type TemplateResult } from 'lit-html';
import { fileName } from '#archive/content-paths.ts';
import { isNew } from '#drafting/draft.ts';
import type { Repository } from '#drafting/propose.ts';
import { save } from '../../../save.ts';
import { isTouched } from '../../begun.ts';
import { copy } from '../../copy.ts';
import type { Desk } from '../../desk.ts';
import { meaningView } from './meaning.ts';
import { openQuestionsView } from './open-questions.ts';
import { proposalOfAllView, proposalView } from './proposal.ts';

/** Exporting the draft, which leaves the browser only by the person's act. */
export function outView(desk: Desk, repository: Repository | null): TemplateResult {
  const { draft, open, trial } = desk.state;
  const written = Object.entries(draft?.written ?? {});
  if (!draft || written.length === 0)
    return html`<p class="quiet">まだ何も書いていません。書いたものがあると、ここから取り出せます。</p>`;
  return html`
    ${leftView(desk)}
    ${meaningView(desk)}
    <ul class="draft-outs">
      ${written.map(
        ([path, text]) => html`<li>
          <p><b>${fileName(path)}</b> <small class="quiet">${path}（${isNew(draft, path) ? '新しいファイル' : '書き換え'}）</small></p>
          <p class="draft-buttons">
            <button type="button" @click=${() => downloaded(desk, path, text)}>ダウンロード<span class="visually-hidden">: ${path}</span></button>
            <button type="button" @click=${() => copy(desk, text)}>文字を写す（コピー）<span class="visually-hidden">: ${path}</span></button>
            ${path === open ? nothing : html`<button type="button" @click=${() => desk.open(path)}>開く<span class="visually-hidden">: ${path}</span></button>`}
            <button type="button" class="draft-link" @click=${() => desk.drop(path)}>捨てる<span class="visually-hidden">: ${path}</span></button>
          </p>
          ${repository === null || trial !== null || written.length > 1 ? nothing : proposalView(desk, repository, path, text)}
        </li>`,
      )}
    </ul>
    ${trial === null ? nothing : html`<p class="small quiet">見本なので、提案はできません。ほんとうの下書きでは、ここから管理者に提案できます。</p>`}
    ${
      written.length < 2
        ? nothing
        : html`
            ${repository === null || trial !== null ? nothing : proposalOfAllView(desk, repository, written)}
            <p class="draft-buttons"><button type="button" @click=${() => zipped(desk)}>すべてを一つの zip でダウンロード</button></p>
          `
    }
  `;
}

/** Input that is not in the files yet, and the errors in them. */
function leftView(desk: Desk): TemplateResult {
  const { look, aside, form, trial } = desk.state;
  const begun = aside.length + (form !== null && isTouched(form) ? 1 : 0);
  const errors = look?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  const asks = openQuestionsView(desk, '答えるまで、その変更はファイルに入りません。');
  return html`
    ${asks}
    ${begun === 0 ? nothing : html`<p class="notice">書きかけの変更が${begun}件あります。書き加えるまで、ファイルには入りません。</p>`}
    ${errors === 0 || (trial !== null && asks !== nothing) ? nothing : html`<p class="notice late">誤りが${errors}件残っています。このままでも取り出せますが、サイトに載せるには直す必要があります。</p>`}
  `;
}

function downloaded(desk: Desk, path: string, text: string): void {
  save(fileName(path), new Blob([text], { type: 'text/plain;charset=utf-8' }));
  desk.set({ isTakenOut: true });
}

async function zipped(desk: Desk): Promise<void> {
  const { draft } = desk.state;
  if (!draft) return;
  const bytes = await desk.ask('zip', draft.written);
  save(
    `${draft.municipality}.zip`,
    new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/zip' }),
  );
  desk.set({ isTakenOut: true });
}
