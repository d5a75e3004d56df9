// The fields of the form of each verb: derived from the schema, with labels for municipal staff.
import type { Verb } from '#org/change.ts';
import { VERBS } from '#org/verbs/verbs.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import type { FormField } from '../fields/form-field.ts';
import type { ChangeField, ChangeForms } from './change-field.ts';
import { ownWords, sharedWords, type Words } from './words.ts';

export function changeForms(): ChangeForms {
  return Object.fromEntries(
    VERBS.map((verb) => [verb, fieldsOf(verb).map((field) => changeField(verb, field))]),
  ) as unknown as ChangeForms;
}

/** The label and help of a field; null if `words.ts` has none. */
export function wordsOf(verb: Verb, key: string): Words | null {
  const own: Readonly<Record<string, Words>> = ownWords[verb];
  const shared: Readonly<Record<string, Words>> = sharedWords;
  return own[key] ?? shared[key] ?? null;
}

function changeField(verb: Verb, field: FormField): ChangeField {
  const { key, kind, needed, ways, isList } = field;
  const words = wordsOf(verb, key) ?? { label: field.label, help: field.help };
  const stages = kind === 'end' ? sharedWords.until : null;
  const { unsaid = stages?.unsaid ?? '（書かない）', choices = stages?.choices ?? {} } = words;
  const labels: Readonly<Record<string, string>> = choices;
  const values = stages ? Object.keys(choices) : field.choices.map(({ value }) => value);
  return {
    key,
    kind,
    needed,
    ways,
    isList,
    label: words.label,
    help: words.help ?? null,
    side: words.side ?? 'before',
    isLong: words.isLong ?? false,
    isRare: words.isRare ?? false,
    choices:
      values.length === 0
        ? []
        : [
            { value: '', label: unsaid },
            ...values.map((value) => ({
              value,
              label: labels[value] ?? field.choices.find((choice) => choice.value === value)?.label ?? value,
            })),
          ],
  };
}
