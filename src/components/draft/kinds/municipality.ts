import { html } from 'lit-html';
import { municipalityView } from '../views/forms/municipality.ts';
import type { Kind } from './kind.ts';

export const municipality: Kind = {
  tabs: ({ desk, edit }) => [
    { id: 'facts', title: '自治体の情報', view: () => municipalityView(desk, edit) },
  ],
  result: {
    title: 'サイトにはこう載ります',
    sentence: ({ shown: { municipality: found } }) =>
      found
        ? html`<p class="lede">${found.name}（${found.reading}）は、${found.prefecture}にあります。</p>
            <p>団体コードは${found.code}、公式ウェブサイトは ${found.website} です。</p>`
        : null,
    below: () => html``,
  },
};
