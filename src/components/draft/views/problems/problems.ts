import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Found } from '#drafting/remedies/remedies.ts';
import { announce } from '../../announce.ts';
import type { Desk } from '../../desk.ts';
import { mintHint, WANTING } from './mint.ts';
import { type Mend, remediesView } from './remedies.ts';
import { worded } from './worded.ts';

/** Problems of one kind shown before of the rest only the number and the first places are. */
const SHOWN = 5;

interface Use {
  readonly goTo: (found: Found) => void;
  readonly mend: Mend;
}

/** The problems of the last check, the open file's first, each with its remedies and a link to its line. */
export function problemsView(
  desk: Desk,
  diagnostics: readonly Found[],
  use: Use,
  missing: readonly string[],
): TemplateResult {
  const { open, draft } = desk.state;
  const sum = sumOf(diagnostics, missing.length > 0);
  announce(sum);
  if (diagnostics.length === 0)
    return missing.length === 0
      ? html`<p class="draft-sound">${sum}</p>`
      : html`<p><b>${sum}</b></p>${missingView(missing)}`;
  const ours = (one: Found) => (one.position.file === open ? 0 : draft?.written[one.position.file] ? 1 : 2);
  const groups = Map.groupBy(
    diagnostics.toSorted((a, b) => ours(a) - ours(b)),
    ({ kind, position }) => `${kind} ${position.file}`,
  );
  return html`
    <p><b>${sum}</b></p>
    ${missingView(missing)}
    <ul class="draft-problems">
      ${repeat(
        keyed([...groups.values()].flatMap(shownOf)),
        ({ key }) => key,
        ({ one, rest }, index) => problemView(desk, one, rest, index, use),
      )}
    </ul>
  `;
}

function missingView(missing: readonly string[]): TemplateResult {
  return html`${missing.map((one) => html`<p class="notice">${one}</p>`)}`;
}

function sumOf(diagnostics: readonly Found[], isMissing: boolean): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length === 0 && isMissing) return '誤りはありませんが、まだ足りないものがあります。';
  if (diagnostics.length === 0) return '誤りも注意もありません。このまま取り出せます。';
  return `${errors > 0 ? `誤り ${errors}件` : '誤りはありません'}${warnings > 0 ? `、注意 ${warnings}件` : ''}`;
}

interface Shown {
  readonly one: Found;
  /** The further problems of this kind, on the last one shown. */
  readonly rest: readonly Found[];
}

/** Keys from the text of a problem and its count so far: line numbers change while somebody writes. */
function keyed(list: readonly Shown[]): readonly (Shown & { readonly key: string })[] {
  const counts = new Map<string, number>();
  return list.map((shown) => {
    const { code, message, position } = shown.one;
    const words = `${code} ${position.file} ${message}`;
    const before = counts.get(words) ?? 0;
    counts.set(words, before + 1);
    return { ...shown, key: `${words} ${before}` };
  });
}

function shownOf(group: readonly Found[]): readonly Shown[] {
  const shown = group.slice(0, group[0]?.isMendedTogether ? 1 : SHOWN);
  return shown.map((one) => ({ one, rest: one === shown.at(-1) ? group.slice(shown.length) : [] }));
}

function problemView(
  desk: Desk,
  one: Found,
  rest: readonly Found[],
  index: number,
  { goTo, mend }: Use,
): TemplateResult {
  const { severity, position, said: words, code } = one;
  const { open } = desk.state;
  const where = position.file === open ? `${position.line}行目` : `${position.file} ${position.line}行目`;
  return html`<li class=${severity} id=${`draft-problem-${index}`} data-place tabindex="-1">
    <p class="draft-what"><span class=${`badge ${severity === 'error' ? 'late' : ''}`}>${severity === 'error' ? '誤り' : '注意'}</span> ${worded(desk, one, words.message)}</p>
    <p>${WANTING.has(code) ? mintHint(desk) : worded(desk, one, words.hint)}</p>
    ${remediesView(desk, one, `draft-problem-${index}`, mend)}
    <p class="draft-where">
      <button type="button" class="draft-link" @click=${() => goTo(one)}>${where}を開く</button>
      <a href=${urls.guide(`diagnostics/${code.toLowerCase()}/`)} target="_blank">${code}の説明<span class="visually-hidden">（別の画面で開く）</span></a>
    </p>
    ${rest.length > 0 ? html`<p class="quiet">同じことが、ほかに${rest.length}件あります（${rest.slice(0, SHOWN).map((other) => html`<button type="button" class="draft-link" @click=${() => goTo(other)}>${other.position.line}行目</button> `)}${rest.length > SHOWN ? 'など' : ''}）。</p>` : nothing}
  </li>`;
}
