import { html, nothing, type TemplateResult } from 'lit-html';
import { KIND_NAMES } from '#drafting/change-list/kinds.ts';
import { undecided, withRowAnswers } from '#drafting/tables/open-rows.ts';
import type { ChangesListed, ChangeTableAnswers } from '#workbench/change-tables.ts';
import type { Desk } from '../../desk.ts';
import type { PastedChanges } from '../../pasted.ts';
import { knownTo } from '../../suggestions.ts';
import { changeWords } from '../changes/change-words.ts';
import { choiceInput, fieldView } from '../forms/field.ts';
import { leftView, openRowsView } from './open-rows.ts';
import { notesOf, sheetChoice } from './table-input.ts';

interface Use {
  readonly again: (more: ChangeTableAnswers) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

/** The changes listed by a table with the columns 種別｜旧｜新, or told by a notice in sentences. */
export function changeList(desk: Desk, pasted: PastedChanges, use: Use): TemplateResult {
  const { found, said, isTaken } = pasted;
  const { read, sheets } = found;
  if (isTaken && read.ok) return leftView(read.value.rows, use.forget);
  return html`
    ${sheetChoice(sheets, (sheet) => use.again({ sheet, rows: {} }))}
    ${read.ok ? listedView(desk, read.value, said, use) : html`<p class="notice late" role="alert">${read.why}</p>`}
  `;
}

function listedView(
  desk: Desk,
  { changes, isNotice, questions, rows, notes, aside }: ChangesListed,
  answers: ChangeTableAnswers,
  { again, take, forget }: Use,
): TemplateResult {
  const isKnown = knownTo(desk.state.look);
  const fresh = changes.filter(({ written }) => !isKnown(written)).length;
  const waiting = undecided(rows).length;
  return html`
    <p class="notice">${isNotice ? '文' : '新旧対照表'}として読みました。<button type="button" class="draft-link" @click=${() => again({ isChart: true })}>来年度の組織図の表として読む</button></p>
    ${kindsView(questions, answers, again)}
    ${openRowsView(rows, { items: [], say: (more) => again({ rows: withRowAnswers(answers.rows, more) }) })}
    <h2>読み取った変更 <small>${changes.length}件</small></h2>
    ${notesOf(notes, aside)}
    <ol class="draft-read">
      ${changes.map(
        ({ rows, written }) => html`<li>
          ${changeWords(written)} <small class="quiet">${rows.join('、')}行目${isKnown(written) ? '。もう変更にあります' : ''}</small>
        </li>`,
      )}
    </ol>
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${desk.state.isReading || fresh === 0 || waiting + questions.length > 0} @click=${take}>この変更を書き加える（${fresh}件）</button>
      <button type="button" @click=${forget}>表を片付ける</button>
    </p>
    ${waiting + questions.length === 0 ? nothing : html`<p class="draft-wrong">決まっていない${questions.length > 0 ? '種別' : '行'}があります。上で決めると、書き加えられます。</p>`}
  `;
}

const KINDS = KIND_NAMES.map((value) => ({ value, label: value }));

/** The meanings of words that are no usual kind of change. Answers can be changed. */
function kindsView(
  questions: ChangesListed['questions'],
  { kinds = {} }: ChangeTableAnswers,
  again: Use['again'],
): TemplateResult | typeof nothing {
  const rows = new Map(questions.map((one) => [one.words, one.rows]));
  const words = [...new Set([...Object.keys(kinds), ...rows.keys()])];
  if (words.length === 0) return nothing;
  return html`<h3>表の種別の意味</h3>
    ${words.map((word, at) => {
      const id = `draft-kind-${at}`;
      const where = rows.get(word);
      const label = html`「${word}」は、何の変更ですか${where ? html` <small>（${where.join('、')}行目）</small>` : nothing}`;
      return fieldView(
        { id, label },
        choiceInput(id, KINDS, kinds[word], (kind) => again({ kinds: { ...kinds, [word]: kind } })),
      );
    })}`;
}
