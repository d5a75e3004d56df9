import { questions } from '../write/begin.ts';

/** A fact about a municipality, as its form asks for it. */
export interface MunicipalityField {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly needed: boolean;
}

/** What municipality.yaml says, as it is asked of whoever begins one; its folder is asked for apart. */
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
