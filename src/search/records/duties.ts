import { lookupIn } from '#archive/4-link/lookup.ts';
import { changeKind } from '#archive/4-link/reorganizations/change-kind.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { dutyAnswer } from '#telling/answers/duty.ts';
import { dateAsKnown, tenureWords } from '#telling/dates.ts';
import { answerText, newRecord, type SearchRecord } from '../record.ts';
import { answered } from './answered.ts';
import { lines, pathWords } from './lines.ts';
import type { Reader } from './readings.ts';
import { place } from './units.ts';

/** One record for each duty, with the units that hold it today. */
export function dutyRecords(archive: Archive, read: Reader): readonly SearchRecord[] {
  const { units, changes } = lookupIn(archive);
  return archive.duties.map((duty) => {
    const own = duty.changes.flatMap((id) => changes.get(id) ?? []);
    const latest = own.at(-1);
    const answer = answered(dutyAnswer(archive, duty));
    return newRecord({
      type: 'duty',
      url: duty.url,
      title: duty.name,
      answer,
      text: lines(
        answerText(answer),
        duty.also,
        duty.tenures.map((tenure) => `${pathWords(tenure.path)} ${tenureWords(archive, tenure)}`),
        own.flatMap((change) => change.to.map(({ path }) => pathWords(path))),
      ),
      municipality: archive.id,
      date: latest ? dateAsKnown(latest.date, latest.datePrecision) : null,
      state: latest && latest.status !== 'in force' && duty.today.length === 0 ? '予定' : null,
      years: [...new Set(own.flatMap(({ fiscalYear }) => fiscalYear ?? []))],
      changes: [...new Set(own.map(changeKind))],
      today: duty.today.flatMap((id) => place(units.get(id))),
      reading: read(duty.name),
      weight: 0.95,
    });
  });
}
