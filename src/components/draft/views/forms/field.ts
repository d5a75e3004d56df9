import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { onText } from '../events.ts';

/** The parts around an input: label and help above, error below. */
interface FieldWords {
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly help?: string | null | undefined;
  readonly needed?: boolean | undefined;
  /** Empty if nothing is wrong. Undefined if errors are shown elsewhere. */
  readonly wrong?: string | null | undefined;
}

export function fieldView(
  { id, label, help, needed, wrong }: FieldWords,
  input: TemplateResult,
): TemplateResult {
  return html`<div class="draft-field">
    <label for=${id} id=${`${id}-label`}>${label}${needed ? html` <small>必須</small>` : nothing}</label>
    ${help ? html`<small class="quiet" id=${`${id}-help`}>${help}</small>` : nothing}
    ${input}
    ${wrong === undefined ? nothing : html`<p class="draft-wrong" id=${`${id}-wrong`} role="alert">${wrong}</p>`}
  </div>`;
}

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** A select. Without a chosen value it asks to choose; an unknown value shows the first choice. */
export function choiceInput<V extends string>(
  id: string,
  choices: readonly Choice<V>[],
  chosen: V | undefined | null,
  put: (value: V) => void,
): TemplateResult {
  const isOpen = chosen === undefined || chosen === null;
  const shown = isOpen ? '' : (choices.find(({ value }) => value === chosen) ?? choices[0])?.value;
  return html`<select id=${id} .value=${live(shown ?? '')} @change=${onText((value) => put(value as V))}>
    ${isOpen ? html`<option value="" selected disabled>選んでください</option>` : nothing}
    ${choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === shown}>${label}</option>`)}
  </select>`;
}
