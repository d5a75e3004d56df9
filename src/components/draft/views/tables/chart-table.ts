import { html, nothing, type TemplateResult } from 'lit-html';
import type { ChartTableAnswers } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../../desk.ts';
import { pastedAs } from '../../pasted.ts';
import { chartReading, countOf, isSettled } from './chart-reading.ts';
import { tableInput } from './table-input.ts';

export interface Charting {
  readonly read: (table: Table, answers?: ChartTableAnswers) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

export function chartTableView(desk: Desk, { read, take, forget }: Charting): TemplateResult {
  const pasted = pastedAs(desk.state.pasted, 'chart');
  const isThere = (desk.state.look?.shown.chart?.units.length ?? 0) > 0;
  return html`
    <p>
      組織図の表を Excel や Word で選んで写し、下の欄に貼ってください。部・課・係の列、字下げの一列、「部/課/係」の形、罫線の文字で描いた図のどれでも読めます。
    </p>
    ${tableInput(desk, '組織図の表', (table) => read(table))}
    ${
      pasted === null
        ? nothing
        : chartReading(
            pasted,
            (more) => read(pasted.table, { ...pasted.said, ...more }),
            ({ chart, questions }) => html`<p class="draft-buttons">
                <button type="button" class="draft-main" ?disabled=${desk.state.isReading || !isSettled(pasted) || questions.length > 0} @click=${take}>
                  ${isThere ? 'この組織図で置き換える' : 'この組織図を書き込む'}（${countOf(chart)}の組織）
                </button>
                <button type="button" @click=${forget}>やめる</button>
              </p>
              ${questions.length > 0 ? html`<p class="quiet small">上の問いに答えると、書き込めます。</p>` : nothing}`,
          )
    }
  `;
}
