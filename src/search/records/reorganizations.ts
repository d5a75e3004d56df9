import { lookupIn } from '#archive/4-link/lookup.ts';
import { changeKind } from '#archive/4-link/reorganizations/change-kind.ts';
import type { Archive, LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';
import { reorganizationAnswer } from '#telling/answers/reorganization.ts';
import { dateAsKnown, shortPrintedDate } from '#telling/dates.ts';
import { kindTurns } from '#telling/reorganizations/kind-turns.ts';
import { stateLine } from '#telling/reorganizations/states.ts';
import { deedsOf } from '#telling/sentences/deeds.ts';
import { moodOf } from '#telling/sentences/predicate.ts';
import { sentenceOf } from '#telling/sentences/sentence.ts';
import { figureWords, legible } from '#telling/values.ts';
import { changeTitle, extentWords, statusWords } from '#telling/verbs.ts';
import { answerText, newRecord, type SearchRecord } from '../record.ts';
import { answered } from './answered.ts';
import { contactWords } from './contact.ts';
import { lines, pathWords } from './lines.ts';
import type { Reader } from './readings.ts';

/**
 * Records of each reorganization, of the sections of its text and its remarks, and of each of its changes.
 */
export function reorganizationRecords(archive: Archive, read: Reader): readonly SearchRecord[] {
  const { changes } = lookupIn(archive);
  return archive.reorganizations.flatMap((one) => [
    ...partsOf(archive, one, read),
    ...one.changes.flatMap((id) => {
      const change = changes.get(id);
      return change ? [changeRecord(archive, one, change)] : [];
    }),
  ]);
}

function partsOf(archive: Archive, one: LinkedReorganization, read: Reader): readonly SearchRecord[] {
  const { data, url } = one;
  const date = shortPrintedDate(data.effective);
  const shared = {
    type: 'reorganization',
    municipality: archive.id,
    date,
    state: statusWords[data.status],
    // A reorganization that was withdrawn, or that another one carried out, belongs to no year.
    years: archive.years.flatMap(({ fiscalYear, reorganizations }) =>
      reorganizations.includes(one.id) ? [fiscalYear] : [],
    ),
  } as const;
  const part = (hash: string, title: string, text: string, weight: number): readonly SearchRecord[] =>
    text === ''
      ? []
      : [newRecord({ ...shared, url: `${url}#${hash}`, title, context: data.title, text, weight })];
  const cut = one.body.passages;
  const answer = answered(reorganizationAnswer(archive, one));
  return [
    newRecord({
      ...shared,
      url,
      title: data.title,
      answer,
      text: lines(
        answerText(answer),
        date,
        statusWords[data.status],
        cut.flatMap(({ heading, plain }) => (heading ? [] : plain)),
        one.sources.map(({ title, publisher, kind, place }) => lines(title, publisher, kind, place)),
        contactWords(data.contact),
      ),
      changes: [],
      reading: read(data.title),
      weight: 0.9,
    }),
    ...cut.flatMap(({ heading, plain }) =>
      heading ? part(heading.id, heading.title, lines(plain), 0.6) : [],
    ),
    ...data.remarks.flatMap(({ ref, text }) => part('remarks', '補足', lines(text, ref), 0.3)),
    ...one.accepted.flatMap(({ unit, statement, why }) =>
      part('accepted', '資料の食い違い', lines(unit && pathWords(unit), statement, why), 0.3),
    ),
    ...data.statements.flatMap((one) =>
      part('statements', '出典の記述', lines(one.ref, 'gist' in one ? one.gist : null), 0.1),
    ),
    ...one.states.flatMap((state) => part('states', '改正後の姿', stateLine(state), 0.5)),
    ...data.figures.flatMap((figure) => part('figures', '資料にある数', figureWords(figure), 0.3)),
    ...data.mends.flatMap(({ at, printed, read: as, why }) =>
      part('mends', '読み取りを直した箇所', lines(at, legible(printed), as, why), 0.1),
    ),
    ...data.derived.flatMap(({ words, why }) =>
      part('derived', '資料の文字にないもの', lines(words, why), 0.1),
    ),
  ];
}

function changeRecord(archive: Archive, one: LinkedReorganization, change: LinkedChange): SearchRecord {
  return newRecord({
    type: 'reorganization',
    url: change.url,
    title: changeTitle(change),
    answer: answered({ lede: sentenceOf(deedsOf(archive, [change]), moodOf(change, archive.asOf)) }),
    context: one.data.title,
    text: lines(
      change.from.map(({ path }) => pathWords(path)),
      change.to.map(({ path, extent }) => `${pathWords(path)}${extent ? `（${extentWords[extent]}）` : ''}`),
      change.grade && `${change.grade.from} → ${change.grade.to}`,
      change.supervisedBy,
      change.note,
      change.ref,
      dateAsKnown(change.date, change.datePrecision),
      kindTurns(change),
    ),
    municipality: archive.id,
    date: dateAsKnown(change.date, change.datePrecision),
    state: statusWords[change.status],
    years: change.fiscalYear === null ? [] : [change.fiscalYear],
    changes: [changeKind(change)],
    isChange: true,
    level: levelOf(archive, change),
    weight: 0.7,
  });
}

/** The kind of the unit that changed, or that began if none did. */
function levelOf(archive: Archive, { from, to, duty }: LinkedChange): string | null {
  const id = duty ? null : ([...from, ...to][0]?.id ?? null);
  return id === null ? null : (lookupIn(archive).units.get(id)?.kind ?? null);
}
