import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Headings } from '#drafting/tables/columns.ts';

export interface RoleWords<R extends string> {
  readonly role: R;
  readonly words: string;
}

/** Which column holds what, to be corrected. `roles`: those that a column with that heading may have. */
export function columnsView<R extends string>(
  { row, columns }: Headings<R>,
  roles: (heading: string) => readonly RoleWords<R>[],
  say: (row: number, places: Readonly<Record<number, R>>) => void,
): TemplateResult {
  const now = Object.fromEntries(columns.map(({ place, role }) => [place, role])) as Record<number, R>;
  const aside = columns.filter(({ role }) => role === 'aside').length;
  return html`<details class="fold" open>
    <summary>どの列が何か <small>${row}行目の見出しから。${columns.length - aside}列を読み、${aside === 0 ? '残る列はありません' : `${aside}列は読みません`}</small></summary>
    <div class="draft-columns" role="group" aria-label="どの列が何か">
      ${columns.map(({ place, heading, role }) => {
        const id = `draft-column-${place}`;
        const put = (event: Event) =>
          say(row, { ...now, [place]: (event.target as HTMLSelectElement).value as R });
        return html`<p class=${role === 'aside' ? 'aside' : ''}>
          <label for=${id}>${heading}</label>
          <select id=${id} .value=${live(role)} @change=${put}>
            ${roles(heading).map((one) => html`<option value=${one.role} ?selected=${one.role === role}>${one.words}</option>`)}
          </select>
        </p>`;
      })}
    </div>
  </details>`;
}
