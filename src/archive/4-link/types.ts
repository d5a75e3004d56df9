// The archive of one municipality: plain data that pages, open data and search are made from.
import type { ISODate } from '#calendar/date.ts';
import type { Precision } from '#calendar/interval.ts';
import type { Lull } from '#calendar/lull.ts';
import type { Extent, Verb } from '#org/change.ts';
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
import type { LinkedSource } from './documents/sources.ts';
import type { LinkedIndicator } from './promises/indicators.ts';
import type { LinkedMeasure } from './promises/measures.ts';
import type { LinkedReport, LinkedResult } from './promises/results.ts';

export interface LinkedName {
  readonly name: string;
  readonly reading: string | null;
  /** 部/課/係 as it was in that stretch of time. */
  readonly path: string;
  /** Nobody knows what the path stands below: it is not directly below the municipality. */
  readonly isPlaceUnknown: boolean;
  readonly from: ISODate | null;
  readonly to: ISODate | null;
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
  readonly grades: readonly {
    readonly grade: string;
    readonly from: ISODate | null;
    readonly to: ISODate | null;
  }[];
  readonly isProvisional: boolean;
  /** The planned reorganization that it is heard of in, where it is heard of in nothing else. */
  readonly planned: string | null;
  /** Whether that is to bring it about, and does not only name it as being there. */
  readonly isBrought: boolean;
  /** The first day on which it is known to be there, or to be planned; null where no source gives one. */
  readonly known: ISODate | null;
  readonly established: ISODate | null;
  readonly abolished: ISODate | null;
  /** It ended only in the sense that no source tells more of it. */
  readonly isLost: boolean;
  readonly predecessors: readonly Relative[];
  readonly successors: readonly Relative[];
  /** Who goes on for it on the as-of date: itself, its heirs, or nobody. */
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
  readonly tenures: readonly {
    readonly unit: string;
    readonly path: string;
    readonly from: ISODate | null;
    readonly to: ISODate | null;
  }[];
  readonly today: readonly string[];
  readonly changes: readonly string[];
}

export interface LinkedChange {
  readonly id: string;
  readonly url: string;
  readonly date: ISODate;
  readonly datePrecision: Precision;
  /** Null where only the year of the calendar is known, which lies in two. */
  readonly fiscalYear: number | null;
  readonly status: Status;
  readonly verb: Verb;
  /** The verb, and `rename` besides for a move with another name. */
  readonly kinds: readonly Verb[];
  /** Each with whether it ends there, or leaves its place or its name. */
  readonly from: readonly (NamedUnit & { readonly leaves: boolean; readonly isOutside?: boolean })[];
  /** Each with whether it begins there, or comes to a place or a name; and how much of a duty it takes. */
  readonly to: readonly (NamedUnit & {
    readonly comes: boolean;
    readonly extent: Extent | null;
    /** Whether it is said to stand in no chart of the municipality. */
    readonly isOutside?: boolean;
  })[];
  /** `isArea`: no duty, but an area for which somebody answers. */
  readonly duty: { readonly id: string | null; readonly name: string; readonly isArea: boolean } | null;
  readonly grade: { readonly from: string; readonly to: string } | null;
  /** The units that a statement about all of a kind is known to be about; null for one about units by name. */
  readonly known: readonly string[] | null;
  /** Whom it stands for that it brings about. */
  readonly replaces: { readonly id: string; readonly path: string } | null;
  /** Its end, where that is said in advance. */
  readonly until: { readonly date: ISODate | null; readonly words: string | null } | null;
  /** What is said of all that stood below those who end, where nothing else is said of it. */
  readonly children: 'follow' | 'unknown' | null;
  /** The stage with which it came, and the one by which it was dropped; null where it belongs to all. */
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
  /** With its main source, and how far it has come. */
  readonly data: Reorganization & { readonly source: LinkedSource; readonly status: Status };
  /** The main one first; `id` is what statements call it. */
  readonly sources: readonly (LinkedSource & { readonly id: string | null })[];
  readonly stages: readonly LinkedStageOfEvent[];
  /** What stands of it; nothing where it was withdrawn. */
  readonly changes: readonly string[];
  /** What it said at earlier stages and does not say any more. */
  readonly dropped: readonly LinkedChange[];
  /** What came of what was planned at first; null where nothing was. */
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
  /** How many units the replay compared with the published chart after it; null where there is none. */
  readonly verified: { readonly chart: ISODate; readonly units: number } | null;
  readonly body: Body;
  readonly origin: Origin;
}

/** What stands directly below a unit after a reorganization, as its source states it. */
export interface LinkedState {
  readonly unit: NamedUnit;
  /** By name, where the source names them. */
  readonly has: readonly NamedUnit[] | null;
  /** By number, where it does not. */
  readonly count: { readonly count: number; readonly kind: string } | null;
  readonly ref: readonly string[];
  readonly note: string | null;
}

/** How an event went on, and who says so. */
interface LinkedStageOfEvent {
  readonly status: Status;
  readonly on: When | null;
  readonly by: string | null;
  readonly bill: string | null;
  /** On which day it was to take effect by what was said then, and the other day that had been said before. */
  readonly effective: When | null;
  readonly putOffFrom: When | null;
  readonly note: string | null;
  readonly source: LinkedSource | null;
  /** Whether it has come by the as-of date. */
  readonly isReached: boolean;
}

/** A plan beside what came of it. */
export interface Differences {
  /** The stage or the other reorganization that was the plan. */
  readonly of: Status | { readonly reorganization: string };
  /** How many changes are as they were planned. */
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
  /** It stands below nobody knows what, or below such a unit. */
  readonly isPlaceUnknown: boolean;
  readonly children: readonly ChartUnit[];
}

/** A post as it stood on the day of a chart. */
export interface ChartPost {
  readonly id: string;
  readonly name: string;
  /** The path of the unit that it is in; null where it is nobody's, or nobody knows whose. */
  readonly in: string | null;
  readonly grade: string | null;
  /** The paths of the units that the published chart puts in its charge. */
  readonly supervises: readonly string[];
  /** Whether the published chart has it. */
  readonly isPrinted: boolean;
}

export interface LinkedChart {
  /** Its day, or what a plan's chart is called beside the chart of that day. */
  readonly id: string;
  readonly asOf: ISODate;
  /** The reorganizations that it shows as they were planned or decided; null for what stood on the day. */
  readonly plans: readonly string[] | null;
  readonly url: string;
  /** The departments that are known in full; null where no chart was published. */
  readonly coverage: 'all' | 'mayor' | readonly string[] | null;
  readonly units: readonly ChartUnit[];
  readonly posts: readonly ChartPost[];
  readonly published: (PublishedChart & { readonly source: LinkedSource }) | null;
  readonly origin: Origin | null;
}

export interface LinkedSection {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly depth: number;
  readonly url: string;
}

export interface LinkedEdition {
  readonly id: string;
  readonly url: string;
  readonly document: string;
  readonly data: Edition & { readonly source: LinkedSource };
  readonly sections: readonly LinkedSection[];
  readonly measures: readonly string[];
  /** What came of it as a whole, and of its sections; the oldest first. */
  readonly results: readonly LinkedResult[];
  /** What it carries out, as far as it says so: each all of an edition, or one of its sections. */
  readonly bases: readonly {
    readonly document: string;
    readonly edition: string;
    readonly section: string | null;
  }[];
  /** What it says of another document, where it is a report. */
  readonly report: LinkedReport | null;
  /** Those of the whole, then those of its sections. */
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
  /** The page, with its anchor, on which the words stand. */
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
  /** When it was merged into another municipality, and into which. */
  readonly ended: { readonly on: ISODate; readonly into: string } | null;
  readonly asOf: ISODate;
  /** The days of which the same holds as of the as-of date, which is one of them: whatever is drawn in time is drawn for the first. */
  readonly lull: Lull;
  readonly units: readonly LinkedUnit[];
  readonly duties: readonly LinkedDuty[];
  /** Each that happened, or is to happen, once. */
  readonly changes: readonly LinkedChange[];
  /** Those of plans that another reorganization carried out: it has them among `changes`, as they came. */
  readonly carriedOut: readonly LinkedChange[];
  readonly reorganizations: readonly LinkedReorganization[];
  readonly charts: readonly LinkedChart[];
  /** What would stand if plans came, or had come. */
  readonly plannedCharts: readonly LinkedChart[];
  readonly documents: readonly LinkedDocument[];
  readonly measures: readonly LinkedMeasure[];
  readonly terms: readonly LinkedTerm[];
  readonly years: readonly Year[];
  readonly corrections: readonly LinkedCorrection[];
  readonly former: readonly FormerPage[];
  /** When an address came to the site, by its URL; none where nobody noted it. */
  readonly added: Readonly<Record<string, ISODate>>;
}

/** An address that was published and is no more, and where it leads: elsewhere, or to the reason. */
export interface FormerPage {
  /** Below that of the municipality. */
  readonly address: string;
  readonly url: string;
  readonly name: string | null;
  readonly now: { readonly url: string; readonly name: string } | null;
  readonly why: string | null;
}
