/** What a reader types into a field, without what an input method has not committed. */
interface Typing {
  /** Whether a key belongs to the input method: Enter commits what is composed, arrows choose among its words. */
  readonly isComposing: (event?: KeyboardEvent) => boolean;
}

/** `isUnderWay`: whether something is being composed already when this begins to listen. */
export function watchTyping(
  field: HTMLInputElement,
  committed: (text: string) => void,
  isUnderWay = false,
): Typing {
  let isComposing = isUnderWay;
  let last = field.value;
  const tell = () => {
    if (field.value === last) return;
    last = field.value;
    committed(last);
  };
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    tell();
  });
  field.addEventListener('input', (event) => {
    if (!isComposing && !(event as InputEvent).isComposing) tell();
  });
  return {
    // Safari ends a composition before the key that ended it goes down; 229 is how that key is known.
    isComposing: (event) => isComposing || event?.isComposing === true || event?.keyCode === 229,
  };
}
