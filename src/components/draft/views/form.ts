import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isOdd, missingIn, type Taker, type Values } from '#drafting/changes/change-values.ts';
import { type Field, formFields } from '#drafting/changes/form-fields.ts';
import type { Verb } from '#org/change.ts';
import { verbWords } from '#telling/verbs.ts';

/** A change that is being written. */
export interface Form {
  /** Which change of the file; null for one that is not there yet. */
  readonly index: number | null;
  readonly verb: Verb;
  readonly values: Values;
  /** Whether somebody wanted to put it in while something was missing. */
  readonly wasRefused: boolean;
}

interface Use {
  readonly change: (form: Form) => void;
  readonly put: (form: Form) => void;
  readonly leave: () => void;
  readonly toText: () => void;
}

/** The form of one change. Names of units are chosen from what exists on that day; other names may be typed. */
export function formView(form: Form, { change, put, leave, toText }: Use): TemplateResult {
  const { verb, values, index, wasRefused } = form;
  const missing = wasRefused ? missingIn(verb, values) : [];
  const set = (key: string, value: Values[string]) =>
    change({ ...form, values: { ...values, [key]: value } });
  return html`<form
    class="draft-form"
    aria-label=${`${verbWords[verb]}を${index === null ? '書き加える' : '直す'}`}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (missingIn(verb, values).length > 0) change({ ...form, wasRefused: true });
      else put(form);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    }}
  >
    ${formFields[verb].map((field) => {
      const id = `draft-field-${field.key}`;
      const value = values[field.key];
      const isMissing = missing.includes(field.key);
      return html`<div class="draft-field">
        <label for=${id}>${field.label}${field.isNeeded ? html` <small>必須</small>` : nothing}</label>
        ${field.help ? html`<small class="quiet" id=${`${id}-help`}>${field.help}</small>` : nothing}
        ${
          isOdd(value)
            ? html`<p id=${id}><code>${JSON.stringify(value.odd)}</code> <button type="button" class="draft-link" @click=${toText}>ファイルの文字で直す</button></p>`
            : inputs(field, value ?? '', id, isMissing, (next) => set(field.key, next))
        }
        ${isMissing ? html`<p class="draft-wrong" id=${`${id}-wrong`}>${field.label}を入れてください。</p>` : nothing}
      </div>`;
    })}
    <p class="draft-buttons">
      <button type="submit" class="draft-main">${index === null ? '書き加える' : 'これで直す'}</button>
      <button type="button" @click=${leave}>やめる</button>
    </p>
  </form>`;
}

function inputs(
  field: Field,
  value: Exclude<Values[string], { odd: unknown }>,
  id: string,
  isMissing: boolean,
  set: (value: Values[string]) => void,
): TemplateResult {
  const described = `${field.help ? `${id}-help ` : ''}${isMissing ? `${id}-wrong` : ''}`.trim() || nothing;
  const input = (
    at: number,
    text: string,
    list: string | typeof nothing,
    put: (text: string) => void,
  ) => html`<input
    id=${at === 0 ? id : `${id}-${at + 1}`}
    aria-label=${at === 0 ? nothing : `${field.label}（${at + 1}つ目）`}
    aria-describedby=${described}
    aria-invalid=${isMissing ? 'true' : nothing}
    list=${list}
    autocomplete="off"
    .value=${live(text)}
    @input=${(event: Event) => put((event.target as HTMLInputElement).value)}
  />`;
  switch (field.kind) {
    case 'choice':
      return html`<select id=${id} .value=${live(value as string)} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        ${field.choices.map(({ value: one, label }) => html`<option value=${one} ?selected=${one === value}>${label}</option>`)}
      </select>`;
    case 'long':
      return html`<textarea id=${id} rows="2" .value=${live(value as string)} @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}></textarea>`;
    case 'text':
      return input(0, value as string, nothing, set);
    case 'unit':
      return input(0, value as string, `draft-units-${field.side}`, set);
    case 'units':
    case 'refs': {
      const list = field.kind === 'refs' ? 'draft-refs' : `draft-units-${field.side}`;
      const texts = value as readonly string[];
      return html`${texts.map((text, at) => input(at, text, list, (next) => set(grown(texts, at, next, ''))))}`;
    }
    case 'takers': {
      const takers = value as readonly Taker[];
      return html`${takers.map(
        (taker, at) => html`<span class="draft-taker">
          ${input(at, taker.unit, 'draft-units-after', (unit) => set(grown(takers, at, { ...taker, unit }, NOBODY)))}
          <select
            aria-label="移る範囲"
            @change=${(event: Event) => set(grown(takers, at, { ...taker, extent: (event.target as HTMLSelectElement).value }, NOBODY))}
          >
            ${extents.map(({ value: one, label }) => html`<option value=${one} ?selected=${one === taker.extent}>${label}</option>`)}
          </select>
        </span>`,
      )}`;
    }
  }
}

const NOBODY: Taker = { unit: '', extent: '' };

const extents = [
  { value: '', label: '範囲は分からない' },
  { value: 'whole', label: '全部' },
  { value: 'part', label: '一部' },
];

/** There is always one empty input more than is filled in. */
function grown<T extends string | Taker>(list: readonly T[], at: number, value: T, empty: T): readonly T[] {
  const next = list.map((one, index) => (index === at ? value : one));
  const last = next.at(-1);
  const isEmpty = last === undefined || (typeof last === 'string' ? last === '' : last.unit === '');
  return isEmpty ? next : [...next, empty];
}
