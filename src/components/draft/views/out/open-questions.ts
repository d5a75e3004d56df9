import { html, nothing, type TemplateResult } from 'lit-html';
import type { Desk } from '../../desk.ts';
import { questionsIn } from '../../suggestions.ts';

/** A notice that the pasted table has unanswered questions, with a link to them. `so` is the consequence. */
export function openQuestionsView(desk: Desk, so: string): TemplateResult | typeof nothing {
  const { open, later } = questionsIn(desk.state.pasted, desk.state.look);
  if (open + later === 0) return nothing;
  const asks = [
    ...(open > 0 ? [`答えていない問いが${open}件`] : []),
    ...(later > 0 ? [`あとで決める問いが${later}件`] : []),
  ].join('、');
  return html`<p class="notice">
    貼った表について、${asks}あります。${so}
    <button type="button" class="draft-link" @click=${() => toQuestions(desk)}>問いを見る</button>
  </p>`;
}

function toQuestions(desk: Desk): void {
  desk.set({ tab: 'table' });
  requestAnimationFrame(() => {
    const question = document.querySelector<HTMLElement>('.draft-question:not(.answered)');
    const place = question ?? document.getElementById('draft-tab-table');
    place?.scrollIntoView({ block: 'nearest' });
    place?.focus();
  });
}
