// Loaded when a reader turns to a button that copies.

/**
 * Copies what stands before the button, or the file that the part names:
 * `<p>…</p><p data-live="copy" data-text="…"><button>…</button><output></output></p>`
 */
export function start(part: HTMLElement): void {
  const button = part.querySelector('button');
  const file = part.dataset.text;
  const source = file === undefined ? part.previousElementSibling : null;
  if (!button || (file === undefined && !source)) return;
  const copy = async () => {
    const text = file === undefined ? source?.textContent : await fetched(file);
    await copyText(text?.trim() ?? '', part.querySelector('output'), source);
  };
  button.addEventListener('click', copy);
  // The press that loaded this may be over already.
  if (button.matches(':hover')) void copy();
}

async function fetched(file: string): Promise<string> {
  const answer = await fetch(file);
  return answer.ok ? answer.text() : '';
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
