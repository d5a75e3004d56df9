import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { MunicipalityField } from '#drafting/municipality/fields.ts';
import { wrongIn } from '#drafting/municipality/wrong.ts';
import type { EditOpen } from '../../acts/editing.ts';
import { EMPTIED, typedText } from '../../begun.ts';
import type { Desk } from '../../desk.ts';
import { onText } from '../events.ts';
import { fieldView } from './field.ts';

/** The fields of a municipality's file. Invalid values are shown as errors and not written. */
export function municipalityView(desk: Desk, edit: EditOpen): TemplateResult {
  const { look, typed } = desk.state;
  const fields = look?.fields ?? {};
  const put = async (key: string, value: string) => {
    // The person only passed through the field.
    const typed = desk.state.typed[key];
    if (typed === undefined) return;
    if (wrongIn(key, value) !== null) return desk.type(key, value);
    const isIn = await edit([{ at: [key], set: value }], '書き込みました。');
    if (isIn) desk.untype(key, typed);
  };
  return html`<div class="draft-form">${municipalityInputs(desk, {
    valueOf: (key) => typedText(typed[key]) ?? (fields[key] === undefined ? '' : String(fields[key])),
    type: (key, value) => desk.type(key, value || EMPTIED),
    put,
  })}</div>`;
}

interface Use {
  readonly valueOf: (key: string) => string;
  readonly type: (key: string, value: string) => void;
  /** Called when the field is left. */
  readonly put: (key: string, value: string) => void;
}

export function municipalityInputs(desk: Desk, use: Use): TemplateResult {
  const { municipalityFields: asked } = desk.state;
  if (asked === null) return html`<p class="quiet">読んでいます…</p>`;
  return html`${asked.map((field) => municipalityInput(field, use))}`;
}

/** A field that shows its error once it is left. */
export function municipalityInput(
  { key, ...words }: MunicipalityField,
  use: Use,
  wrongWith: (value: string) => string | null = (value) => wrongIn(key, value),
): TemplateResult {
  const id = municipalityInputId(key);
  const value = use.valueOf(key);
  // No error is shown while the person is typing.
  const wrong = document.activeElement?.id === id ? null : wrongWith(value);
  return fieldView(
    { ...words, id, wrong },
    html`<input
      id=${id}
      name=${key}
      inputmode=${INPUT_MODES[key] ?? nothing}
      ?required=${words.needed}
      autocomplete="off"
      aria-describedby=${`${id}-help ${id}-wrong`}
      aria-invalid=${wrong === null ? nothing : 'true'}
      .value=${live(value)}
      @input=${onText((text) => use.type(key, text))}
      @blur=${onText((text) => use.put(key, text.trim()))}
    />`,
  );
}

const INPUT_MODES: Readonly<Record<string, 'numeric' | 'url'>> = { code: 'numeric', website: 'url' };

export function municipalityInputId(key: string): string {
  return `draft-municipality-${key}`;
}
