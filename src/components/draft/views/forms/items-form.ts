// The form of one item of a list, with the fields of the schema. A field is written to the file when it is
// left, without touching anything else.

import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isRecord } from '#archive/is-record.ts';
import { toBeWritten } from '#archive/to-be-written.ts';
import type { FormField } from '#drafting/fields/form-field.ts';
import type { Value } from '#drafting/write/to-piece.ts';
import type { ItemForm } from '#workbench/item-forms.ts';
import type { EditOpen } from '../../acts/editing.ts';
import type { Desk } from '../../desk.ts';
import { onSubmit, onTick } from '../events.ts';
import { choiceInput, fieldView as inField } from './field.ts';
import { writtenInput } from './written-input.ts';

type Keys = readonly (string | number)[];
type Record_ = Readonly<Record<string, unknown>>;

interface ItemUse {
  readonly desk: Desk;
  readonly form: ItemForm;
  readonly edit: EditOpen;
  /** Writes owners from words. */
  readonly own: (at: Keys, words: string) => Promise<boolean>;
  readonly toText: () => void;
}

/** Rarely used fields, which are folded. */
const RARE: ReadonlySet<string> = new Set(
  'heading theme serves figures related evaluations progress reorganization ref aspects ends scale dated rates totals section'.split(
    ' ',
  ),
);
const LONG: ReadonlySet<string> = new Set(['text', 'note', 'reason', 'goal', 'review', 'why']);

/** Fields of nested records. A target is one of two kinds, each with its own fields. */
const text = (key: string, label: string): FormField => ({
  ...{ key, label, help: '', kind: 'text', needed: false, isNullable: false, initial: null },
  ...{ choices: [], fields: [], ways: [], isList: false },
});
const measured = [
  text('indicator', '指標'),
  text('baseline', '現状値'),
  text('target', '目標値'),
  text('unit', '単位'),
  text('due', 'いつまでに'),
];
const reached = [text('milestone', '到達点'), text('due', 'いつまでに')];
const stages = [text('for', '何の期限か'), text('when', '期限')];
const ofYear = [text('target', '目標'), text('actual', '実績'), text('rate', '達成率')];

export function itemFormView(item: Record_, at: Keys, use: ItemUse): TemplateResult {
  const one = (field: FormField) => fieldView(field, item[field.key], [...at, field.key], use);
  const isRare = ({ key }: FormField) => RARE.has(key);
  const { fields } = use.form;
  const rare = fields.filter(isRare);
  return html`<div class="draft-form">
    ${fields.filter((field) => !isRare(field)).map(one)}
    ${
      rare.length === 0
        ? nothing
        : html`<details class="fold" ?open=${rare.some(({ key }) => item[key] !== undefined)}>
            <summary>ほかの項目 <small>${rare.map(({ label }) => label).join('、')}</small></summary>
            ${rare.map(one)}
          </details>`
    }
    <datalist id="draft-item-units">${use.form.units.map((path) => html`<option value=${path}></option>`)}</datalist>
  </div>`;
}

function fieldView(field: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  return inField({ ...field, id: itemPlace(at) }, inputView(field, value, at, use));
}

function inputView(field: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  const { kind, key } = field;
  if (key === 'schedule' && isRecord(value)) {
    return html`${fieldView(text('text', '資料の言葉'), value.text, [...at, 'text'], use)}
      ${rowsView('段階', stages, value.stages, [...at, 'stages'], use)}`;
  }
  if (key === 'targets') return targetsView(value, at, use);
  if (kind === 'units') return ownersView(field, value, at, use);
  if (kind === 'rows') return rowsView(field.label, field.fields, value, at, use);
  if (kind === 'group') return groupView(field.fields, isRecord(value) ? value : {}, at, use);
  if (kind === 'names') return namesView(key, value, at, use);
  if (kind === 'choice') return choiceView(field, value, at, use);
  if (kind === 'flag') return flagView(field, value, at, use);
  if (kind === 'texts' || kind === 'ids' || kind === 'refs' || field.isList)
    return textsView(field, value, at, use);
  if (isRecord(value) || Array.isArray(value) || kind === 'other') return oddView(value, at, use);
  return textView(field, value, at, use);
}

function put(
  { edit }: ItemUse,
  at: Keys,
  words: string,
  { label, isNullable }: Pick<FormField, 'label' | 'isNullable'>,
): Promise<boolean> {
  const none = isNullable ? { at, set: null } : ({ at, remove: true } as const);
  return edit([words === '' ? none : { at, set: words }], `${label}を書き込みました。`);
}

function textView(field: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  return writtenInput(use.desk, {
    id: itemPlace(at),
    written: value === undefined || value === null ? '' : String(value),
    put: (words) => put(use, at, words, field),
    isLong: LONG.has(field.key),
  });
}

function choiceView(field: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  const { choices, initial } = field;
  const ifUnset = choices.find(({ value: one }) => one === initial)?.label;
  const none = { value: '', label: ifUnset === undefined ? '（書かない）' : `（書かない: ${ifUnset}）` };
  return choiceInput(itemPlace(at), [none, ...choices], value === undefined ? '' : String(value), (words) =>
    put(use, at, words, field),
  );
}

function flagView(field: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  return html`<span class="draft-tick"><input
    type="checkbox"
    id=${itemPlace(at)}
    .checked=${live(String(value) === 'true')}
    @change=${onTick((isTicked) => put(use, at, isTicked ? 'true' : '', field))}
  /></span>`;
}

/** One input more than there are values. */
function textsView({ label }: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  const list = listOf(value).map(String);
  return several(use, list, at, label, {}, (words, index) => {
    const next = [...list.slice(0, index), words, ...list.slice(index + 1)].filter((one) => one !== '');
    return use.edit(
      [next.length === 0 ? { at, remove: true } : { at, set: next }],
      `${label}を書き込みました。`,
    );
  });
}

function ownersView({ label }: FormField, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  const list = listOf(value).map(ownerWords);
  const more = { list: 'draft-item-units', placeholder: '部/課、全課、教育委員会 など' };
  return several(use, list, at, label, more, async (words, index) => {
    if (words !== '') return use.own([...at, index], words);
    return (
      index >= list.length ||
      use.edit([{ at: [...at, index], remove: true }], `${label}を消しました。「元に戻す」で戻せます。`)
    );
  });
}

function several(
  { desk }: ItemUse,
  list: readonly string[],
  at: Keys,
  label: string,
  { list: names, placeholder }: { readonly list?: string; readonly placeholder?: string },
  put: (words: string, index: number) => Promise<boolean>,
): TemplateResult {
  return html`${[...list, ''].map((written, index) =>
    writtenInput(desk, {
      id: index === 0 ? itemPlace(at) : itemPlace([...at, index]),
      written,
      put: (words) => put(words, index),
      name: index === 0 ? undefined : `${label}（${index + 1}つ目）`,
      list: names,
      placeholder: index === list.length ? placeholder : undefined,
    }),
  )}`;
}

function ownerWords(owner: unknown): string {
  if (!isRecord(owner)) return String(owner);
  if (owner.all !== undefined) return '全課';
  if (owner.concerned !== undefined) return '関係各課';
  return String(owner.unit ?? owner.body ?? owner.post ?? JSON.stringify(owner));
}

function groupView(fields: readonly FormField[], value: Record_, at: Keys, use: ItemUse): TemplateResult {
  return html`<div class="draft-group" id=${itemPlace(at)} role="group" aria-labelledby=${`${itemPlace(at)}-label`}>
    ${fields.map((field) => fieldView(field, value[field.key], [...at, field.key], use))}
  </div>`;
}

function rowsView(
  label: string,
  fields: readonly FormField[],
  value: unknown,
  at: Keys,
  use: ItemUse,
): TemplateResult {
  const rows = Array.isArray(value) ? value : [];
  return html`<div id=${itemPlace(at)}>
    ${rows.map((row, index) => rowView(`${label} ${index + 1}`, fields, row, [...at, index], use))}
    ${addButton(`${label}を加える`, at, emptyOf(fields, yearAfter(rows) ?? use.form.year), use)}
  </div>`;
}

function targetsView(value: unknown, at: Keys, use: ItemUse): TemplateResult {
  const rows = Array.isArray(value) ? value : [];
  return html`<div id=${itemPlace(at)}>
    ${rows.map((row, index) =>
      rowView(
        `目標 ${index + 1}`,
        isRecord(row) && row.milestone !== undefined ? reached : measured,
        row,
        [...at, index],
        use,
      ),
    )}
    <p class="draft-buttons">
      ${addButton('数の目標を加える', at, { indicator: toBeWritten('指標'), target: toBeWritten('目標値') }, use)}
      ${addButton('到達点を加える', at, { milestone: toBeWritten('到達点') }, use)}
    </p>
  </div>`;
}

function rowView(
  name: string,
  fields: readonly FormField[],
  row: unknown,
  at: Keys,
  use: ItemUse,
): TemplateResult {
  const value = isRecord(row) ? row : {};
  return html`<fieldset class="draft-group">
    <legend>${name} <button type="button" class="draft-link" @click=${() => use.edit([{ at, remove: true }], `${name}を消しました。「元に戻す」で戻せます。`)}>消す<span class="visually-hidden">: ${name}</span></button></legend>
    ${fields.map((field) => fieldView(field, value[field.key], [...at, field.key], use))}
  </fieldset>`;
}

function addButton(label: string, at: Keys, insert: Value, { edit }: ItemUse): TemplateResult {
  return html`<button type="button" @click=${() => edit([{ at, insert }], `${label.replace(/を加える$/, '')}を加えました。`)}>${label}</button>`;
}

/** The year after the last one of the rows; null if they have none. */
function yearAfter(rows: readonly unknown[]): number | null {
  const years = rows.flatMap((row) =>
    isRecord(row) && Number.isInteger(Number(row.year)) ? [Number(row.year)] : [],
  );
  return years.length === 0 ? null : Math.max(...years) + 1;
}

/** A new row, with placeholders for required values. */
function emptyOf(fields: readonly FormField[], year: number): Value {
  const needed = fields.filter(
    (field) => field.needed || field.isNullable || field.key === 'for' || field.key === 'when',
  );
  return Object.fromEntries(
    needed.map(({ key, label, choices, kind, isNullable }) => {
      if (isNullable) return [key, null];
      if (choices.length > 0) return [key, choices[0]?.value];
      if (key === 'year') return [key, year];
      return [key, kind === 'id' ? `${key}-1` : toBeWritten(label)];
    }),
  );
}

/** A record with named entries: years with their values, or one value per name. */
function namesView(key: string, value: unknown, at: Keys, use: ItemUse): TemplateResult {
  const entries = isRecord(value) ? Object.entries(value) : [];
  const isOfYears = key === 'years';
  const add = onSubmit((entered, form) => {
    const name = entered('name').trim();
    if (name === '') return;
    form.reset();
    use.edit(
      [{ at: [...at, name], set: isOfYears ? { target: null } : toBeWritten('値') }],
      `${name}を加えました。`,
    );
  });
  return html`<div class="draft-group" id=${itemPlace(at)}>
    ${entries.map(([name, one]) =>
      isOfYears && isRecord(one)
        ? rowView(name, ofYear, one, [...at, name], use)
        : fieldView(text('value', name), one, [...at, name], use),
    )}
    <form class="draft-buttons" @submit=${add}>
      <input name="name" autocomplete="off" aria-label=${isOfYears ? '加える年度（西暦）' : '加える指標のID'} placeholder=${isOfYears ? '年度（西暦）' : '指標のID'} />
      <button type="submit">加える</button>
    </form>
  </div>`;
}

function oddView(value: unknown, at: Keys, { toText }: ItemUse): TemplateResult {
  return html`<p id=${itemPlace(at)}>${value === undefined ? nothing : html`<code>${JSON.stringify(value)}</code>`} <button type="button" class="draft-link" @click=${toText}>ファイルの文字で直す</button></p>`;
}

/** The id of the input for a value, under which typed text is kept as well. */
export function itemPlace(at: Keys): string {
  return `draft-item-${at.join('-')}`;
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
