import { createHash } from 'node:crypto';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { duesOf } from '#archive/4-link/promises/dues.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { promisesOf, type Standing } from '#archive/4-link/promises/standing.ts';
import { carrierOf } from '#archive/4-link/reorganizations/carriers.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedEdition, LinkedReorganization } from '#archive/4-link/types.ts';
import { compareDates, type ISODate } from '#calendar/date.ts';
import { firstDay, type Interval, lastDay } from '#calendar/interval.ts';
import { isStopped, type Status } from '#org/stages.ts';
import { changeCounts } from '#telling/counts.ts';
import { printedDate } from '#telling/dates.ts';
import { typeWords } from '#telling/documents/editions.ts';
import { editionName, editionTitle, ofMunicipality, spaced } from '#telling/names.ts';
import { ownedIn } from '#telling/promises/owner.ts';
import { reportedPeriod, standingWords } from '#telling/promises/promises.ts';
import { legible } from '#telling/values.ts';
import { becameWords, statusMark, statusWords } from '#telling/verbs.ts';
import { lastNewsOn } from './publication-dates.ts';
import type { SiteIdentity } from './site.ts';

/**
 * A calendar entry. A date known to the month or year spans that whole period, with the printed words in its
 * text, because no exact day may be invented. A deadline is the last day that its words allow, because a
 * measure can be completed until then.
 */
export interface Occasion {
  /** Permanent and unique. */
  readonly uid: string;
  readonly start: ISODate;
  /** The last day, inclusive. */
  readonly end: ISODate;
  readonly summary: string;
  readonly description: string;
  readonly category: '組織の改正' | '期限' | '資料の版' | '出来事';
  /** `cancelled`: withdrawn, or replaced by another entry with its own day. */
  readonly state: 'confirmed' | 'tentative' | 'cancelled';
  readonly url: string;
  /** The day on which the fact became known in this form. */
  readonly known: ISODate;
}

/** All dated facts of a municipality, oldest first. Deadlines without a last day are left out. */
export function occasionsOf(site: SiteIdentity, archive: Archive): readonly Occasion[] {
  const editions = archive.documents.flatMap(({ editions }) => editions);
  const { measures } = lookupIn(archive);
  return [
    ...archive.reorganizations.map((one) => takingEffect(site, archive, one)),
    ...editions.flatMap((edition) => [
      ...issue(site, archive, edition),
      ...recorded(site, archive, edition),
      ...edition.measures
        .flatMap((key) => measures.get(key) ?? [])
        .flatMap((measure) => deadlines(site, archive, edition, measure)),
    ]),
  ].toSorted((a, b) => compareDates(a.start, b.start) || (a.uid < b.uid ? -1 : 1));
}

const occasionStates = {
  planned: 'tentative',
  decided: 'confirmed',
  postponed: 'cancelled',
  'in force': 'confirmed',
  withdrawn: 'cancelled',
} as const satisfies Readonly<Record<Status, Occasion['state']>>;

function takingEffect(site: SiteIdentity, archive: Archive, reorganization: LinkedReorganization): Occasion {
  const { id, data, date, url } = reorganization;
  const realised = carrierOf(archive.reorganizations, id);
  const changes = changesOf(archive, reorganization);
  const days = spanOf(data.effective.interval) ?? { start: date, end: date };
  return {
    uid: uid(archive, 'reorganizations', id),
    ...days,
    summary: `${statusMark(data.status)}${ofMunicipality(data.title, archive.name)}`,
    description: filled([
      `期日: ${printedDate(site, data.effective)}（${statusWords[data.status]}）`,
      changes.length > 0 ? `変更${changes.length}件: ${changeCounts(changes)}` : '',
      realised ? `この予定は「${realised.data.title}」で行われた。` : '',
      isStopped(data.status) ? `この改正は${becameWords[data.status]}。` : '',
      `出典: ${data.source.title}`,
    ]),
    category: '組織の改正',
    state: realised ? 'cancelled' : occasionStates[data.status],
    url,
    known: lastNewsOn(realised ?? reorganization, archive.asOf),
  };
}

function issue(site: SiteIdentity, archive: Archive, edition: LinkedEdition): readonly Occasion[] {
  const { data, url, document, id } = edition;
  const days = spanOf(data.issued.interval);
  if (days === null) return [];
  return [
    {
      uid: uid(archive, 'documents', document, id),
      ...days,
      summary: `版の日付: ${ofMunicipality(editionTitle(archive, edition), archive.name)}`,
      description: `${typeWords[data.type]}\n日付: ${printedDate(site, data.issued)}\n出典: ${data.source.title}`,
      category: '資料の版',
      state: 'confirmed',
      url,
      known: days.start,
    },
  ];
}

function recorded(site: SiteIdentity, archive: Archive, edition: LinkedEdition): readonly Occasion[] {
  const named = distinct();
  return edition.data.events.flatMap((event) => {
    const name = named(`${event.kind}\n${event.title}`);
    const days = spanOf(event.date.interval);
    if (days === null) return [];
    const counts = Object.entries(event.counts ?? {}).map(([label, count]) => `${label}: ${count}`);
    return [
      {
        uid: uid(archive, 'documents', edition.document, edition.id, 'events', name),
        ...days,
        summary: `${ofMunicipality(event.title, archive.name)}`,
        description: filled([
          `${event.kind}（${printedDate(site, event.date)}）`,
          event.text ?? '',
          ...counts,
          `出典: ${editionName(edition.data)}${event.ref ? ` ${event.ref.join('、')}` : ''}`,
        ]),
        category: '出来事',
        state: 'confirmed',
        url: urls.events(edition.url),
        known: firstDay(edition.data.issued.interval) ?? days.start,
      },
    ];
  });
}

function deadlines(
  site: SiteIdentity,
  archive: Archive,
  edition: LinkedEdition,
  measure: LinkedMeasure,
): readonly Occasion[] {
  const { data, schedule, url } = measure;
  const { owners = [], ownersFrom = null, standing } = promisesOf(archive).all.get(measure.key) ?? {};
  const targets = (data.targets ?? []).filter(({ due }) => due !== undefined);
  const named = distinct();
  const { measures } = lookupIn(archive);
  const heirs = measure.to.flatMap((key) => measures.get(key) ?? []);
  const replaced = heirs.flatMap((heir) => firstDay(issuedOf(archive, heir)) ?? []).toSorted(compareDates)[0];
  const reported = standing && reportedBy(archive, standing);
  return duesOf(measure).flatMap(({ for: of, text, end }) => {
    const name = named(of ?? '');
    if (end === null) return [];
    return [
      {
        uid: uid(archive, 'documents', edition.document, edition.id, measure.id, name),
        start: end,
        end,
        summary: `期限: ${data.title}${of === null ? '' : `・${of}`}（${archive.name}）`,
        description: filled([
          `期限: ${printedDate(site, { text })}${schedule && legible(schedule.text) !== text ? `（欄の全体: ${legible(schedule.text)}）` : ''}`,
          owners.length > 0
            ? `担当: ${owners.map(({ printed }) => spaced(printed)).join('、')}${ownersFrom ? `（${ownedIn(ownersFrom)}）` : ''}`
            : '',
          ...targets.map(
            (target) =>
              `目標: ${target.kindKey === 'indicator' ? target.indicator : target.milestone}（${target.due?.text}）`,
          ),
          reported?.words ?? '',
          ...heirs.map(
            (heir) =>
              `${heir.document === measure.document ? '後の版' : '後の計画'}が引き継いでいる: ${heir.data.title}`,
          ),
          `出典: ${editionName(edition.data)}${data.code ? ` ${data.code}` : ''}`,
        ]),
        category: '期限' as const,
        state: heirs.length > 0 ? ('cancelled' as const) : ('confirmed' as const),
        url,
        known: replaced ?? reported?.known ?? firstDay(edition.data.issued.interval) ?? end,
      },
    ];
  });
}

function filled(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

/** A standing according to a report, and the date of that report; null if no report states it. */
function reportedBy(archive: Archive, { kind, facts }: Standing) {
  const fact = facts.find((one) => one.kind === 'result');
  if (!fact) return null;
  return {
    words: `状況: ${standingWords[kind]}（${reportedPeriod(fact.result)}）`,
    known: firstDay(issuedOf(archive, fact.result.from)),
  };
}

function issuedOf(
  archive: Archive,
  place: Pick<LinkedMeasure, 'document' | 'edition'>,
): Interval | undefined {
  return lookupIn(archive).editionOf(place)?.data.issued.interval;
}

function spanOf(interval: Interval): { readonly start: ISODate; readonly end: ISODate } | null {
  const [start, end] = [firstDay(interval), lastDay(interval)];
  return start === null || end === null ? null : { start, end };
}

function uid(archive: Archive, ...parts: readonly string[]): string {
  return [archive.id, ...parts].join('/');
}

/**
 * Returns short names that are hashes of the words and not positions in a list; a repeated one gets -2, -3,
 * ….
 */
function distinct(): (words: string) => string {
  const taken = new Map<string, number>();
  return (words) => {
    const name = createHash('sha256').update(words).digest('hex').slice(0, 12);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}
