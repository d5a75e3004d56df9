import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Desk } from '../desk.ts';

interface Fact {
  readonly at: readonly string[];
  readonly label: string;
  readonly help?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

const facts: readonly Fact[] = [
  { at: ['title'], label: '改正の名前', help: '令和9年度行政組織機構改正、など' },
  { at: ['effective'], label: '施行期日', help: '2027-04-01。日が決まっていなければ 令和9年4月 のように' },
  {
    at: ['status'],
    label: '状態',
    choices: [
      { value: 'planned', label: '予定（議決の前）' },
      { value: 'decided', label: '議決済み' },
      { value: 'in force', label: '施行' },
      { value: 'withdrawn', label: '取りやめ' },
    ],
  },
  { at: ['source', 'title'], label: '資料の題名', help: '何を見て書くか。資料に印刷されているとおりに' },
  { at: ['source', 'publisher'], label: '資料を出したところ', help: '企画部事務管理課、など' },
  { at: ['source', 'url'], label: '資料のアドレス', help: '公開されていれば https:// から' },
  { at: ['source', 'place'], label: '資料の中の場所', help: '別紙の新旧対照表、など' },
  { at: ['published'], label: '公表された日' },
  { at: ['contact', 'office'], label: '問い合わせ先の部署', help: '氏名は書きません' },
  { at: ['contact', 'phone'], label: '電話番号' },
  { at: ['before'], label: '改正前の組織図の日付', help: '「組織図」として載せてある日。照合に使います' },
  { at: ['after'], label: '改正後の組織図の日付' },
];

/** When it takes effect, and what it was read from. */
export function factsView(desk: Desk, set: (at: readonly string[], value: string) => void): TemplateResult {
  const fields = desk.state.look?.fields ?? {};
  return html`<div class="draft-form">
    ${facts.map(({ at, label, help, choices }) => {
      const id = `draft-fact-${at.join('-')}`;
      const value = at.reduce<unknown>(
        (one, key) => (one as Record<string, unknown> | undefined)?.[key],
        fields,
      );
      const text = typeof value === 'string' ? value : '';
      const put = (event: Event) => set(at, (event.target as HTMLInputElement).value.trim());
      return html`<div class="draft-field">
        <label for=${id}>${label}</label>
        ${help ? html`<small class="quiet" id=${`${id}-help`}>${help}</small>` : ''}
        ${
          choices
            ? html`<select id=${id} @change=${put}>${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === text}>${one.label}</option>`)}</select>`
            : html`<input id=${id} aria-describedby=${`${id}-help`} .value=${live(text)} @change=${put} autocomplete="off" />`
        }
      </div>`;
    })}
  </div>`;
}
