import { html, type TemplateResult } from 'lit-html';
import type { Headings } from '#drafting/tables/columns.ts';
import { type Choice, choiceInput } from '../forms/field.ts';

/** The role of each column, to be corrected. `roles` returns the possible roles for a heading. */
export function columnsView<R extends string>(
  { row, columns }: Headings<R>,
  roles: (heading: string) => readonly Choice<R>[],
  assign: (row: number, places: Readonly<Record<number, R>>) => void,
): TemplateResult {
  const now = Object.fromEntries(columns.map(({ place, role }) => [place, role])) as Record<number, R>;
  const aside = columns.filter(({ role }) => role === 'aside').length;
  return html`<details class="fold" open>
    <summary>どの列が何か <small>${row}行目の見出しから。${columns.length - aside}列を読み、${aside === 0 ? '残る列はありません' : `${aside}列は読みません`}</small></summary>
    <div class="draft-columns" role="group" aria-label="どの列が何か">
      ${columns.map(({ place, heading, role }) => {
        const id = `draft-column-${place}`;
        return html`<p class=${role === 'aside' ? 'aside' : ''}>
          <label for=${id}>${heading}</label>
          ${choiceInput(id, roles(heading), role as R, (chosen) => assign(row, { ...now, [place]: chosen }))}
        </p>`;
      })}
    </div>
  </details>`;
}
