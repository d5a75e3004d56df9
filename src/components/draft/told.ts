import { html, type TemplateResult } from 'lit-html';
import type { Line } from '#telling/inline.ts';

/** A told line. Nothing in a draft has a page yet, so names lead nowhere. */
export function told(line: Line): TemplateResult {
  return html`${line.map((one) => {
    if (one.kind === 'name') return html`<b class=${one.tone}>${one.text}</b>`;
    if (one.kind === 'strong') return html`<strong>${one.text}</strong>`;
    if (one.kind === 'note') return html`<small class="quiet">（${told(one.inner)}）</small>`;
    return one.text;
  })}`;
}
