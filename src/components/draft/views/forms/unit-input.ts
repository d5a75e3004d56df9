import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ChangeField } from '#drafting/changes/change-field.ts';
import { inWay, type UnitInput, type UnitValue, wayForms } from '#drafting/changes/unit-value.ts';
import type { UnitWay } from '#drafting/fields/unit-ways.ts';
import { onText } from '../events.ts';

export interface UnitAt {
  readonly id: string;
  /** The accessible name of the first input, if the label of the field does not name it. */
  readonly name: string | null;
  readonly describedBy: string | typeof nothing;
  readonly isMissing: boolean;
}

/** A unit by its name, beside a select for other references: a post, an unknown parent, all of a kind, … */
export function unitInput(
  field: ChangeField,
  value: UnitValue,
  at: UnitAt,
  set: (value: UnitValue) => void,
): TemplateResult {
  const { way } = value;
  if (way === 'odd')
    return html`<p class="draft-unit-input">
      <code>${JSON.stringify(value.odd)}</code>
      <button type="button" class="draft-link" @click=${() => set(inWay(value, 'path'))}>書き直す</button>
    </p>`;
  const { inputs, label } = wayForms[way];
  const named = at.name ?? field.label;
  return html`<div class=${`draft-unit-input${way === 'path' ? '' : ' otherwise'}`}>
    <div class="draft-parts">
      ${inputs.map((input, index) => partInput(field, input, value, index === 0, at, `${named}（${label}）`, set))}
      ${field.kind === 'destinations' ? extentChoice(value, named, set) : nothing}
    </div>
    <select
      aria-label=${at.name === null ? '書き方' : `${at.name.slice(field.label.length)}書き方`}
      aria-describedby=${`draft-field-${field.key}-label`}
      title="書き方"
      @change=${onText((way) => set(inWay(value, way as UnitWay)))}
    >
      ${field.ways.map((one) => html`<option value=${one} ?selected=${one === way}>${wayForms[one].label}</option>`)}
    </select>
  </div>`;
}

function partInput(
  { side }: ChangeField,
  { key, label, isUnit, isNumber }: UnitInput,
  value: UnitValue,
  isFirst: boolean,
  { id, name, describedBy, isMissing }: UnitAt,
  named: string,
  set: (value: UnitValue) => void,
): TemplateResult {
  const isPath = value.way === 'path';
  return html`<input
    id=${isFirst ? id : `${id}-${key}`}
    aria-label=${isPath ? (name ?? nothing) : `${named} ${label}`}
    placeholder=${isPath ? nothing : label}
    aria-describedby=${describedBy}
    aria-invalid=${isMissing && isFirst ? 'true' : nothing}
    inputmode=${isNumber ? 'numeric' : nothing}
    list=${isUnit ? `draft-units-${side}` : nothing}
    autocomplete="off"
    .value=${live(value.parts[key] ?? '')}
    @input=${onText((text) => set({ ...value, parts: { ...value.parts, [key]: text } }))}
  />`;
}

/** Which part of a duty goes to the unit. */
function extentChoice(value: UnitValue, named: string, set: (value: UnitValue) => void): TemplateResult {
  return html`<select
    aria-label=${`${named}に移る範囲`}
    @change=${onText((extent) => set({ ...value, extent }))}
  >
    ${extents.filter((one) => one.value !== 'unknown' || value.extent === 'unknown').map(({ value: one, label }) => html`<option value=${one} ?selected=${one === (value.extent ?? '')}>${label}</option>`)}
  </select>`;
}

const extents = [
  { value: '', label: '範囲は分からない' },
  { value: 'whole', label: '全部' },
  { value: 'part', label: '一部' },
  { value: 'unknown', label: '範囲は不明' },
] as const;
