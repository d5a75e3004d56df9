import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { fileWords } from '../../file-words.ts';
import type { Kept } from '../../kept.ts';

/** The drafts in this browser: their municipality, files and state. */
export function keptView(kept: readonly Kept[], resume: (kept: Kept) => void): TemplateResult {
  return html`<section class="draft-kept" aria-labelledby="draft-kept">
    <h2 id="draft-kept">書いている途中の下書き <small>${kept.length}件</small></h2>
    <ul>
      ${repeat(
        kept,
        ({ id }) => id,
        (one) => keptRow(one, resume),
      )}
    </ul>
    <p class="small quiet">下書きは、このブラウザーの中だけにあります。</p>
  </section>`;
}

function keptRow(one: Kept, resume: (kept: Kept) => void): TemplateResult {
  const { name, id, municipality, errors, at } = one;
  const files = [...new Set([...Object.keys(one.written), ...Object.keys(one.begun)])];
  return html`<li>
    <h3>${name}${id === municipality ? nothing : html` <span class="badge">別に残した下書き</span>`}</h3>
    <ul class="draft-files">${files.toSorted(byOpen(one.open)).map((path) => fileRow(one, path))}</ul>
    <p class="draft-state">
      <span class=${errors === null || errors === 0 ? 'quiet' : 'draft-wrong'}>${errorWords(errors)}</span>
      <span class="quiet">最後に書いたのは、${howLongAgo(at)}</span>
    </p>
    <button type="button" @click=${() => resume(one)}>続きを書く<span class="visually-hidden">: ${name}</span></button>
  </li>`;
}

function fileRow({ written, over }: Kept, path: string): TemplateResult {
  const text = written[path] ?? '';
  const { kind, name, title } = fileWords(path, text);
  const how = text === '' ? '書きかけ' : over[path] === undefined ? '新しいファイル' : '書き換え';
  return html`<li><b>${kind}</b> ${name} ${title === null ? nothing : html`<span>${title}</span>`} <small class="quiet">${how}</small></li>`;
}

function byOpen(open: string) {
  return (a: string, b: string) => Number(b === open) - Number(a === open);
}

function errorWords(errors: number | null): string {
  if (errors === null) return 'まだ点検していません';
  return errors === 0 ? '誤りはありません' : `誤り ${errors}件`;
}

/** 3分前, 2時間前, 11月26日 */
function howLongAgo(at: number): string {
  const minutes = Math.round((Date.now() - at) / 60_000);
  if (minutes < 1) return 'たったいま';
  if (minutes < 60) return `${minutes}分前`;
  if (minutes < 60 * 24) return `${Math.round(minutes / 60)}時間前`;
  return new Date(at).toLocaleDateString('ja-JP', { month: 'long', day: 'numeric' });
}
