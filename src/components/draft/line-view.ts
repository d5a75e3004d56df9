import { html, type TemplateResult } from 'lit-html';
import type { Line } from '#telling/inline.ts';

/** A line of text. Names are no links, because a draft has no pages yet. */
export function lineView(line: Line): TemplateResult {
  return html`${line.map((one) => {
    if (one.kind === 'name') return html`<b class=${one.tone}>${one.text}</b>`;
    if (one.kind === 'strong') return html`<strong>${one.text}</strong>`;
    if (one.kind === 'note') return html`<small class="quiet">（${lineView(one.inner)}）</small>`;
    return one.text;
  })}`;
}
