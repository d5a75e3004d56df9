import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ChangeField } from '#drafting/changes/change-field.ts';
import { type FieldValue, hasValue, missingIn } from '#drafting/changes/change-values.ts';
import { NO_UNIT, type UnitValue } from '#drafting/changes/unit-value.ts';
import { verbWords } from '#telling/verbs.ts';
import { type Form, isTouched } from '../../begun.ts';
import { onSubmit, onText, onTick } from '../events.ts';
import { choiceInput, fieldView as inField } from './field.ts';
import { type UnitAt, unitInput } from './unit-input.ts';

interface Use {
  readonly change: (form: Form) => void;
  readonly put: (form: Form) => void;
  readonly leave: () => void;
  readonly toText: () => void;
}

/** The form of one change. Units are chosen from those that exist on the day; other names can be typed. */
export function formView(fields: readonly ChangeField[], form: Form, use: Use): TemplateResult {
  const { verb, values, index, wasRefused } = form;
  const missing = wasRefused ? missingIn(fields, values) : [];
  const one = (field: ChangeField) =>
    fieldView(field, values[field.key], missing.includes(field.key), use, (value) =>
      use.change({ ...form, values: { ...values, [field.key]: value } }),
    );
  const rare = fields.filter(({ isRare }) => isRare);
  const filled = rare.filter((field) => hasValue(field, values[field.key]));
  return html`<form
    class="draft-form"
    id="draft-form"
    aria-label=${`${verbWords[verb]}を${index === null ? '書き加える' : '直す'}`}
    novalidate
    @submit=${onSubmit(() => {
      const [first] = missingIn(fields, values);
      if (first === undefined) return use.put(form);
      use.change({ ...form, wasRefused: true });
      document.getElementById(`draft-field-${first}`)?.focus();
    })}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') use.leave();
    }}
  >
    <h3>${verbWords[verb]}</h3>
    ${fields.filter(({ isRare }) => !isRare).map(one)}
    <details class="fold" ?open=${filled.length > 0}>
      <summary>ほかの項目 <small>${(filled.length > 0 ? filled : rare).map(({ label }) => label).join('、')}</small></summary>
      ${rare.map(one)}
    </details>
    <p class="draft-buttons">
      <button type="submit" class="draft-main">${index === null ? '書き加える' : 'これで直す'}</button>
      <button type="button" @click=${use.leave}>${isTouched(form) ? 'あとで書く' : 'やめる'}</button>
    </p>
  </form>`;
}

function fieldView(
  field: ChangeField,
  value: FieldValue | undefined,
  isMissing: boolean,
  { toText }: Pick<Use, 'toText'>,
  set: (value: FieldValue) => void,
): TemplateResult {
  const id = `draft-field-${field.key}`;
  const describedBy = `${field.help ? `${id}-help ` : ''}${isMissing ? `${id}-wrong` : ''}`.trim() || nothing;
  return inField(
    { ...field, id, wrong: isMissing ? `${field.label}を入れてください。` : undefined },
    value === undefined || value.kind === 'odd'
      ? html`<p id=${id}><code>${JSON.stringify(value?.odd)}</code> <button type="button" class="draft-link" @click=${toText}>ファイルの文字で直す</button></p>`
      : inputsOf(field, value, { id, describedBy, isMissing }, set),
  );
}

type At = Omit<UnitAt, 'name'>;

/** Alternatives to a named duty. An area can change hands, but cannot be assigned as a new duty. */
const CARGO = [
  { sort: 'unnamed', words: '名前ではない（「業務」「事務」としか書かれていない）' },
  { sort: 'area', words: '事務ではなく、受け持つ区域（○○地区、○○小学校区など）' },
] as const;

function inputsOf(
  field: ChangeField,
  value: Exclude<FieldValue, { readonly kind: 'odd' }>,
  at: At,
  set: (value: FieldValue) => void,
): TemplateResult {
  switch (value.kind) {
    case 'text':
      return textInput(field, value.text, at, (text) => set({ ...value, text }));
    case 'texts':
      return html`${value.texts.map((text, index) =>
        plainInput(text, nth(field, at, index), field.kind === 'refs' ? 'draft-refs' : nothing, (next) =>
          set({ ...value, texts: grown(value.texts, index, next, '', (one) => one === '') }),
        ),
      )}`;
    case 'units':
      return html`${value.units.map((unit, index) =>
        unitInput(field, unit, nth(field, at, index), (next) =>
          set({ ...value, units: field.kind === 'unit' ? [next] : grownUnits(value.units, index, next) }),
        ),
      )}`;
    case 'duty':
      return html`${plainInput(value.name, nth(field, at, 0), nothing, (name) => set({ ...value, name }))}
        ${(field.key === 'transfer' ? CARGO : CARGO.slice(0, 1)).map(
          ({ sort, words }) => html`<label class="draft-tick">
            <input
              type="checkbox"
              .checked=${value.sort === sort}
              @change=${onTick((isSo) => set({ ...value, sort: isSo ? sort : 'named' }))}
            />
            ${words}
          </label>`,
        )}`;
    case 'end':
      return endInputs(field, value, at, set);
  }
}

function textInput(field: ChangeField, text: string, at: At, set: (text: string) => void): TemplateResult {
  if (field.kind === 'choice') return choiceInput(at.id, field.choices, text, set);
  if (field.isLong)
    return html`<textarea
      id=${at.id}
      rows="2"
      aria-describedby=${at.describedBy}
      .value=${live(text)}
      @input=${onText(set)}
    ></textarea>`;
  return plainInput(text, nth(field, at, 0), nothing, set);
}

function endInputs(
  field: ChangeField,
  value: Extract<FieldValue, { readonly kind: 'end' }>,
  at: At,
  set: (value: FieldValue) => void,
): TemplateResult {
  const words = { ...at, id: `${at.id}-words`, name: null };
  const was = { ...words, id: `${at.id}-was` };
  return html`
    ${plainInput(value.date, nth(field, at, 0), nothing, (date) => set({ ...value, date }), '2029-03-31')}
    <label for=${was.id}>期限が変わったときは、もとの期限</label>
    ${plainInput(value.was, was, nothing, (next) => set({ ...value, was: next }), '2027-03-31')}
    <label for=${words.id}>または、資料での言い方</label>
    ${plainInput(value.words, words, nothing, (next) => set({ ...value, words: next }), '当分の間')}
    <label for=${`${at.id}-stage`}>${'いつ落とされた変更か'}</label>
    ${choiceInput(`${at.id}-stage`, field.choices, value.stage, (stage) => set({ ...value, stage }))}
  `;
}

function plainInput(
  text: string,
  { id, name, describedBy, isMissing }: UnitAt,
  list: string | typeof nothing,
  put: (text: string) => void,
  placeholder: string | typeof nothing = nothing,
): TemplateResult {
  return html`<input
    id=${id}
    aria-label=${name ?? nothing}
    aria-describedby=${describedBy}
    aria-invalid=${isMissing ? 'true' : nothing}
    list=${list}
    placeholder=${placeholder}
    autocomplete="off"
    .value=${live(text)}
    @input=${onText(put)}
  />`;
}

/** The label of the field names its first input. Later inputs are numbered. */
function nth(field: ChangeField, at: At, index: number): UnitAt {
  return index === 0
    ? { ...at, name: null }
    : { ...at, id: `${at.id}-${index + 1}`, name: `${field.label}（${index + 1}つ目）`, isMissing: false };
}

function grownUnits(units: readonly UnitValue[], at: number, value: UnitValue): readonly UnitValue[] {
  const empty = value.extent === undefined ? NO_UNIT : { ...NO_UNIT, extent: '' };
  return grown(units, at, value, empty, isEmpty);
}

function isEmpty({ way, parts }: UnitValue): boolean {
  return way === 'path' && (parts.unit ?? '') === '';
}

/** The list with a change, always ending with one empty input. */
function grown<T>(
  list: readonly T[],
  at: number,
  value: T,
  empty: T,
  isEmpty: (one: T) => boolean,
): readonly T[] {
  const next = list.map((one, index) => (index === at ? value : one));
  const last = next.at(-1);
  return last === undefined || isEmpty(last) ? next : [...next, empty];
}

/** After the next frame, focuses the first input that is empty or ends with `/`. */
export function toForm(): void {
  requestAnimationFrame(() => {
    const form = document.getElementById('draft-form');
    const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    form?.scrollIntoView({ block: 'center' });
    (inputs.find(({ value }) => value === '' || value.endsWith('/')) ?? inputs[0])?.focus();
  });
}
