// The archive of one municipality: the plain data that pages, open data and search are made from.
import type { ISODate } from '#calendar/date.ts';
import type { Precision } from '#calendar/interval.ts';
import type { Lull } from '#calendar/lull.ts';
import type { Stretch } from '#calendar/stretch.ts';
import type { Children, Extent, Verb } from '#org/change.ts';
import type { Tenure } from '#org/history/history.ts';
import type { NamedUnit } from '#org/path.ts';
import type { Status } from '#org/stages.ts';
import type { Unit } from '#org/unit.ts';
import type { Body } from '../1-read/markdown/body.ts';
import type { PublishedChart } from '../1-read/schema/chart.ts';
import type { Edition } from '../1-read/schema/edition.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { When } from '../1-read/schema/scalar.ts';
import type { Origin } from '../1-read/source.ts';
import type { PrintedCount } from '../2-derive/printed-counts.ts';
import type { Comparison } from './documents/comparison.ts';
import type { LinkedCorrection } from './documents/corrections.ts';
import type { LinkedSection } from './documents/sections.ts';
import type { LinkedSource } from './documents/sources.ts';
import type { Merged } from './mergers.ts';
import type { LinkedIndicator } from './promises/indicators.ts';
import type { LinkedMeasure } from './promises/measures.ts';
import type { LinkedReport, LinkedResult } from './promises/results.ts';

export interface LinkedName extends Stretch {
  readonly name: string;
  readonly reading: string | null;
  /** The path 部/課/係 during this stretch of time. */
  readonly path: string;
  readonly kind: string | null;
  /**
   * Whether the parent at the top of `path` is unknown: the unit then is not directly below the municipality.
   */
  readonly isPlaceUnknown: boolean;
}

export interface Relative {
  readonly id: string;
  readonly by: Verb;
  readonly date: ISODate;
}

export interface LinkedUnit extends Pick<Unit, 'sort' | 'kind' | 'supervisedBy' | 'collective' | 'unnamed'> {
  readonly id: string;
  readonly url: string;
  readonly names: readonly LinkedName[];
  /** The unit above it at last; null directly below the municipality, and if it is unknown. */
  readonly parent: string | null;
  readonly grades: readonly (Stretch & { readonly grade: string })[];
  readonly isProvisional: boolean;
  /** The planned reorganization, if no other source names the unit; otherwise null. */
  readonly planned: string | null;
  /** Whether the planned reorganization creates the unit, rather than only naming it as existing. */
  readonly isCreatedByPlan: boolean;
  /** The first day on which the unit is known to exist or to be planned; null where no source gives one. */
  readonly known: ISODate | null;
  readonly established: ISODate | null;
  readonly abolished: ISODate | null;
  /** Whether the unit is recorded as ended only because no later source mentions it. */
  readonly isLost: boolean;
  readonly predecessors: readonly Relative[];
  readonly successors: readonly Relative[];
  /** The units that carry on this one on the as-of date: itself, its successors, or none. */
  readonly today: readonly string[];
  readonly changes: readonly string[];
  readonly duties: readonly string[];
  readonly measures: readonly string[];
  readonly mentions: readonly Mention[];
  readonly aliases: readonly string[];
  readonly remark: string | null;
}

export interface LinkedDuty {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly isArea: boolean;
  readonly also: readonly string[];
  readonly tenures: readonly (Pick<Tenure, 'from' | 'to' | 'unsureFrom'> & {
    readonly unit: string;
    readonly path: string;
  })[];
  readonly today: readonly string[];
  /** The units of which it is unknown whether they have the duty on the as-of date. */
  readonly unsureToday: readonly string[];
  readonly changes: readonly string[];
}

export interface LinkedChange {
  readonly id: string;
  readonly url: string;
  readonly date: ISODate;
  readonly datePrecision: Precision;
  /** Null where only the calendar year is known, which overlaps two fiscal years. */
  readonly fiscalYear: number | null;
  readonly status: Status;
  readonly verb: Verb;
  /** The verb, plus `rename` for a move that also changes the name. */
  readonly kinds: readonly Verb[];
  /** The units before the change. `leaves`: the unit ends, moves or changes its name. */
  readonly from: readonly (NamedUnit & { readonly leaves: boolean; readonly isOutside?: boolean })[];
  /**
   * The units after the change. `comes`: the unit begins, moves or changes its name. `extent`: how much of
   * the duty it takes.
   */
  readonly to: readonly (NamedUnit & {
    readonly comes: boolean;
    readonly extent: Extent | null;
    /** Whether the source says that this body is in no chart of the municipality. */
    readonly isOutside?: boolean;
  })[];
  /** `isArea`: the thing transferred is an area of responsibility (所管区域), not a duty. */
  readonly duty: { readonly id: string | null; readonly name: string; readonly isArea: boolean } | null;
  readonly grade: { readonly from: string; readonly to: string } | null;
  /**
   * For a change about all units of a kind (すべての班), the units known to be meant; null for a change that names
   * its units.
   */
  readonly known: readonly string[] | null;
  /** The unit that ended and that the new unit replaces, by the words of the source. */
  readonly replaces: { readonly id: string; readonly path: string } | null;
  /** The end of a fixed-term unit, where the source states it in advance. */
  readonly until: {
    readonly date: ISODate | null;
    readonly words: string | null;
    /** The earlier ends where the term was extended or shortened, oldest first. */
    readonly was: readonly ISODate[];
  } | null;
  /** What the source says of all units below the ones that end, where it does not say more. */
  readonly children: Children | null;
  /** What that means for the units below: they end, are merged, or move. */
  readonly implied: readonly Pick<LinkedChange, 'verb' | 'kinds' | 'from' | 'to'>[];
  /**
   * The stage at which the change first appears, and the stage that drops it; null where it applies from the
   * first, or to the last stage.
   */
  readonly since: Status | null;
  readonly droppedBy: Status | null;
  readonly supervisedBy: readonly string[];
  readonly ref: readonly string[];
  readonly note: string | null;
  readonly reorganization: string;
  readonly origin: Origin;
}

export interface LinkedReorganization {
  readonly id: string;
  readonly url: string;
  readonly date: ISODate;
  readonly fiscalYear: number | null;
  /** With its main source and its current status. */
  readonly data: Reorganization & { readonly source: LinkedSource; readonly status: Status };
  /** The main source first. `id` is the name that statements use for the source. */
  readonly sources: readonly (LinkedSource & { readonly id: string | null })[];
  readonly stages: readonly LinkedStageOfEvent[];
  /** The changes that are valid; empty if the reorganization was withdrawn. */
  readonly changes: readonly string[];
  /** Changes of earlier stages that a later stage no longer contains. */
  readonly dropped: readonly LinkedChange[];
  /** How the outcome differs from the plan; null where there was no plan. */
  readonly differences: Differences | null;
  readonly accepted: readonly {
    readonly unit: string | null;
    readonly statement: string | null;
    readonly count: string | null;
    readonly why: string;
    readonly ref: readonly string[];
  }[];
  readonly counts: readonly PrintedCount[];
  readonly states: readonly LinkedState[];
  /**
   * How many units the replay compared with the published chart after the reorganization; null where none was
   * published.
   */
  readonly verified: { readonly chart: ISODate; readonly units: number } | null;
  readonly body: Body;
  readonly origin: Origin;
}

/** What lies directly below a unit after a reorganization, as the source states it. */
export interface LinkedState {
  readonly unit: NamedUnit;
  /** The units, where the source names them. */
  readonly has: readonly NamedUnit[] | null;
  /** How many units, where the source gives only a number. */
  readonly count: { readonly count: number; readonly kind: string } | null;
  readonly ref: readonly string[];
  readonly note: string | null;
}

/** One stage of a reorganization, such as its decision by the council, and the source that reports it. */
interface LinkedStageOfEvent {
  readonly status: Status;
  readonly on: When | null;
  readonly by: string | null;
  readonly bill: string | null;
  /** The effective date announced at this stage, and the different date announced before it, if any. */
  readonly effective: When | null;
  readonly putOffFrom: When | null;
  readonly note: string | null;
  readonly source: LinkedSource | null;
  /** Whether the stage has been reached by the as-of date. */
  readonly isReached: boolean;
}

/** A plan compared with its outcome. */
export interface Differences {
  /** The plan: an earlier stage of the same reorganization, or another reorganization. */
  readonly of: Status | { readonly reorganization: string };
  /** The number of changes that came exactly as planned. */
  readonly asPlanned: number;
  readonly notCome: readonly LinkedChange[];
  readonly unplanned: readonly LinkedChange[];
  readonly otherwise: readonly { readonly planned: LinkedChange; readonly came: LinkedChange }[];
}

export interface ChartUnit {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: string | null;
  /** Whether its parent, or that of a unit above it, is unknown. */
  readonly isPlaceUnknown: boolean;
  readonly children: readonly ChartUnit[];
}

/** A post as of the day of a chart. */
export interface ChartPost {
  readonly id: string;
  readonly name: string;
  /** The path of the unit that the post belongs to; null if it belongs to none or if the unit is unknown. */
  readonly in: string | null;
  readonly grade: string | null;
  /** The paths of the units that the post is in charge of, by the published chart. */
  readonly supervises: readonly string[];
  /** Whether the published chart shows the post. */
  readonly isPrinted: boolean;
}

export interface LinkedChart {
  /** The date of the chart; for the chart of a plan, a name that tells it from the chart of that date. */
  readonly id: string;
  readonly asOf: ISODate;
  /** The planned or decided reorganizations that the chart includes; null for a chart of what is in force. */
  readonly plans: readonly string[] | null;
  readonly url: string;
  /** The departments that are known in full; null where no chart was published. */
  readonly coverage: 'all' | 'mayor' | readonly string[] | null;
  readonly units: readonly ChartUnit[];
  readonly posts: readonly ChartPost[];
  readonly published: (PublishedChart & { readonly source: LinkedSource }) | null;
  readonly origin: Origin | null;
}

export interface LinkedEdition {
  readonly id: string;
  readonly url: string;
  readonly document: string;
  readonly data: Edition & { readonly source: LinkedSource };
  readonly sections: readonly LinkedSection[];
  readonly measures: readonly string[];
  /** The results reported for the edition as a whole and for its sections, oldest first. */
  readonly results: readonly LinkedResult[];
  /** The editions that it says it carries out, or single sections of them. */
  readonly bases: readonly {
    readonly document: string;
    readonly edition: string;
    readonly section: string | null;
  }[];
  /** For a report, the edition and year that it reports on; otherwise null. */
  readonly report: LinkedReport | null;
  /** The indicators of the whole edition, then those of its sections. */
  readonly indicators: readonly LinkedIndicator[];
  readonly body: Body;
  readonly origin: Origin;
}

export interface LinkedDocument {
  readonly id: string;
  readonly url: string;
  readonly type: Edition['type'];
  readonly title: string;
  /** Oldest first. */
  readonly editions: readonly LinkedEdition[];
  readonly comparisons: readonly Comparison[];
}

export interface Mention {
  readonly line: number;
  /** The page and anchor where the words stand. */
  readonly url: string;
  readonly title: string;
  readonly words: string;
}

export interface LinkedTerm {
  readonly id: string;
  readonly term: string;
  readonly mentions: readonly Mention[];
}

export interface Year {
  readonly fiscalYear: number;
  readonly url: string;
  readonly changes: readonly string[];
  readonly reorganizations: readonly string[];
  readonly editions: readonly string[];
  readonly due: readonly string[];
  readonly reviews: readonly string[];
  readonly events: readonly { readonly edition: string; readonly index: number }[];
}

export interface Archive {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly reading: string;
  readonly code: string;
  readonly prefecture: string;
  readonly website: string;
  /** The date on which the municipality was merged, and the municipality that it became or became part of. */
  readonly ended: { readonly on: ISODate; readonly into: string; readonly url: string | null } | null;
  /** The municipalities of this site that were merged into it. */
  readonly joined: readonly Merged[];
  readonly asOf: ISODate;
  /**
   * The days around the as-of date on which nothing changes. Figures with a time axis are drawn for the first
   * of them.
   */
  readonly lull: Lull;
  readonly units: readonly LinkedUnit[];
  readonly duties: readonly LinkedDuty[];
  /** Each change that happened or is planned, once. */
  readonly changes: readonly LinkedChange[];
  /**
   * The changes of plans that another reorganization carried out. Its own changes, as they came, are among
   * `changes`.
   */
  readonly carriedOut: readonly LinkedChange[];
  readonly reorganizations: readonly LinkedReorganization[];
  readonly charts: readonly LinkedChart[];
  /** The charts that planned reorganizations lead, or would have led, to. */
  readonly plannedCharts: readonly LinkedChart[];
  readonly documents: readonly LinkedDocument[];
  readonly measures: readonly LinkedMeasure[];
  readonly terms: readonly LinkedTerm[];
  readonly years: readonly Year[];
  readonly corrections: readonly LinkedCorrection[];
  readonly former: readonly FormerPage[];
  /** The date on which a page was added to the site, by URL. URLs without a recorded date are missing. */
  readonly added: Readonly<Record<string, ISODate>>;
}

/**
 * An address that was published and has no page any more. It leads to another page, or to the reason why it
 * is gone.
 */
export interface FormerPage {
  /** Relative to the URL of the municipality. */
  readonly address: string;
  readonly url: string;
  readonly name: string | null;
  readonly now: { readonly url: string; readonly name: string } | null;
  readonly why: string | null;
}
