import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Found } from '#drafting/remedies/remedies.ts';
import type { Asked, Remedy } from '#drafting/remedies/remedy.ts';
import type { Desk } from '../../desk.ts';
import { onSubmit, onText } from '../events.ts';

/** Applies a remedy. `answer` is the person's answer to what it asks. */
export type Mend = (remedy: Remedy, answer: string) => Promise<boolean>;

/** The remedies for a problem as buttons. A remedy that asks for text opens a small form. */
export function remediesView(
  desk: Desk,
  { remedies, position }: Found,
  /** The prefix of ids inside the view. */
  name: string,
  mend: Mend,
): TemplateResult | typeof nothing {
  if (remedies.length === 0) return nothing;
  const where = `${position.line}行目`;
  const alone = remedies.filter(({ among }) => !among);
  const choosers = Map.groupBy(
    remedies.filter(({ among }) => among),
    ({ among }) => among ?? '',
  );
  return html`<div class="draft-remedies" role="group" aria-label=${`${where}の直し方`}>
    ${alone.map((one, at) =>
      one.asks === null
        ? html`<button type="button" @click=${() => mend(one, '')}>${one.label}<span class="visually-hidden">（${where}）</span></button>`
        : askingView(desk, one, one.asks, `${name}-asked-${at}`, where, mend),
    )}
    ${[...choosers].map(([title, choices], at) => choosingView(title, choices, `${name}-chosen-${at}`, where, mend))}
  </div>`;
}

/** Similar remedies share a select. */
function choosingView(
  title: string,
  choices: readonly Remedy[],
  id: string,
  where: string,
  mend: Mend,
): TemplateResult {
  return html`<details class="draft-asking">
    <summary>${title}<span class="visually-hidden">（${where}）</span></summary>
    <form
      @submit=${onSubmit((entered) => {
        const remedy = choices[Number(entered('chosen'))];
        if (remedy) mend(remedy, '');
      })}
    >
      <p class="draft-field">
        <label class="visually-hidden" for=${id}>${title}</label>
        <select id=${id} name="chosen">${choices.map(({ label }, index) => html`<option value=${index}>${label}</option>`)}</select>
      </p>
      <p><button type="submit" class="draft-main">これにする</button></p>
    </form>
  </details>`;
}

function askingView(
  desk: Desk,
  remedy: Remedy,
  { label, help }: Asked,
  id: string,
  where: string,
  mend: Mend,
): TemplateResult {
  const typed = `remedy ${remedy.file} ${remedy.label} ${label}`;
  const text = desk.state.typed[typed] ?? '';
  return html`<details class="draft-asking" ?open=${text !== ''}>
    <summary @click=${focused}>${remedy.label}<span class="visually-hidden">（${where}）</span></summary>
    <form
      @submit=${onSubmit((entered) => {
        const words = entered('said').trim();
        if (words !== '') mend(remedy, words).then((isIn) => isIn && desk.untype(typed, text));
      })}
    >
      <p class="draft-field">
        <label for=${id}>${label}</label>
        <small class="quiet" id=${`${id}-help`}>${help}</small>
        <textarea id=${id} name="said" rows="2" required .value=${live(text)} @input=${onText((words) => desk.type(typed, words))} aria-describedby=${`${id}-help`}></textarea>
      </p>
      <p><button type="submit" class="draft-main">書き加える</button></p>
    </form>
  </details>`;
}

/** Focuses the text field once the form is open. */
function focused({ currentTarget }: Event): void {
  const details = (currentTarget as HTMLElement).parentElement as HTMLDetailsElement;
  requestAnimationFrame(() => details.open && details.querySelector('textarea')?.focus());
}
