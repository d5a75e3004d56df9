import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Begun, NewMunicipality } from '#workbench/beginning.ts';
import type { Desk, Municipality } from '../desk.ts';
import type { Kept } from '../kept.ts';
import { howLongAgo } from '../words.ts';

export interface Begin {
  readonly start: (what: Begun, municipality: string, fresh: NewMunicipality | null) => void;
  readonly resume: (kept: Kept) => void;
  readonly openFile: (file: File, municipality: string) => void;
  readonly tryExample: () => void;
  readonly example: { readonly name: string; readonly title: string } | null;
}

const whats: readonly { readonly id: Begun; readonly title: string; readonly help: string }[] = [
  {
    id: 'reorganization',
    title: '組織の改正',
    help: 'いまの組織図から始め、来年度の組織図の表を貼るか、組織を一つずつ選んで書きます。',
  },
  {
    id: 'chart',
    title: '組織図',
    help: 'ある日の組織図を、表から作ります。改正の前後を確かめる証拠になります。',
  },
  {
    id: 'edition',
    title: '計画の取組',
    help: '推進計画や取組方針の一覧表から、取組・担当・期限・目標を作ります。',
  },
  { id: 'report', title: '計画の実績', help: '毎年の実績の表を、取組に結び付けます。' },
];

const FIRST_CHART = 'はじめに載せるものです。いまの組織図があると、改正を書くときに組織を選べます。';

/** Of a municipality that begins here its chart comes first: changes are told from one. */
function whatsFor(isNew: boolean): typeof whats {
  if (!isNew) return whats;
  const [chart, ...others] = whats.toSorted((a, b) => Number(b.id === 'chart') - Number(a.id === 'chart'));
  return chart ? [{ ...chart, help: FIRST_CHART }, ...others.filter(({ id }) => id !== 'report')] : whats;
}

/** Before anything is on the desk: whose, and what. */
export function beginView(desk: Desk, begin: Begin): TemplateResult {
  const { kept, fault, told, chosen } = desk.state;
  const municipalities = municipalitiesOf(desk);
  const isNew = !municipalities.some(({ id }) => id === chosen);
  return html`
    ${fault === null ? nothing : html`<p class="notice late" role="alert">${fault}</p>`}
    ${told === '' ? nothing : html`<p class="notice late" role="alert">${told}</p>`}
    ${kept.length === 0 ? nothing : keptView(kept, begin)}
    ${begin.example === null || kept.length > 0 ? nothing : trialView(begin.example, begin)}
    <form
      class="draft-begin"
      id="draft-begin"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const { what, municipality, fresh } = chosenIn(event.target as HTMLFormElement);
        begin.start(what, municipality, fresh);
      }}
    >
      <h2>新しく書く</h2>
      <p class="draft-field">
        <label for="draft-municipality">市区町村</label>
        <select
          id="draft-municipality"
          name="municipality"
          @change=${(event: Event) => desk.set({ chosen: (event.target as HTMLSelectElement).value })}
        >
          ${municipalities.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
          <option value="" ?selected=${isNew}>このサイトにまだない市区町村</option>
        </select>
      </p>
      ${isNew ? newMunicipality() : nothing}
      <fieldset>
        <legend>何を書きますか</legend>
        ${repeat(
          whatsFor(isNew),
          ({ id }) => `${id} ${isNew}`,
          ({ id, title, help }, at) => html`<p class="draft-choice">
            <input type="radio" name="what" id=${`draft-what-${id}`} value=${id} ?checked=${at === 0} />
            <label for=${`draft-what-${id}`}><b>${title}</b> <span>${help}</span></label>
          </p>`,
        )}
      </fieldset>
      <p class="draft-buttons">
        <button class="draft-main" type="submit">書き始める</button>
        <label class="draft-file">
          <input
            type="file"
            class="visually-hidden"
            accept=".md,.yaml,.yml"
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file && input.form) begin.openFile(file, chosenIn(input.form).municipality);
              input.value = '';
            }}
          />
          手元のファイルを開く（.md、.yaml）
        </label>
      </p>
    </form>
  `;
}

/** Those of the site, and those that are only in drafts. */
function municipalitiesOf({ state: { municipalities, kept } }: Desk): readonly Municipality[] {
  const known = new Set(municipalities.map(({ id }) => id));
  const drafted = kept.filter(({ municipality }) => !known.has(municipality));
  return [
    ...municipalities,
    ...drafted.map(({ municipality, name }) => ({ id: municipality, name: `${name}（下書き）` })),
  ];
}

/** For whoever is here for the first time. */
function trialView({ name, title }: NonNullable<Begin['example']>, begin: Begin): TemplateResult {
  return html`<p class="draft-trial">
    <b>初めての方へ</b>
    <span>${name}の「${title}」を、その翌年度の組織図の表から書いてみることができます。三分ほどで、書いたものは残りません。</span>
    <button type="button" @click=${begin.tryExample}>見本で試す</button>
  </p>`;
}

function keptView(kept: readonly Kept[], begin: Begin): TemplateResult {
  return html`<section class="draft-kept" aria-labelledby="draft-kept">
    <h2 id="draft-kept">このブラウザーにある下書き</h2>
    <ul class="rows">
      ${kept.map(
        (one) => html`<li>
          <p class="draft-row">
            <span><b>${one.name}</b> <span class="quiet small">${Object.keys(one.written).length}個のファイル、${howLongAgo(one.at)}に保存</span></span>
            <button type="button" @click=${() => begin.resume(one)}>続きを書く<span class="visually-hidden">: ${one.name}</span></button>
          </p>
        </li>`,
      )}
    </ul>
  </section>`;
}

const ofNew: readonly (Pick<HTMLInputElement, 'name' | 'pattern'> & {
  readonly label: string;
  readonly help: string;
})[] = [
  { name: 'name', label: '名前', pattern: '.+', help: '○○市、○○町など' },
  { name: 'reading', label: '読み', pattern: '[ぁ-ゖー]+', help: 'ひらがなで' },
  { name: 'prefecture', label: '都道府県', pattern: '.+[都道府県]', help: '○○県など' },
  { name: 'code', label: '団体コード', pattern: '[0-9]{6}', help: '総務省の全国地方公共団体コード、6桁' },
  { name: 'website', label: '公式ウェブサイト', pattern: 'https?://.+', help: 'https:// から' },
  {
    name: 'id',
    label: 'アドレスにする名前',
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
    help: '小文字のローマ字で（aozora など）。公開したあとは変えられません',
  },
];

function newMunicipality(): TemplateResult {
  return html`${ofNew.map(
    ({ name, label, help, pattern }) => html`<p class="draft-field">
      <label for=${`draft-new-${name}`}>${label} <small>必須</small></label>
      <small class="quiet" id=${`draft-new-${name}-help`}>${help}</small>
      <input id=${`draft-new-${name}`} name=${name} pattern=${pattern} required autocomplete="off" aria-describedby=${`draft-new-${name}-help`} />
    </p>`,
  )}`;
}

function chosenIn(form: HTMLFormElement) {
  const data = new FormData(form);
  const said = (name: string) => String(data.get(name) ?? '').trim();
  const known = said('municipality');
  const fresh: NewMunicipality | null =
    known === ''
      ? {
          id: said('id'),
          name: said('name'),
          reading: said('reading'),
          code: said('code'),
          prefecture: said('prefecture'),
          website: said('website'),
        }
      : null;
  return { municipality: fresh?.id ?? known, fresh, what: (said('what') || 'reorganization') as Begun };
}
