import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { EMPTIED, typedText } from '../../begun.ts';
import type { Desk } from '../../desk.ts';

interface WrittenInput {
  /** The id of the input, under which typed text is kept as well. */
  readonly id: string;
  /** The value in the file. */
  readonly written: string;
  readonly put: (words: string) => Promise<boolean>;
  readonly isLong?: boolean;
  readonly name?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isWrong?: boolean;
  readonly placeholder?: string | undefined;
  readonly list?: string | undefined;
}

/** An input that is written to the file when left. Until then, the typed text is kept with the draft. */
export function writtenInput(
  desk: Desk,
  { id, written, put, isLong, ...rest }: WrittenInput,
): TemplateResult {
  const text = typedText(desk.state.typed[id]) ?? written;
  const isWaiting = text !== written && document.activeElement?.id !== id;
  const leave = async (words: string) => {
    const typed = desk.state.typed[id];
    if (await put(words.trim())) desk.untype(id, typed);
  };
  const type = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    desk.type(id, value === written ? '' : value || EMPTIED);
  };
  const change = ({ target }: Event) => leave((target as HTMLInputElement).value);
  const { name = nothing, describedBy = nothing, placeholder = nothing, list = nothing, isWrong } = rest;
  return html`${
    isLong
      ? html`<textarea id=${id} rows="3" .value=${live(text)} @input=${type} @change=${change}></textarea>`
      : html`<input id=${id} aria-label=${name} aria-describedby=${describedBy} aria-invalid=${isWrong || nothing} placeholder=${placeholder} list=${list} autocomplete="off" .value=${live(text)} @input=${type} @change=${change} />`
  }${isWaiting ? html`<small>まだファイルに書き込んでいません。<button type="button" class="draft-link" @click=${() => leave(text)}>書き込む</button></small>` : nothing}`;
}
