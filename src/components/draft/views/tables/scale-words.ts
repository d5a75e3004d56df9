// The words that a table uses as grades, and the meaning that the person gives each.
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { WordAnswers } from '#drafting/results/scale.ts';
import type { ShownWord } from '#workbench/result-tables.ts';
import { onText } from '../events.ts';
import { choiceInput } from '../forms/field.ts';

type Answer = (words: WordAnswers) => void;

export function wordsView(
  words: readonly ShownWord[],
  answers: WordAnswers,
  answer: Answer,
): TemplateResult | typeof nothing {
  if (words.length === 0) return nothing;
  const columns = [...Map.groupBy(words, ({ heading }) => heading)];
  return html`<section class="draft-words" aria-labelledby="draft-words">
    <h3 id="draft-words">表の言葉の意味</h3>
    <p class="small">資料の凡例を見て、一つずつ選んでください。次に貼る表でも、この意味で読みます。</p>
    ${columns.map(
      ([heading, list], at) => html`<table class="draft-scale">
        <caption>「${heading}」の列</caption>
        <thead><tr><th scope="col">言葉</th><th scope="col">行</th><th scope="col">意味</th></tr></thead>
        <tbody>${list.map((one, index) => wordView(one, `draft-word-${at}-${index}`, answers, answer))}</tbody>
      </table>`,
    )}
  </section>`;
}

function wordView(
  { as, word, rows, meant, choices, asksText }: ShownWord,
  id: string,
  answers: WordAnswers,
  answer: Answer,
): TemplateResult {
  const put = (value: string) => answer({ ...answers, [as]: { ...answers[as], [word]: value } });
  const explain = (text: string) => answer({ ...answers, texts: { ...answers.texts, [word]: text } });
  return html`<tr class=${meant === null ? 'open' : ''}>
    <th scope="row"><label for=${id}>${word}</label></th>
    <td class="num">${rows}</td>
    <td>
      ${choiceInput(id, choices, meant, put)}
      ${
        asksText
          ? html`<input
              aria-label=${`「${word}」の、資料での説明`}
              placeholder="資料での説明（目標を上回った など）"
              autocomplete="off"
              .value=${live(answers.texts?.[word] ?? '')}
              @change=${onText(explain)}
            />`
          : nothing
      }
    </td>
  </tr>`;
}
