import { html, type TemplateResult } from 'lit-html';

/** A button that chooses a file. The same file can be chosen again. */
export function fileChoice(label: string, accept: string, take: (file: File) => void): TemplateResult {
  return html`<label class="draft-file">
    <input
      type="file"
      class="visually-hidden"
      accept=${accept}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        const [file] = input.files ?? [];
        if (file) take(file);
        input.value = '';
      }}
    />
    ${label}
  </label>`;
}
