// The values of a filter form, which are kept in the address of the page.

type Values = Readonly<Record<string, string>>;

/** Calls `asked` with the current values, and again on every change. */
export function onFilterChange(form: HTMLFormElement, asked: (values: Values) => void): void {
  const report = () => {
    const values = Object.fromEntries(controlsOf(form).map(({ name, value }) => [name, value]));
    keepInAddress(values);
    asked(values);
  };
  // Text that an input method is still composing does not count.
  form.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) report();
  });
  form.addEventListener('compositionend', report);
  // The fields are cleared after this event.
  form.addEventListener('reset', () => setTimeout(report));
  report();
}

/** Sets the fields from the address. On a phone the fields are folded unless the address sets one. */
export function fillFromAddress(form: HTMLFormElement): void {
  const given = new URLSearchParams(location.search);
  const fold = form.querySelector('details');
  if (fold && controlsOf(form).some(({ name }) => given.has(name))) fold.open = true;
  for (const control of controlsOf(form)) {
    control.value = given.get(control.name) ?? control.value;
    // A value without an option is dropped, because an invisible filter would confuse readers.
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
