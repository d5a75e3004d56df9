import { html } from 'lit-html';
import type { Kind } from './kind.ts';

/** Small files that are edited as text. */
export const register: Kind = {
  tabs: () => [],
  result: {
    title: 'このファイル',
    sentence: () => html`<p class="quiet">この種類のファイルは、文字で直します。</p>`,
    below: () => html``,
  },
};
