import { html, nothing, type TemplateResult } from 'lit-html';
import type { BeginAnswers } from '#workbench/beginning.ts';
import { type BeginField, beginFieldsFor } from '../../begin-fields.ts';
import type { Desk } from '../../desk.ts';
import { kindWords } from '../../kind-words.ts';
import type { Asking } from '../../state.ts';
import { onSubmit } from '../events.ts';
import { fieldView } from '../forms/field.ts';

/** The questions that a new file needs answered. The table comes afterwards. */
export function askingView(
  desk: Desk,
  asking: Asking,
  begin: (answers: BeginAnswers) => void,
): TemplateResult {
  const { what, name, refused, answers } = asking;
  const { municipality, published, written, documents } = asking;
  const texts = { ...published, ...written };
  const questions = beginFieldsFor({ what, municipality, documents, answers, texts }, desk.today);
  return html`<form
    class="draft-begin"
    id="draft-asking"
    @submit=${onSubmit((_, form) => begin(answersIn(form)))}
    @input=${({ target }: Event) => {
      const { name: field, value } = target as HTMLInputElement;
      desk.type(`${what} ${field}`, value);
    }}
    @change=${(event: Event) => desk.set({ asking: { ...asking, answers: answersIn((event.target as HTMLElement).closest('form') as HTMLFormElement), refused: null } })}
  >
    <h2 data-screen tabindex="-1">${name}の${kindWords[what].title}</h2>
    ${refused === null ? nothing : html`<p class="notice late" role="alert">${refused}</p>`}
    ${questions === null ? html`<p class="notice">この市区町村には、まだ計画が載っていません。先に「計画の取組」から載せてください。</p>` : questions.map((one) => questionView(one, answers[one.name] ?? one.first ?? ''))}
    <p class="draft-buttons">
      ${questions === null ? nothing : html`<button class="draft-main" type="submit">次へ（表を貼る）</button>`}
      <button type="button" @click=${() => desk.set({ asking: null })}>戻る</button>
    </p>
  </form>`;
}

function questionView(
  { name, label, help, choices, type, pattern, isNeeded }: BeginField,
  value: string,
): TemplateResult {
  const id = `draft-ask-${name}`;
  return fieldView(
    { id, label, help, needed: isNeeded },
    choices
      ? html`<select id=${id} name=${name}>${choices.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}</select>`
      : html`<input id=${id} name=${name} type=${type ?? 'text'} value=${value} pattern=${pattern ?? nothing} title=${(pattern && help) ?? nothing} ?required=${isNeeded ?? false} autocomplete="off" aria-describedby=${help ? `${id}-help` : nothing} />`,
  );
}

function answersIn(form: HTMLFormElement): BeginAnswers {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const),
  );
}
