import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import {
  type IndicatorRole,
  type NameColumn,
  nameColumns,
  valueIn,
  valueWords,
} from '#drafting/indicators/layout.ts';
import type { Asked, IndicatorAnswers } from '#drafting/indicators/read.ts';
import type { PastedIndicators } from '../../pasted.ts';
import { onText } from '../events.ts';
import { type Choice, choiceInput, fieldView } from '../forms/field.ts';
import type { ListView, ReadAgain } from './list-table.ts';
import { rowsLeft } from './table-input.ts';

/** What is planned and reached each year, as indicators of the open edition. */
export function indicatorView(readAsPlan: () => void): Omit<ListView<PastedIndicators>, 'label'> {
  return {
    noun: '指標',
    roles: rolesOf,
    read: ({ found: { read, items, indicators }, said }, again) => {
      const asked = read.ok ? read.value.asked : [];
      return {
        asked: html`
          <p class="notice">年度ごとの目標と実績の表として読みました。<button type="button" class="draft-link" @click=${readAsPlan}>取組の一覧として読む</button></p>
          ${askedView(asked, said, again)}
        `,
        choices: items,
        beside: rowsLeft('確かめること', read.ok ? read.value.doubts : []),
        items: indicators.map(itemView),
        there: 0,
        stop:
          asked.length === 0 ? undefined : '表に書かれていないことがあります。上で答えると、書き込めます。',
      };
    },
  };
}

const nameRoles: readonly Choice<IndicatorRole>[] = [
  ...(Object.keys(nameColumns) as NameColumn[]).map((role) => ({
    value: role,
    label: nameColumns[role][0],
  })),
  { value: 'name', label: '取組か指標の名前' },
  { value: 'as', label: '目標か実績か' },
  { value: 'aside', label: '読まない' },
];

function rolesOf({ headings, stated }: PastedIndicators['found']) {
  return (heading: string): readonly Choice<IndicatorRole>[] => {
    const role = headings?.columns.find((one) => one.heading === heading)?.role ?? 'aside';
    const of = valueIn(role)?.of ?? stated[heading] ?? null;
    if (of === null) return nameRoles;
    const kinds =
      of === 'baseline' || of === 'final'
        ? (['value'] as const)
        : (['value', 'target', 'actual', 'rate'] as const);
    const values = kinds.map(
      (as): Choice<IndicatorRole> => ({
        value: `${as} ${of}`,
        label: valueWords(of, as === 'value' ? null : as),
      }),
    );
    return [...values, ...nameRoles];
  };
}

/** What the table does not say. An answer can be changed. */
function askedView(
  asked: readonly Asked[],
  answers: IndicatorAnswers,
  again: ReadAgain<PastedIndicators>,
): TemplateResult {
  const isAsked = (one: Asked) => asked.includes(one) || answers[one] !== undefined;
  const words = (
    one: 'name' | 'unit' | 'year',
    label: string,
    help: string,
    put: (words: string) => IndicatorAnswers,
  ) =>
    isAsked(one)
      ? fieldView(
          { id: `draft-${one}`, label, help },
          html`<input id=${`draft-${one}`} autocomplete="off" .value=${live(String(answers[one] ?? ''))} @change=${onText((words) => again(put(words.trim())))} />`,
        )
      : nothing;
  const orNone = (words: string) => (words === '' ? undefined : words);
  return html`
    ${words('year', '何年度の値か', '西暦の4桁（2026 など）', (words) => ({ year: /^(?:19|20)\d\d$/.test(words) ? Number(words) : undefined }))}
    ${
      isAsked('as')
        ? fieldView(
            { id: 'draft-as', label: '目標か実績かの書かれていない値は' },
            choiceInput(
              'draft-as',
              [
                { value: 'target', label: '目標（計画）' },
                { value: 'actual', label: '実績' },
              ],
              answers.as,
              (as) => again({ as }),
            ),
          )
        : nothing
    }
    ${words('name', '何を測った数か', '指標の名前（効果額 など）', (words) => ({ name: orNone(words) }))}
    ${words('unit', '単位の書かれていない数の単位', '千円、人、% など。指数のように単位のない数なら「なし」', (words) => ({ unit: orNone(words) }))}
  `;
}

function itemView([name = '', ...values]: readonly string[]): TemplateResult {
  return html`<li><b>${name}</b>${values.map((one) => html`<span class="line">${one}</span>`)}</li>`;
}
