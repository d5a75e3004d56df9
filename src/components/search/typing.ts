/** Watches the text of a field, ignoring text that an input method has not yet committed. */
interface Typing {
  /** Whether a key belongs to the input method: Enter commits its text, arrows choose among candidates. */
  readonly isComposing: (event?: KeyboardEvent) => boolean;
}

/** `isUnderWay`: whether a composition was already running before this call. */
export function watchTyping(
  field: HTMLInputElement,
  committed: (text: string) => void,
  isUnderWay = false,
): Typing {
  let isComposing = isUnderWay;
  let last = field.value;
  const report = () => {
    if (field.value === last) return;
    last = field.value;
    committed(last);
  };
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    report();
  });
  field.addEventListener('input', (event) => {
    if (!isComposing && !(event as InputEvent).isComposing) report();
  });
  return {
    // Safari ends a composition before the keydown that ended it; that key has keyCode 229.
    isComposing: (event) => isComposing || event?.isComposing === true || event?.keyCode === 229,
  };
}
