import type { ISODate } from '#calendar/date.ts';
import type { Status } from '#org/stages.ts';
import type { Edition } from '../1-read/schema/edition.ts';
import type { Summary } from './types.ts';

/** A reorganization that took effect or is announced, or an edition that came out. */
export interface News {
  readonly url: string;
  readonly title: string;
  /** Null for a reorganization. */
  readonly edition: string | null;
  readonly date: ISODate;
  /** The date as it is written. */
  readonly when: string;
  readonly municipality: string;
  readonly kind: 'reorganization' | Edition['type'];
  readonly note: {
    readonly changes: number | null;
    readonly status: Status | null;
    /** Measures of which a deadline moved since the edition before. */
    readonly moved: { readonly later: number; readonly earlier: number };
  };
}

const unmoved = { later: 0, earlier: 0 } as const;

/** What happened last, newest first. What lies after the day is a plan and comes before all else. */
export function latestNews(summaries: readonly Summary[], asOf: ISODate): readonly News[] {
  const news = summaries.flatMap(({ name, reorganizations, documents }): readonly News[] => [
    ...reorganizations.map(({ url, title, date, effective, status, changes }) => ({
      url,
      title,
      edition: null,
      date,
      when: effective,
      municipality: name,
      kind: 'reorganization' as const,
      note: { changes, status, moved: unmoved },
    })),
    ...documents.flatMap(({ type, editions }) =>
      editions.flatMap(({ url, title, edition, issued, moved }): readonly News[] =>
        issued.date === null || issued.date > asOf
          ? []
          : [
              {
                url,
                title,
                edition,
                date: issued.date,
                when: issued.text,
                municipality: name,
                kind: type,
                note: { changes: null, status: null, moved },
              },
            ],
      ),
    ),
  ]);
  return news.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.url < b.url ? -1 : 1));
}
