import { html, nothing, type TemplateResult } from 'lit-html';
import { splitContentPath } from '#archive/content-paths.ts';
import { textsOf } from '#drafting/draft.ts';
import type { Desk } from '../desk.ts';
import { fileWords } from '../file-words.ts';
import type { Tab } from '../kinds/kind.ts';
import type { State } from '../state.ts';
import { questionsIn } from '../suggestions.ts';
import { stepsView } from './steps.ts';

interface Parts {
  readonly tabs: readonly Tab[];
  readonly notices: () => TemplateResult;
  readonly result: () => TemplateResult;
  readonly out: () => TemplateResult;
}

/** The desk: input on the left, its result on the right, export below. */
export function deskView(desk: Desk, { tabs, notices, result, out }: Parts): TemplateResult {
  const { tab } = desk.state;
  const shown = tabs.find(({ id }) => id === tab) ?? tabs[0];
  return html`
    ${barView(desk)}
    <div class="draft-desk-notices">${notices()}</div>
    ${stepsView(desk, tabs)}
    <div class="draft-desk">
      <div class="draft-writing">
        <div role="tablist" aria-label="書くところ" class="draft-tabs" @keydown=${(event: KeyboardEvent) => turn(desk, event, tabs)}>
          ${tabs.map(
            ({ id, title }) => html`<button
              type="button"
              role="tab"
              id=${`draft-tab-${id}`}
              aria-selected=${String(id === shown?.id)}
              aria-controls="draft-panel"
              tabindex=${id === shown?.id ? 0 : -1}
              @click=${() => desk.set({ tab: id })}
            >${title}${asksOf(id, desk)}</button>`,
          )}
        </div>
        <div role="tabpanel" id="draft-panel" aria-labelledby=${`draft-tab-${shown?.id}`}>${shown?.view()}</div>
      </div>
      <div class="draft-result">${result()}</div>
    </div>
    <section class="draft-out" aria-labelledby="draft-out">
      <h2 id="draft-out" tabindex="-1">取り出す</h2>
      ${out()}
    </section>
  `;
}

/** The municipality and file of the draft, and the actions on the whole draft. */
function barView(desk: Desk): TemplateResult {
  const { name, open, past, future, draft, told } = desk.state;
  const path = open ?? '';
  const { kind, name: called } = fileWords(path, draft ? (textsOf(draft)[path] ?? '') : '');
  const others = Object.keys(draft?.written ?? {}).filter((one) => one !== open);
  return html`
    <div class="draft-bar">
      <h2 data-screen tabindex="-1">${name} <span>${kind} ${called}</span></h2>
      <p class="draft-buttons">
        <button type="button" ?disabled=${past.length === 0} @click=${desk.undo}>元に戻す</button>
        <button type="button" ?disabled=${future.length === 0} @click=${desk.redo}>やり直す</button>
        <button type="button" @click=${desk.leave}>ほかのものを書く</button>
        <button type="button" class="draft-link" popovertarget="draft-throw">この下書きを捨てる</button>
      </p>
      <div popover id="draft-throw" class="draft-menu" role="group" aria-label="下書きを捨てる">
        <p><b>${name}の下書きを、${others.length > 0 ? `${others.length + 1}個のファイルすべて` : ''}捨てます。</b>元には戻せません。</p>
        <p class="draft-buttons">
          <button type="button" @click=${desk.throwAway}>捨ててよい</button>
          <button type="button" popovertarget="draft-throw" popovertargetaction="hide">やめる</button>
        </p>
      </div>
    </div>
    ${
      others.length === 0
        ? nothing
        : html`<p class="draft-others small">この下書きのほかのファイル:
            ${others.map((one) => html`<button type="button" class="draft-link" @click=${() => desk.open(one)}>${splitContentPath(one).place}</button> `)}</p>`
    }
    <p class="draft-told small"><span role="status">${told}</span>${told === '' ? html`<span class="quiet">${standingWords(desk.state)}</span>` : nothing}</p>
  `;
}

function standingWords({ trial, saved }: State): string {
  if (trial !== null) return '見本です。書いたものは残りません。';
  return saved === 'nothing' ? '' : 'このブラウザーだけに保存しています。取り出すまで、どこにも送りません。';
}

/** The number of open questions in a tab. */
function asksOf(tab: string, { state: { pasted, look } }: Desk): TemplateResult | typeof nothing {
  const { open, later } = questionsIn(pasted, look);
  if (tab !== 'table' || open + later === 0) return nothing;
  return html` <span class=${`draft-asks${open > 0 ? '' : ' later'}`}>問い${open + later}</span>`;
}

/** Arrow keys move between tabs. */
function turn(desk: Desk, event: KeyboardEvent, tabs: Parts['tabs']): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const at = Math.max(
    tabs.findIndex(({ id }) => id === desk.state.tab),
    0,
  );
  const next = tabs[(at + step + tabs.length) % tabs.length];
  if (!next) return;
  desk.set({ tab: next.id });
  document.getElementById(`draft-tab-${next.id}`)?.focus();
}
