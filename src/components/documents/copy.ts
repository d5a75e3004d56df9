// Loaded when a reader turns to a button that copies.

/** Copies what stands before the button: `<p>…</p><p data-live="copy"><button>…</button><output></output></p>` */
export function start(part: HTMLElement): void {
  const button = part.querySelector('button');
  const source = part.previousElementSibling;
  if (!button || !source) return;
  const copy = () => copyText(source.textContent?.trim() ?? '', part.querySelector('output'), source);
  button.addEventListener('click', copy);
  // The press that loaded this may be over already.
  if (button.matches(':hover')) void copy();
}

/** Where a browser refuses, the words are selected, so that one key copies them. */
export async function copyText(text: string, told: HTMLElement | null, shown: Element | null): Promise<void> {
  let words = 'コピーしました';
  try {
    if (text === '') throw new Error('nothing to copy');
    await navigator.clipboard.writeText(text);
  } catch {
    words = shown ? 'コピーできませんでした。選択した文字をコピーしてください' : 'コピーできませんでした';
    if (shown) getSelection()?.selectAllChildren(shown);
  }
  if (told) told.textContent = words;
}
