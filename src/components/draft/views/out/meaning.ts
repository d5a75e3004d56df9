import { html, nothing, type TemplateResult } from 'lit-html';
import { type Draft, textsOf } from '#drafting/draft.ts';
import type { Report } from '#workbench/report/report.ts';
import { answering } from '../../answered.ts';
import type { Desk } from '../../desk.ts';

const meaningOf = answering<Draft, Report>();
let isOpen = false;

/** What the draft changes on the site: units, deadlines, measures, addresses. Computed once opened. */
export function meaningView(desk: Desk): TemplateResult | typeof nothing {
  const { draft, isBusy } = desk.state;
  if (draft === null || Object.keys(draft.written).length === 0) return nothing;
  const known =
    isOpen && !isBusy
      ? meaningOf(desk, draft, () => desk.ask('meaning', draft.published, textsOf(draft), desk.today))
      : null;
  return html`<details
    class="fold"
    id="draft-meaning"
    .open=${isOpen}
    @toggle=${({ target }: Event) => {
      const opened = (target as HTMLDetailsElement).open;
      if (opened === isOpen) return;
      isOpen = opened;
      desk.set({});
    }}
  >
    <summary>この下書きで何が変わるか</summary>
    ${known?.to === draft ? reportView(known.is) : html`<p class="quiet">比べています…</p>`}
  </details>`;
}

function reportView({ isWrong, gist, parts }: Report): TemplateResult {
  return html`
    ${isWrong ? html`<p class="notice late">直すところがあります。</p>` : nothing}
    ${parts.length === 0 ? html`<p>${gist}</p>` : nothing}
    ${parts.map(
      ({ title, groups }) => html`<h3>${title}</h3>
        ${groups.map(
          (group) => html`<section>
            <h4 class=${group.isWrong ? 'draft-wrong' : ''}>${group.title}</h4>
            ${group.note === undefined ? nothing : html`<p class="small quiet">${group.note}</p>`}
            <ul>
              ${group.items.map(
                ({ words, under = [] }) => html`<li>
                  ${words}${under.length === 0 ? nothing : html`<ul>${under.map((line) => html`<li>${line}</li>`)}</ul>`}
                </li>`,
              )}
            </ul>
          </section>`,
        )}`,
    )}
  `;
}
