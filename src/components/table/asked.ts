// What a form asks for, which stands in the address of the page too.

type Values = Readonly<Record<string, string>>;

/** Told of what is asked for, and of whatever somebody asks for next. */
export function whenAsked(form: HTMLFormElement, asked: (values: Values) => void): void {
  const tell = () => {
    const values = Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value]));
    keepInAddress(values);
    asked(values);
  };
  // While a word is being composed it is not yet what was typed.
  form.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) tell();
  });
  form.addEventListener('compositionend', tell);
  // The fields are emptied once all have heard of it.
  form.addEventListener('reset', () => setTimeout(tell));
  tell();
}

/** Asks for what the address says. On a phone the fields are folded, unless some of them are asked for. */
export function askAsAddressed(form: HTMLFormElement): void {
  const given = new URLSearchParams(location.search);
  const fold = form.querySelector('details');
  if (fold && controlsOf(form).some(({ name }) => given.has(name))) fold.open = true;
  for (const control of controlsOf(form)) {
    control.value = given.get(control.name) ?? control.value;
    // A value that is not among those to choose from asks for nothing, rather than for something unseen.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
}

function controlsOf(form: HTMLFormElement): readonly (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.elements].filter(
    (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
  );
}

function keepInAddress(values: Values): void {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  const search = query.size > 0 ? `?${query}` : '';
  if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash);
}
