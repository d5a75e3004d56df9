// Handlers that pass on what a person enters in a form.

/** Passes on the text of a field. */
export function onText(put: (text: string) => unknown): (event: Event) => void {
  return ({ target }) => put((target as HTMLInputElement).value);
}

/** Passes on whether a checkbox is checked. */
export function onTick(put: (isTicked: boolean) => unknown): (event: Event) => void {
  return ({ target }) => put((target as HTMLInputElement).checked);
}

/** Passes on the values of a submitted form by the names of its fields. The form is not sent. */
export function onSubmit(
  act: (entered: (name: string) => string, form: HTMLFormElement) => unknown,
): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    act((name) => String(data.get(name) ?? ''), form);
  };
}
