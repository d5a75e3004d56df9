import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { siteNames } from '#archive/4-link/addresses/site-names.ts';
import type { MunicipalityField } from '#drafting/municipality/fields.ts';
import { wrongIn } from '#drafting/municipality/wrong.ts';
import type { Begun, NewMunicipality } from '#workbench/beginning.ts';
import type { Desk } from '../../desk.ts';
import type { Kept } from '../../kept.ts';
import { kindWords } from '../../kind-words.ts';
import type { Municipality } from '../../state.ts';
import { onSubmit } from '../events.ts';
import { fileChoice } from '../file-choice.ts';
import { choiceInput, fieldView } from '../forms/field.ts';
import { municipalityInput, municipalityInputId, municipalityInputs } from '../forms/municipality.ts';
import { keptView } from './kept-drafts.ts';

export interface Begin {
  readonly start: (what: Begun, municipality: string, fresh: NewMunicipality | null) => void;
  readonly resume: (kept: Kept) => void;
  readonly openFile: (file: File, municipality: string) => void;
  readonly tryExample: () => void;
  readonly example: { readonly name: string; readonly title: string } | null;
}

const whats = Object.keys(kindWords).filter((kind): kind is Begun => kind !== 'register');

/** A new municipality begins with its chart, because changes refer to one, and has nothing to report on. */
const whatsOfNew: readonly Begun[] = ['chart', 'reorganization', 'edition', 'municipality'];

const HELP_OF_NEW: Partial<Record<Begun, string>> = {
  chart: 'はじめに載せるものです。いまの組織図があると、改正を書くときに組織を選べます。',
  municipality: '上の情報だけのファイルを作ります。',
};

const NEW = { value: '', label: 'このサイトにまだない市区町村' };

/** Stored as `chosen` for a municipality that is not on the site. No folder has this name. */
const NOWHERE = '?';

/** The first screen: the municipality and the kind of file. */
export function beginView(desk: Desk, begin: Begin): TemplateResult {
  const { kept, fault, told, chosen, typed } = desk.state;
  const municipalities = municipalitiesOf(desk);
  const isNew = !municipalities.some(({ id }) => id === chosen);
  const offered = isNew ? whatsOfNew : whats;
  const what = offered.find((one) => one === typed.what) ?? offered[0];
  const known = municipalities.map(({ id, name }) => ({ value: id, label: name }));
  const choose = (id: string) => {
    desk.set({ chosen: id });
    desk.type('chosen', id || NOWHERE);
  };
  return html`
    ${fault === null ? nothing : html`<p class="notice late" role="alert">${fault}</p>`}
    ${told === '' ? nothing : html`<p class="notice late" role="alert">${told}</p>`}
    ${kept.length === 0 ? nothing : keptView(kept, begin.resume)}
    ${begin.example === null || kept.length > 0 ? nothing : trialView(begin.example, begin)}
    <form
      class="draft-begin"
      id="draft-begin"
      @submit=${onSubmit((entered) => {
        if (isNew && !isSound(desk)) return;
        const fresh = isNew ? freshIn(desk) : null;
        begin.start(entered('what') as Begun, fresh?.id ?? chosen, fresh);
      })}
    >
      <h2 data-screen tabindex="-1">新しく書く</h2>
      ${fieldView(
        { id: 'draft-municipality', label: '市区町村' },
        choiceInput('draft-municipality', [...known, NEW], isNew ? '' : chosen, choose),
      )}
      ${isNew ? newMunicipality(desk) : nothing}
      <fieldset>
        <legend>何を書きますか</legend>
        ${repeat(
          offered,
          (id) => `${id} ${isNew}`,
          (id) => html`<p class="draft-choice">
            <input type="radio" name="what" id=${`draft-what-${id}`} value=${id} .checked=${live(id === what)} @change=${() => desk.type('what', id)} />
            <label for=${`draft-what-${id}`}><b>${kindWords[id].title}</b> <span>${(isNew && HELP_OF_NEW[id]) || kindWords[id].help}</span></label>
          </p>`,
        )}
      </fieldset>
      <p class="draft-buttons">
        <button class="draft-main" type="submit">書き始める</button>
        ${fileChoice('手元のファイルを開く（.md、.yaml）', '.md,.yaml,.yml', (file) =>
          begin.openFile(file, isNew ? (typed['new id'] ?? '') : chosen),
        )}
      </p>
    </form>
  `;
}

/** The municipalities on the site, and those that exist only in drafts. */
function municipalitiesOf({ state: { municipalities, kept } }: Desk): readonly Municipality[] {
  const known = new Set(municipalities.map(({ id }) => id));
  const drafted = new Map(kept.map(({ municipality, name }) => [municipality, name]));
  return [
    ...municipalities,
    ...[...drafted].flatMap(([id, name]) => (known.has(id) ? [] : [{ id, name: `${name}（下書き）` }])),
  ];
}

/** For first-time visitors. */
function trialView({ name, title }: NonNullable<Begin['example']>, begin: Begin): TemplateResult {
  return html`<p class="draft-trial">
    <b>初めての方へ</b>
    <span>${name}の「${title}」を、その翌年度の組織図の表から書いてみることができます。三分ほどで、書いたものは残りません。</span>
    <button type="button" @click=${begin.tryExample}>見本で試す</button>
  </p>`;
}

function newMunicipality(desk: Desk): TemplateResult {
  const { typed } = desk.state;
  const type = (key: string, value: string) => desk.type(`new ${key}`, value);
  const use = { valueOf: (key: string) => typed[`new ${key}`] ?? '', type, put: type };
  return html`${municipalityInputs(desk, use)} ${municipalityInput(ID, use, (id) => wrongId(desk, id))}`;
}

const ID: MunicipalityField = {
  key: 'id',
  label: 'アドレスにする名前',
  help: '小文字のローマ字で（aozora など）。公開したあとは変えられません',
  needed: true,
};

function wrongId(desk: Desk, id: string): string | null {
  if (id === '') return null;
  const taken = municipalitiesOf(desk).find((one) => one.id === id);
  if (taken) return `このアドレスは、${taken.name}が使っています。`;
  if (siteNames.has(id))
    return `「${id}」は、このサイトのページが使っています。「${id}-shi」のような、別の名前にしてください。`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? null : '小文字のローマ字と数字で書いてください。';
}

/** Focuses the first field with an error. */
function isSound(desk: Desk): boolean {
  const { typed, municipalityFields: asked } = desk.state;
  const wrong = (asked ?? []).find(({ key }) => wrongIn(key, (typed[`new ${key}`] ?? '').trim()) !== null);
  const place = wrong?.key ?? (wrongId(desk, (typed['new id'] ?? '').trim()) === null ? null : ID.key);
  desk.set({});
  if (place !== null) document.getElementById(municipalityInputId(place))?.focus();
  return place === null && asked !== null;
}

function freshIn({ state: { typed, municipalityFields: asked } }: Desk): NewMunicipality {
  const entered = (key: string) => (typed[`new ${key}`] ?? '').trim();
  return {
    id: entered('id'),
    fields: Object.fromEntries((asked ?? []).map(({ key }) => [key, entered(key)])),
  };
}
