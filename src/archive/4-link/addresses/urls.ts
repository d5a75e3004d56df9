/** Written by the bundler into what is made for a site. Where nothing is bundled, nobody says it. */
declare const HENSEN_HOME: string | undefined;

/** Where the site begins: every address starts here. */
let HOME = typeof HENSEN_HOME === 'string' ? HENSEN_HOME : '/';

/** Tells a process where the site begins that it is about: `/`, or `/kaikaku/`. One process is about one site. */
export function beginAt(path: string): void {
  HOME = path;
}

/** The path of a file of the site, from where it begins. */
export function withinSite(address: string): string {
  return address.slice(HOME.length);
}

/** Where a link that the content writes leads: what it begins with `/` begins where the site begins. */
export function addressWritten(url: string): string {
  return /^\/(?!\/)/.test(url) ? `${HOME}${url.slice(1)}` : url;
}

// What the scripts of a page fetch or lead to. Apart, so that they bring no other address along.
export const searchPage = () => `${HOME}search/`;
export const changesData = () => `${HOME}changes/data/`;
export const liveModulesFolder = () => `${HOME}live/`;
const draftPage = () => `${HOME}draft/`;

/** Every address of a page, made in one place. Permanent, lower-case ASCII, with a slash at the end. */
export const urls = {
  get home() {
    return HOME;
  },
  get everyMunicipality() {
    return `${HOME}#municipalities`;
  },
  /** As the codes of its municipalities begin: 10. Only on a site of many. */
  prefecture: (code: string) => `${HOME}prefectures/${code}/`,
  get everyYear() {
    return `${HOME}years/`;
  },
  /** A further page of a list that is too long for one: a group of it, or what follows on the first page of that. */
  pageOfList: (list: string, page: string | number) => `${list}${page}/`,
  yearEverywhere: (year: number) => `${HOME}years/${year}/`,
  get changes() {
    return `${HOME}changes/`;
  },
  changesOfKind: (kind: string) => `${HOME}changes/${kind}/`,
  /** `year` is a fiscal year, or unknown. */
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
  /** How one kind of file is written. */
  dataShape: (name: string) => `${HOME}data/shapes/${name}/`,
  get about() {
    return `${HOME}about/`;
  },
  get corrections() {
    return `${HOME}corrections/`;
  },
  /** The nth correction of a day on the page that was wrong. */
  correction: (page: string, on: string, nth: number) =>
    `${page}#correction-${on}${nth === 1 ? '' : `-${nth}`}`,
  get licence() {
    return `${HOME}about/#licence`;
  },
  get mistakes() {
    return `${HOME}about/#mistakes`;
  },
  /** The files of each municipality, on a site of many. */
  get dataFiles() {
    return `${HOME}data/files/`;
  },
  get accessibility() {
    return `${HOME}accessibility/`;
  },
  get contribute() {
    return `${HOME}contribute/`;
  },
  /** A page of the editors' guide: `fields/`, `diagnostics/h101/`. */
  guide: (page: string) => `${HOME}contribute/${page}`,
  /** The workbench, where a change is written in the browser. */
  get draft() {
    return draftPage();
  },
  get notFound() {
    return `${HOME}404.html`;
  },

  municipality: (m: string) => `${HOME}${m}/`,
  years: (m: string) => `${HOME}${m}/years/`,
  year: (m: string, year: number) => `${HOME}${m}/years/${year}/`,
  /** Of a year with many changes: those of each department. */
  changesInYear: (year: string) => `${year}changes/`,
  /** Of a year in which much fell due: what each edition has of it. */
  dueInYear: (year: string) => `${year}due/`,
  charts: (m: string) => `${HOME}${m}/org/`,
  chart: (m: string, date: string) => `${HOME}${m}/org/${date}/`,
  chartComparison: (m: string, older: string, newer: string) => `${HOME}${m}/org/compare/${older}..${newer}/`,
  /** Of two charts between which much changed: what is otherwise in each department. */
  differencesIn: (comparison: string) => `${comparison}differences/`,
  /** Where a reader chooses which charts to compare. */
  chooseCharts: (m: string) => `${HOME}${m}/org/compare/`,
  chosenCharts: (m: string, older: string, newer: string) =>
    `${HOME}${m}/org/compare/?older=${older}&newer=${newer}`,
  units: (m: string) => `${HOME}${m}/units/`,
  unit: (m: string, unit: string) => `${HOME}${m}/units/${unit}/`,
  /** Of a unit with many: the promises that it has, edition by edition. */
  measuresOfUnit: (unit: string) => `${unit}measures/`,
  /** Of a unit that many texts speak of: where, text by text. */
  mentionsOfUnit: (unit: string) => `${unit}mentions/`,
  /** The duties of each department, where they are many. */
  duties: (m: string) => `${HOME}${m}/duties/`,
  duty: (m: string, duty: string) => `${HOME}${m}/duties/${duty}/`,
  reorganizations: (m: string) => `${HOME}${m}/reorganizations/`,
  reorganization: (m: string, id: string) => `${HOME}${m}/reorganizations/${id}/`,
  /** Its charts before and after, department by department. */
  chartsOfReorganization: (m: string, id: string) => `${HOME}${m}/reorganizations/${id}/charts/`,
  /** Of a reorganization with many changes: those of each department. */
  changesIn: (reorganization: string) => `${reorganization}changes/`,
  /** The clauses of its sources, where they are many. */
  statementsIn: (reorganization: string) => `${reorganization}statements/`,
  /** What went where, figure by figure: below a reorganization, or below two charts compared. */
  flowsIn: (page: string) => `${page}flows/`,
  change: (m: string, reorganization: string, anchor: string) =>
    `${HOME}${m}/reorganizations/${reorganization}/#${anchor}`,
  documents: (m: string) => `${HOME}${m}/documents/`,
  document: (m: string, document: string) => `${HOME}${m}/documents/${document}/`,
  edition: (m: string, document: string, edition: string) => `${HOME}${m}/documents/${document}/${edition}/`,
  item: (m: string, document: string, edition: string, id: string) =>
    `${HOME}${m}/documents/${document}/${edition}/#${id}`,
  /** Of an edition with many measures: those of each section. */
  measuresIn: (edition: string) => `${edition}measures/`,
  /** Of a report of many results: those of each section. */
  resultsIn: (edition: string) => `${edition}results/`,
  /** Of an edition with a long text: that of each chapter. */
  textIn: (edition: string) => `${edition}text/`,
  /** The figure of its deadlines, where they are many. */
  scheduleIn: (edition: string) => `${edition}schedule/`,
  comparison: (m: string, document: string, older: string, newer: string) =>
    `${HOME}${m}/documents/${document}/compare/${older}..${newer}/`,
  /** Of two editions with many measures: what both say of those of each section. */
  itemsCompared: (comparison: string) => `${comparison}measures/`,
  // What the page of an edition has below its text.
  events: (edition: string) => `${edition}#recorded-events`,
  indicators: (edition: string) => `${edition}#indicators`,
  progress: (edition: string) => `${edition}#yearly-progress`,
  /** In the table of a report: of a measure, of a section, or of the whole. */
  result: (edition: string, id: string | null) => `${edition}#result${id === null ? '' : `-${id}`}`,
  results: (edition: string) => `${edition}#results`,
  schedule: (edition: string) => `${edition}#schedule-figure`,
  section: (edition: string, id: string) => `${edition}#${id}`,
  scale: (edition: string, id: string) => `${edition}#scale-${id}`,
  /** As published.yaml has it: units/somu-bu, documents/plan/ver2#f1-1. */
  published: (m: string, address: string) => `${HOME}${m}/${address.replace(/#|$/, '/$&')}`,
  measures: (m: string) => `${HOME}${m}/measures/`,
  measuresDue: (m: string, year: number) => `${HOME}${m}/measures/?due=${year}`,
} as const;

/** What lies beside the pages, for machines and for downloading. */
export const files = {
  get logo() {
    return `${HOME}logo.png`;
  },
  get icon() {
    return `${HOME}favicon.svg`;
  },
  /** Where the site has colours of its own. */
  get colours() {
    return `${HOME}colours.css`;
  },
  sitemap: (name = 'sitemap.xml') => `${HOME}${name}`,
  /** `page` is the home page, that of a municipality, or that of the corrections. */
  feed: (page: string) => `${page}feed.xml`,
  calendar: (page: string) => `${page}calendar.ics`,
  /** What a page is shared with. */
  picture: (page: string) => `${page}picture.png`,
  /** A page in Markdown. */
  twin: (page: string) => `${page}index.md`,
  llms: (page: string) => `${page}llms.txt`,
  /** `name` as a source names it: sources/2026-10-05.pdf. */
  keptCopy: (m: string, name: string) => `${HOME}${m}/${name}`,
  get dataIndex() {
    return `${HOME}data/index.json`;
  },
  /** Of the packages that are in the scripts of the site. */
  get notices() {
    return `${HOME}licences.txt`;
  },
  /** What stands in every file of the site, by its SHA-256. */
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
  /** `year` is a fiscal year, or unknown. */
  changesOfYear: (year: string) => `${changesData()}${year}.csv`,
  changesOfYearIn: (m: string, fiscalYear: number) => `${HOME}data/${m}/changes/${fiscalYear}.csv`,
  /** The texts of a municipality's content, for the workbench; `shared` for those that belong to all. */
  draftTexts: (m: string) => `${draftPage()}texts/${m}.json`,
  themeList: (theme: string) => `${HOME}themes/${theme}/list.csv`,
} as const;
