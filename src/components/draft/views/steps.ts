import { html, nothing, type TemplateResult } from 'lit-html';
import type { Desk } from '../desk.ts';
import { endGuide } from '../kept.ts';
import type { Tab } from '../kinds/kind.ts';
import type { State } from '../state.ts';
import { questionsIn } from '../suggestions.ts';

interface Step {
  readonly title: string;
  /** The tab for the step. Null if the step is elsewhere on the page. */
  readonly tab: string | null;
  readonly to: string;
  readonly isDone: (state: State) => boolean;
}

/** The steps of a first reorganization. The draft decides whether a step is done, however it was done. */
const steps: readonly Step[] = [
  {
    title: '表を貼る',
    tab: 'table',
    to: 'draft-panel',
    isDone: ({ pasted, look }) => pasted !== null || hasChanges(look),
  },
  {
    title: '案を選ぶ',
    tab: 'table',
    to: 'draft-panel',
    isDone: ({ pasted, look }) => hasChanges(look) && questionsIn(pasted, look).open === 0,
  },
  {
    title: '期日と出典を書く',
    tab: 'facts',
    to: 'draft-panel',
    isDone: ({ look }) => isDatedAndSourced(look),
  },
  {
    title: '点検を済ませる',
    tab: null,
    to: 'draft-problems',
    isDone: ({ look }) =>
      hasChanges(look) && look?.diagnostics.every(({ severity }) => severity !== 'error') === true,
  },
  { title: '取り出す', tab: null, to: 'draft-out', isDone: ({ isTakenOut }) => isTakenOut },
];

function hasChanges(look: State['look']): boolean {
  return (look?.rows.length ?? 0) > 0;
}

function isDatedAndSourced(look: State['look']): boolean {
  const { effective, source, sources } = look?.fields ?? {};
  const [first = {}] = Array.isArray(sources) ? sources : [source ?? {}];
  return effective !== undefined && typeof first.title === 'string' && first.title !== '';
}

/** The steps of a first draft on one line, until they were completed or dismissed once. */
export function stepsView(desk: Desk, tabs: readonly Tab[]): TemplateResult | typeof nothing {
  const { state } = desk;
  if (!(state.isGuided || state.trial) || state.look === null || !tabs.some(({ id }) => id === 'changes'))
    return nothing;
  const done = steps.map(({ isDone }) => isDone(state));
  const current = done.indexOf(false);
  const end = () => {
    endGuide();
    desk.set({ isGuided: false });
  };
  return html`<nav class="draft-guide" aria-label="はじめての下書きの手順">
    <ol>
      ${steps.map(
        ({ title, tab, to }, at) => html`<li class=${done[at] ? 'done' : ''}>
          <button type="button" class="draft-link" aria-current=${at === current ? 'step' : nothing} @click=${() => goTo(desk, tab, to)}>${title}</button>${done[at] ? html`<span class="visually-hidden">（済み）</span>` : nothing}
        </li>`,
      )}
    </ol>
    ${state.isGuided ? html`<button type="button" class="draft-link small" @click=${end}>${current < 0 ? 'できました。手順を閉じる' : '手順を閉じる'}</button>` : nothing}
  </nav>`;
}

function goTo(desk: Desk, tab: string | null, to: string): void {
  if (tab !== null) desk.set({ tab });
  requestAnimationFrame(() => {
    const place = document.getElementById(tab === null ? to : `draft-tab-${tab}`);
    place?.scrollIntoView({ block: 'nearest' });
    place?.focus();
  });
}
