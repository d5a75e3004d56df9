// What pages across municipalities read of each one.

import type { ISODate } from '#calendar/date.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import { firstDay } from '#calendar/interval.ts';
import type { Status } from '#org/stages.ts';
import type { Edition } from '../../1-read/schema/edition.ts';
import { yearAt } from '../../2-derive/former-addresses.ts';
import { itemsWhoseDeadline } from '../documents/compare.ts';
import type { Comparison } from '../documents/comparison.ts';
import type { LinkedCorrection } from '../documents/corrections.ts';
import { promisesOf } from '../promises/standing.ts';
import { countedReorganizations } from '../reorganizations/carriers.ts';
import { type ChangeKind, type Counted, countedOf, countKinds } from '../reorganizations/change-kind.ts';
import type { Archive, Year } from '../types.ts';
import { type ArchiveCounts, countsOf } from './counts.ts';

/** How many records of each kind a fiscal year holds. */
export interface YearSummary {
  readonly fiscalYear: number;
  readonly url: string;
  readonly changes: number;
  /** How many of the changes are not in force. */
  readonly planned: number;
  readonly kinds: Readonly<Partial<Record<ChangeKind, Counted>>>;
  readonly editions: number;
  readonly due: number;
  readonly reviews: number;
  readonly events: number;
}

/** Small enough to hold those of all municipalities in memory. */
export interface Summary extends Pick<Archive, 'id' | 'url' | 'name' | 'reading' | 'prefecture' | 'code'> {
  readonly counts: ArchiveCounts;
  readonly years: readonly YearSummary[];
  /** Fiscal years that once had a page and now have no records. */
  readonly formerYears: readonly number[];
  readonly reorganizations: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly date: ISODate;
    /** As written in the source: 令和8年4月 is not a day. */
    readonly effective: string;
    readonly fiscalYear: number | null;
    readonly status: Status;
    readonly changes: number;
    /** Whether its file names a chart before and a chart after it. */
    readonly isCharted: boolean;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly type: Edition['type'];
    readonly editions: readonly {
      readonly url: string;
      readonly title: string;
      readonly edition: string;
      readonly issued: { readonly text: string; readonly date: ISODate | null };
      readonly fiscalYear: number | null;
      /** How many measures have a deadline that is later than in the edition before. */
      readonly putOff: number;
    }[];
  }[];
  readonly corrections: readonly LinkedCorrection[];
  readonly themes: readonly { readonly theme: string; readonly measures: number }[];
}

export function summarize(archive: Archive): Summary {
  const themes = new Map<string, number>();
  for (const { measure } of promisesOf(archive).current)
    for (const theme of measure.data.theme ?? []) themes.set(theme, (themes.get(theme) ?? 0) + 1);
  const { id, url, name, reading, prefecture, code } = archive;
  return {
    id,
    url,
    name,
    reading,
    prefecture,
    code,
    counts: countsOf(archive),
    years: archive.years.map((year) => summarizeYear(archive, year)),
    formerYears: archive.former.flatMap(({ address }) => yearAt(address) ?? []),
    reorganizations: countedReorganizations(archive.reorganizations).map(
      ({ id, url, date, fiscalYear, data, changes }) => ({
        id,
        url,
        title: data.title,
        date,
        effective: data.effective.text,
        fiscalYear,
        status: data.status,
        changes: changes.length,
        isCharted: data.before !== undefined && data.after !== undefined,
      }),
    ),
    documents: archive.documents.map(({ id, url, title, type, editions, comparisons }) => ({
      id,
      url,
      title,
      type,
      editions: editions.map(({ id, url, data }, at) => {
        const date = firstDay(data.issued.interval);
        return {
          url,
          title: data.title,
          edition: data.edition,
          issued: { text: data.issued.text, date },
          fiscalYear: fiscalYearIn(data.issued.interval),
          putOff: countPutOff(comparisons, editions[at - 1]?.id, id),
        };
      }),
    })),
    corrections: archive.corrections,
    themes: [...themes].map(([theme, count]) => ({ theme, measures: count })),
  };
}

function countPutOff(comparisons: readonly Comparison[], older: string | undefined, newer: string): number {
  const items = comparisons.find((one) => one.older === older && one.newer === newer)?.items ?? [];
  return itemsWhoseDeadline(items, 'later');
}

export function summarizeYear({ changes }: Pick<Archive, 'changes'>, year: Year): YearSummary {
  const ids = new Set(year.changes);
  const own = changes.filter(({ id }) => ids.has(id));
  return {
    fiscalYear: year.fiscalYear,
    url: year.url,
    changes: year.changes.length,
    planned: countedOf(own).planned,
    kinds: countKinds(own),
    editions: year.editions.length,
    due: year.due.length,
    reviews: year.reviews.length,
    events: year.events.length,
  };
}
