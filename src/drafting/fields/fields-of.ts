import { change } from '#archive/1-read/schema/change.ts';
import { chart } from '#archive/1-read/schema/chart.ts';
import { edition } from '#archive/1-read/schema/edition.ts';
import { fieldOf } from '#archive/1-read/schema/field.ts';
import { municipality } from '#archive/1-read/schema/registers.ts';
import { reorganization } from '#archive/1-read/schema/reorganization.ts';
import type { Verb } from '#org/change.ts';
import { type FormField, formFields, formFieldsOf } from './form-field.ts';

/** The form fields of a verb; the verb's own field comes first. */
export function fieldsOf(verb: Verb): readonly FormField[] {
  const { shape } = fieldOf(change);
  const kind = shape.kind === 'kinds' ? shape.kinds.get(verb)?.shape : undefined;
  return kind?.kind === 'fields' ? formFields(kind.fields) : [];
}

/** The form fields of a whole file. */
export const headFields = {
  municipality: formFieldsOf(municipality),
  reorganization: formFieldsOf(reorganization),
  chart: formFieldsOf(chart),
  edition: formFieldsOf(edition),
} as const;
