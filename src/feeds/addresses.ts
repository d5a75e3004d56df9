import { urls } from '#archive/4-link/urls.ts';

/** A fiscal year in all municipalities. */
export function sharedYear(year: number): string {
  return `/years/${year}/`;
}

/** The measures of a municipality, on one page. */
export function measuresAddress(municipality: string): string {
  return `${urls.municipality(municipality)}measures/`;
}
