/** Every address, made in one place. Permanent, lower-case ASCII, with a slash at the end. */
export const urls = {
  municipality: (m: string) => `/${m}/`,
  year: (m: string, year: number) => `/${m}/years/${year}/`,
  chart: (m: string, date: string) => `/${m}/org/${date}/`,
  chartComparison: (m: string, older: string, newer: string) => `/${m}/org/compare/${older}..${newer}/`,
  unit: (m: string, unit: string) => `/${m}/units/${unit}/`,
  duty: (m: string, duty: string) => `/${m}/duties/${duty}/`,
  reorganization: (m: string, id: string) => `/${m}/reorganizations/${id}/`,
  change: (m: string, reorganization: string, anchor: string) =>
    `/${m}/reorganizations/${reorganization}/#${anchor}`,
  document: (m: string, document: string) => `/${m}/documents/${document}/`,
  edition: (m: string, document: string, edition: string) => `/${m}/documents/${document}/${edition}/`,
  item: (m: string, document: string, edition: string, id: string) =>
    `/${m}/documents/${document}/${edition}/#${id}`,
  comparison: (m: string, document: string, older: string, newer: string) =>
    `/${m}/documents/${document}/compare/${older}..${newer}/`,
} as const;
