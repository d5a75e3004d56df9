import { html, nothing, type TemplateResult } from 'lit-html';
import { type Draft, textsOf } from '#drafting/draft.ts';
import type { Report } from '#workbench/report/report.ts';
import type { Desk } from '../../desk.ts';

/** What drafts were found to mean, while they are the same. */
const known = new WeakMap<Draft, Report | 'asked'>();
let isOpen = false;

/** What a draft changes of what is on the site: units, deadlines, promises, addresses. Found out when it is opened. */
export function meaningView(desk: Desk): TemplateResult | typeof nothing {
  const { draft, isBusy } = desk.state;
  if (draft === null || Object.keys(draft.written).length === 0) return nothing;
  if (isOpen && !isBusy) find(desk, draft);
  const report = known.get(draft);
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
    ${report === undefined || report === 'asked' ? html`<p class="quiet">比べています…</p>` : reportView(report)}
  </details>`;
}

async function find(desk: Desk, draft: Draft): Promise<void> {
  if (known.has(draft)) return;
  known.set(draft, 'asked');
  try {
    known.set(draft, await desk.ask('meaning', draft.published, textsOf(draft), desk.today));
  } catch {
    known.delete(draft);
  }
  desk.set({});
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
