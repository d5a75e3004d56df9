/** The base path, filled in by the bundler for scripts of the browser. Undefined where nothing is bundled. */
declare const HENSEN_HOME: string | undefined;

/** The base path of the site: every URL begins with it. */
let HOME = typeof HENSEN_HOME === 'string' ? HENSEN_HOME : '/';

/** Sets the base path of the site (`/` or `/kaikaku/`) for this process. A process handles one site. */
export function setBasePath(path: string): void {
  HOME = path;
}

/** Removes the base path from a URL of the site. */
export function withoutBasePath(address: string): string {
  return address.slice(HOME.length);
}

/** Resolves a link in content: a leading `/` means the base path of the site. */
export function resolveLink(url: string): string {
  return /^\/(?!\/)/.test(url) ? `${HOME}${url.slice(1)}` : url;
}

// URLs used by browser scripts. They are exported one by one so that a script bundles no others.
export const searchPage = () => `${HOME}search/`;
export const changesData = () => `${HOME}changes/data/`;
export const liveModulesFolder = () => `${HOME}live/`;
const draftPage = () => `${HOME}draft/`;

/** Every URL of a page. URLs are permanent, lower-case ASCII and end with a slash. */
export const urls = {
  get home() {
    return HOME;
  },
  get everyMunicipality() {
    return `${HOME}#municipalities`;
  },
  /** `code`: the first two digits of municipality codes, 10. Only on a site with many municipalities. */
  prefecture: (code: string) => `${HOME}prefectures/${code}/`,
  get everyYear() {
    return `${HOME}years/`;
  },
  /**
   * A further page of a list that is too long for one page: the page of a group, or a numbered page of that
   * group.
   */
  pageOfList: (list: string, page: string | number) => `${list}${page}/`,
  yearEverywhere: (year: number) => `${HOME}years/${year}/`,
  get changes() {
    return `${HOME}changes/`;
  },
  changesOfKind: (kind: string) => `${HOME}changes/${kind}/`,
  /** `year`: a fiscal year. */
  changesOfKindAndYear: (kind: string, year: number | 'unknown') => `${HOME}changes/${kind}/${year}/`,
  get themes() {
    return `${HOME}themes/`;
  },
  theme: (id: string) => `${HOME}themes/${id}/`,
  get glossary() {
    return `${HOME}glossary/`;
  },
  term: (id: string) => `${HOME}glossary/#${id}`,
  get search() {
    return searchPage();
  },
  searchFor: (words: string) => `${searchPage()}?q=${encodeURIComponent(words)}`,
  get data() {
    return `${HOME}data/`;
  },
  /** Explains the format of one kind of data file. */
  dataShape: (name: string) => `${HOME}data/shapes/${name}/`,
  get about() {
    return `${HOME}about/`;
  },
  get corrections() {
    return `${HOME}corrections/`;
  },
  /** `nth`: its number among the corrections of the same day on the same page. */
  correction: (page: string, on: string, nth: number) =>
    `${page}#correction-${on}${nth === 1 ? '' : `-${nth}`}`,
  get licence() {
    return `${HOME}about/#licence`;
  },
  get mistakes() {
    return `${HOME}about/#mistakes`;
  },
  /** The data files of each municipality, on a site with many municipalities. */
  get dataFiles() {
    return `${HOME}data/files/`;
  },
  get accessibility() {
    return `${HOME}accessibility/`;
  },
  get contribute() {
    return `${HOME}contribute/`;
  },
  /** `page`: a page of the editors' guide, such as `fields/` or `diagnostics/h101/`. */
  guide: (page: string) => `${HOME}contribute/${page}`,
  /** The workbench for writing changes in the browser. */
  get draft() {
    return draftPage();
  },
  get notFound() {
    return `${HOME}404.html`;
  },

  municipality: (m: string) => `${HOME}${m}/`,
  years: (m: string) => `${HOME}${m}/years/`,
  year: (m: string, year: number) => `${HOME}${m}/years/${year}/`,
  /** The changes of a year by department, if there are many. */
  changesInYear: (year: string) => `${year}changes/`,
  /** The measures due in a year by edition, if there are many. */
  dueInYear: (year: string) => `${year}due/`,
  charts: (m: string) => `${HOME}${m}/org/`,
  chart: (m: string, date: string) => `${HOME}${m}/org/${date}/`,
  chartComparison: (m: string, older: string, newer: string) => `${HOME}${m}/org/compare/${older}..${newer}/`,
  /** The differences between two charts by department, if there are many. */
  differencesIn: (comparison: string) => `${comparison}differences/`,
  /** The page where a reader chooses charts to compare. */
  chooseCharts: (m: string) => `${HOME}${m}/org/compare/`,
  chosenCharts: (m: string, older: string, newer: string) =>
    `${HOME}${m}/org/compare/?older=${older}&newer=${newer}`,
  units: (m: string) => `${HOME}${m}/units/`,
  unit: (m: string, unit: string) => `${HOME}${m}/units/${unit}/`,
  /** The measures of a unit by edition, if there are many. */
  measuresOfUnit: (unit: string) => `${unit}measures/`,
  /** The mentions of a unit by text, if there are many. */
  mentionsOfUnit: (unit: string) => `${unit}mentions/`,
  /** The duties by department, if there are many. */
  duties: (m: string) => `${HOME}${m}/duties/`,
  duty: (m: string, duty: string) => `${HOME}${m}/duties/${duty}/`,
  reorganizations: (m: string) => `${HOME}${m}/reorganizations/`,
  reorganization: (m: string, id: string) => `${HOME}${m}/reorganizations/${id}/`,
  /** The charts before and after the reorganization, by department. */
  chartsOfReorganization: (m: string, id: string) => `${HOME}${m}/reorganizations/${id}/charts/`,
  /** The changes of a reorganization by department, if there are many. */
  changesIn: (reorganization: string) => `${reorganization}changes/`,
  /** The statements of the sources, if there are many. */
  statementsIn: (reorganization: string) => `${reorganization}statements/`,
  /** The flow figures of a reorganization or of a comparison of charts, if there are many. */
  flowsIn: (page: string) => `${page}flows/`,
  change: (m: string, reorganization: string, anchor: string) =>
    `${HOME}${m}/reorganizations/${reorganization}/#${anchor}`,
  documents: (m: string) => `${HOME}${m}/documents/`,
  document: (m: string, document: string) => `${HOME}${m}/documents/${document}/`,
  edition: (m: string, document: string, edition: string) => `${HOME}${m}/documents/${document}/${edition}/`,
  item: (m: string, document: string, edition: string, id: string) =>
    `${HOME}${m}/documents/${document}/${edition}/#${id}`,
  /** The measures of an edition by section, if there are many. */
  measuresIn: (edition: string) => `${edition}measures/`,
  /** The results of a report by section, if there are many. */
  resultsIn: (edition: string) => `${edition}results/`,
  /** The text of an edition by chapter, if it is long. */
  textIn: (edition: string) => `${edition}text/`,
  /** The schedule figure of an edition, if there are many deadlines. */
  scheduleIn: (edition: string) => `${edition}schedule/`,
  comparison: (m: string, document: string, older: string, newer: string) =>
    `${HOME}${m}/documents/${document}/compare/${older}..${newer}/`,
  /** The compared measures of two editions by section, if there are many. */
  itemsCompared: (comparison: string) => `${comparison}measures/`,
  // Sections that the page of an edition has below its text.
  events: (edition: string) => `${edition}#recorded-events`,
  indicators: (edition: string) => `${edition}#indicators`,
  progress: (edition: string) => `${edition}#yearly-progress`,
  /** The row of a measure or section in the results of a report; null for the whole edition. */
  result: (edition: string, id: string | null) => `${edition}#result${id === null ? '' : `-${id}`}`,
  results: (edition: string) => `${edition}#results`,
  schedule: (edition: string) => `${edition}#schedule-figure`,
  section: (edition: string, id: string) => `${edition}#${id}`,
  scale: (edition: string, id: string) => `${edition}#scale-${id}`,
  /** `address` as in `published.yaml`: units/somu-bu, documents/plan/ver2#f1-1. */
  published: (m: string, address: string) => `${HOME}${m}/${address.replace(/#|$/, '/$&')}`,
  measures: (m: string) => `${HOME}${m}/measures/`,
  measuresDue: (m: string, year: number) => `${HOME}${m}/measures/?due=${year}`,
} as const;

/** Files beside the pages: data, feeds and downloads. */
export const files = {
  get logo() {
    return `${HOME}logo.png`;
  },
  get icon() {
    return `${HOME}favicon.svg`;
  },
  /** Only if the site sets its own colours. */
  get colours() {
    return `${HOME}colours.css`;
  },
  sitemap: (name = 'sitemap.xml') => `${HOME}${name}`,
  /** `page`: the home page, a municipality, or the corrections. */
  feed: (page: string) => `${page}feed.xml`,
  calendar: (page: string) => `${page}calendar.ics`,
  /** The preview picture of a page for sharing. */
  picture: (page: string) => `${page}picture.png`,
  /** The Markdown version of a page. */
  twin: (page: string) => `${page}index.md`,
  llms: (page: string) => `${page}llms.txt`,
  /** `name` as a source gives it: sources/2026-10-05.pdf. */
  keptCopy: (m: string, name: string) => `${HOME}${m}/${name}`,
  get dataIndex() {
    return `${HOME}data/index.json`;
  },
  /** The licences of the packages bundled into the scripts. */
  get notices() {
    return `${HOME}licences.txt`;
  },
  /** The SHA-256 digest of every file of the site. */
  get digests() {
    return `${HOME}data/digests.json`;
  },
  dataSchema: (shape: string) => `${HOME}data/schemas/${shape}.json`,
  data: (
    m: string,
    name:
      | 'units'
      | 'duties'
      | 'changes'
      | 'reorganizations'
      | 'documents'
      | 'measures'
      | 'indicators'
      | 'charts'
      | 'promises',
    ending: 'json' | 'csv' = 'json',
  ) => `${HOME}data/${m}/${name}.${ending}`,
  chartData: (m: string, date: string) => `${HOME}data/${m}/charts/${date}.json`,
  /** `year`: a fiscal year, or `unknown`. */
  changesOfYear: (year: string) => `${changesData()}${year}.csv`,
  changesOfYearIn: (m: string, fiscalYear: number) => `${HOME}data/${m}/changes/${fiscalYear}.csv`,
  /** The content files of a municipality, for the workbench. */
  draftTexts: (m: string) => `${draftPage()}texts/${m}.bin`,
  /** The content files that all municipalities share, for the workbench. */
  get sharedDraftTexts() {
    return `${draftPage()}texts/shared.bin`;
  },
  themeList: (theme: string) => `${HOME}themes/${theme}/list.csv`,
} as const;
