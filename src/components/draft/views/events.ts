// What a person does in a form, for whoever wants to know of it.

/** What a field says. */
export function saying(put: (text: string) => unknown): (event: Event) => void {
  return ({ target }) => put((target as HTMLInputElement).value);
}

/** Whether a box is ticked. */
export function ticking(put: (isTicked: boolean) => unknown): (event: Event) => void {
  return ({ target }) => put((target as HTMLInputElement).checked);
}

/** A form that is sent goes nowhere: what it says, by the names of its fields. */
export function sending(
  act: (said: (name: string) => string, form: HTMLFormElement) => unknown,
): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    act((name) => String(data.get(name) ?? ''), form);
  };
}
