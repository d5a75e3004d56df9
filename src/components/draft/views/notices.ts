import { html, nothing, type TemplateResult } from 'lit-html';
import { type Draft, withoutText, withText } from '#drafting/draft.ts';
import { changedMeanwhile, mergedText, settled } from '#drafting/meanwhile.ts';
import type { Desk } from '../desk.ts';
import { type Kept, keptDraft } from '../kept.ts';
import type { State } from '../state.ts';

/** Notices about changes to the draft elsewhere and about storage, each with what the person can do. */
export function noticesView(desk: Desk, use: { readonly resume: (kept: Kept) => void }): TemplateResult {
  const { draft, trial, saved, fault, elsewhere } = desk.state;
  if (draft === null) return html``;
  return html`
    ${fault === null ? nothing : html`<p class="notice late" role="alert">プログラムの不具合で、結果を出せませんでした。書いたものは残っています。${fault}</p>`}
    ${trial === null ? NOT_SAVED[saved] : nothing}
    ${elsewhere === 'written' ? elsewhereView(desk, use.resume) : nothing}
    ${elsewhere === 'parted' ? PARTED : nothing}
    ${changedMeanwhile(draft).map((path) => changedView(desk, draft, path))}
  `;
}

const NOT_SAVED = {
  all: nothing,
  files: html`<p class="notice late" role="alert">ブラウザーの空きが足りません。書いたファイルは保存していますが、貼った表と書きかけ、元に戻す手順は、この画面を閉じると消えます。ほかの下書きを取り出して捨てると、空きができます。</p>`,
  nothing: html`<p class="notice late" role="alert">ブラウザーに保存できません（空きがないか、保存が禁じられています）。この画面を閉じると消えるので、閉じる前に、下の<a href="#draft-out">「取り出す」</a>でダウンロードしてください。</p>`,
} as const satisfies Record<State['saved'], unknown>;

// Permanent, unlike `told`, which disappears with the next edit.
const PARTED = html`<p class="notice" role="alert">別の画面でも書かれているため、こちらは別の下書きとして保存しました。どちらも残っています。</p>`;

function elsewhereView(desk: Desk, resume: (kept: Kept) => void): TemplateResult {
  const other = keptDraft(desk.state.id);
  return html`<div class="notice late" role="alert">
    <p>${other === null ? '別の画面で、この下書きが捨てられました。' : '別の画面で、この下書きが書き進められました。'}ここで書き続けると、ここの分は別の下書きとして残ります。</p>
    ${other === null ? nothing : html`<p class="draft-buttons"><button type="button" @click=${() => resume(other)}>書き進められたほうを開く</button></p>`}
  </div>`;
}

function changedView(desk: Desk, draft: Draft, path: string): TemplateResult {
  const published = draft.published[path] ?? '';
  const together = mergedText(draft, path);
  const isFresh = draft.over[path] === undefined;
  const other = isFresh && path.includes('/reorganizations/') ? besides(draft, path) : null;
  const take = (text: string, done: string) =>
    desk.become(settled(withText(settled(draft, path), path, text), path), `${done}「元に戻す」で戻せます。`);
  return html`<div class="notice late" role="alert">
    <p>
      ${path} は、下書きを始めたあとに、サイトのほうでも${isFresh ? '新しく載りました。下書きのまま提案すると、載っているものを書き換えることになります。' : '直されました。下書きのまま提案すると、サイトで直されたところが元に戻ってしまいます。'}
    </p>
    <p class="draft-buttons">
      ${together === null ? nothing : html`<button type="button" class="draft-main" @click=${() => take(together, 'サイトで直されたところを、下書きに取り込みました。')}>サイトで直されたところを取り込む</button>`}
      <button type="button" @click=${() => take(published, 'サイトのファイルに合わせました。')}>下書きをやめて、サイトのものを使う</button>
      ${other === null ? nothing : html`<button type="button" @click=${() => beside(desk, draft, path, other)}>別の改正として、別のファイルに残す</button>`}
      <button type="button" @click=${() => desk.become(settled(draft, path), '下書きのまま続けます。')}>下書きのまま続ける</button>
    </p>
    ${together === null && !isFresh ? html`<p class="small">同じところが両方で書き換わっているため、ひとりでには取り込めません。</p>` : nothing}
  </div>`;
}

/** A free file name next to `path`. */
function besides({ published, written }: Draft, path: string): string {
  for (let number = 2; ; number++) {
    const name = path.replace(/\.md$/, `-${number}.md`);
    if (published[name] === undefined && written[name] === undefined) return name;
  }
}

function beside(desk: Desk, draft: Draft, path: string, other: string): void {
  const text = draft.written[path] ?? '';
  const notice = `下書きは ${other} になりました。「元に戻す」で戻せます。`;
  desk.become(withText(withoutText(draft, path), other, text), notice);
  desk.open(other);
  desk.set({ told: notice });
}
