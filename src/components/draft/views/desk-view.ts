import { html, nothing, type TemplateResult } from 'lit-html';
import type { Desk } from '../desk.ts';
import type { Tab } from '../kinds/kind.ts';
import { howLongAgo } from '../words.ts';
import { stepsView } from './steps.ts';

interface Parts {
  readonly tabs: readonly Tab[];
  readonly result: () => TemplateResult;
  readonly out: () => TemplateResult;
}

/** The desk: on the left what is written, on the right what comes of it, below where it goes. */
export function deskView(desk: Desk, { tabs, result, out }: Parts): TemplateResult {
  const { name, open, tab, past, future, hasRoom, told, fault, draft, trial } = desk.state;
  const shown = tabs.find(({ id }) => id === tab) ?? tabs[0];
  const others = Object.keys(draft?.written ?? {}).filter((path) => path !== open);
  return html`
    <div class="draft-bar">
      <p>
        <b>${name}</b>
        <span class="quiet">${open}</span>
        ${
          others.length === 0
            ? nothing
            : html`<span class="small">ほかの下書き:
                ${others.map((path) => html`<button type="button" class="draft-link" @click=${() => desk.open(path)}>${path.split('/').slice(2).join('/')}</button> `)}</span>`
        }
      </p>
      <p class="draft-buttons">
        <button type="button" ?disabled=${past.length === 0} @click=${desk.undo}>元に戻す</button>
        <button type="button" ?disabled=${future.length === 0} @click=${desk.redo}>やり直す</button>
        <button type="button" @click=${desk.leave}>ほかのものを書く</button>
        <button type="button" popovertarget="draft-throw">この下書きを捨てる</button>
        <span popover id="draft-throw" class="draft-menu" role="group" aria-label="下書きを捨てる">
          <b>${name}の下書きをすべて捨てます。元には戻せません。</b>
          <button type="button" @click=${desk.throwAway}>捨ててよい</button>
          <button type="button" popovertarget="draft-throw" popovertargetaction="hide">やめる</button>
        </span>
      </p>
    </div>
    <p class="draft-told small quiet" role="status">${
      trial !== null
        ? told || `見本です。書いたものは残りません。`
        : hasRoom
          ? told ||
            `このブラウザーだけに保存しています（${howLongAgo(Date.now())}）。取り出すまで、どこにも送りません。`
          : 'ブラウザーに保存できませんでした（空きがないか、保存が禁じられています）。閉じる前に、下の「取り出す」でダウンロードしてください。'
    }</p>
    ${stepsView(desk, tabs)}
    ${fault === null ? nothing : html`<p class="notice late" role="alert">プログラムの不具合で、結果を出せませんでした。書いたものは残っています。${fault}</p>`}
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
            >${title}</button>`,
          )}
        </div>
        <div role="tabpanel" id="draft-panel" aria-labelledby=${`draft-tab-${shown?.id}`}>${shown?.view()}</div>
      </div>
      <div class="draft-result">${result()}</div>
    </div>
    <section class="draft-out" aria-labelledby="draft-out">
      <h2 id="draft-out">取り出す</h2>
      ${out()}
    </section>
  `;
}

/** Arrow keys go from tab to tab, as in every list of tabs. */
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
