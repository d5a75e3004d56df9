import { questions } from '../write/begin.ts';

/** A form field for municipality.yaml. */
export interface MunicipalityField {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly needed: boolean;
}

/** The form fields for a new municipality.yaml. The name of its folder is asked separately. */
export function municipalityFields(): readonly MunicipalityField[] {
  return questions.municipality
    .filter(({ key }) => key !== 'for')
    .map(({ key, asks, example, isNeeded }) => ({
      key,
      label: asks,
      help: `${example} など`,
      needed: isNeeded,
    }));
}
