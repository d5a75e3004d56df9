import { html, type TemplateResult } from 'lit-html';
import { announcementElement } from '../announce.ts';
import type { Desk } from '../desk.ts';
import type { Result } from '../kinds/kind.ts';
import { openQuestionsView } from './out/open-questions.ts';
import { mintView } from './problems/mint.ts';
import { problemsView } from './problems/problems.ts';

/** The result of the open file: a sentence, its problems, and what follows from it. */
export function resultView(
  desk: Desk,
  problems: Parameters<typeof problemsView>[2],
  minting: Parameters<typeof mintView>[1],
  { title, sentence, missing, below }: Result,
): TemplateResult {
  const { look, isBusy } = desk.state;
  if (look === null) return html`<p class="quiet">${isBusy ? '読んでいます…' : '読めませんでした。'}</p>`;
  return html`
    <section class="draft-sentence" aria-labelledby="draft-sentence">
      <h2 id="draft-sentence">${title}</h2>
      ${sentence(look) ?? html`<p class="notice">下の誤りを直すと、ここに出ます。</p>`}
    </section>
    <section aria-labelledby="draft-problems">
      <h2 id="draft-problems" tabindex="-1">点検</h2>
      ${announcementElement}
      ${openQuestionsView(desk, '答えると、なくなる誤りがあるかもしれません。')}
      ${mintView(desk, minting)}
      ${problemsView(desk, look.diagnostics, problems, missing?.(look) ?? [])}
    </section>
    ${below(look, desk.state.figures)}
  `;
}
