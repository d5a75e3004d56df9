// The loader reads the same key.
const KEY = 'slash';
const OFF = 'off';

/** Lets the reader turn the shortcut `/` off on this device. */
export function start(part: HTMLElement): void {
  const box = part.querySelector('input');
  if (!box) return;
  try {
    box.checked = localStorage.getItem(KEY) !== OFF;
  } catch {
    // Without storage the setting could not be kept, so it is not offered.
    return;
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  });
  part.hidden = false;
}
