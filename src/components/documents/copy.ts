// Loaded when a reader unfolds the citation of the page.

/** Adds a copy button below the citation. */
export function start(part: HTMLElement): void {
  const citation = part.querySelector('[data-citation]');
  if (!citation) return;
  const line = document.createElement('p');
  const status = document.createElement('output');
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: '引用文をコピー',
  });
  button.addEventListener('click', () => copyText(citation.textContent?.trim() ?? '', status, citation));
  line.append(button, ' ', status);
  citation.after(line);
}

/** Copies `text`. If the browser refuses, selects `shown`, so that the reader can copy it with one key. */
export async function copyText(
  text: string,
  status: HTMLElement | null,
  shown: Element | null,
): Promise<void> {
  let words = 'コピーしました';
  try {
    if (text === '') throw new Error('nothing to copy');
    await navigator.clipboard.writeText(text);
  } catch {
    words = shown ? 'コピーできませんでした。選択した文字をコピーしてください' : 'コピーできませんでした';
    if (shown) getSelection()?.selectAllChildren(shown);
  }
  if (status) status.textContent = words;
}
