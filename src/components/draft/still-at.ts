import type { WrittenRow } from '#workbench/written-in.ts';
import type { Form } from './begun.ts';

/** The form with the present index of its change. If that change is gone, the form adds a new one. */
export function stillAt(form: Form, rows: readonly Pick<WrittenRow, 'index' | 'written'>[]): Form {
  if (form.index === null) return form;
  const was = JSON.stringify(form.was);
  const isIt = ({ written }: Pick<WrittenRow, 'written'>) => JSON.stringify(written) === was;
  const here = rows[form.index];
  const row = here && isIt(here) ? here : rows.find(isIt);
  return row?.index === form.index ? form : { ...form, index: row?.index ?? null };
}
