// Whom to contact, and what became of that office.
import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { workTodayOf } from '#archive/4-link/units/afterwards.ts';
import type { ISODate } from '#calendar/date.ts';
import { touches } from '#calendar/stretch.ts';
import { changeDayWords } from '../dates.ts';
import { type Line, link, listed, note, text } from '../inline.ts';
import { pathOf, spaced } from '../names.ts';
import { howItEnded } from '../units/ending.ts';

type Contact = NonNullable<Edition['contact']>;

/**
 * The office, role and telephone number as printed; if the office was renamed or abolished, also where its
 * work is today. `date`: the day of the source.
 */
export function contactLine(archive: Archive, contact: Contact, date: ISODate | null): Line {
  const unit = date === null ? null : officeNamed(archive, contact.office, date);
  return [text(contactWords(contact)), ...(unit ? becameOf(archive, unit, contact.office) : [])];
}

function contactWords({ office, role, phone, extension }: Contact): string {
  return [office, role, phone && `電話 ${phone}`, extension && `内線 ${extension}`].filter(Boolean).join(' ');
}

/**
 * The only unit with this name or path on that day. Offices are printed without separators between the parts
 * of the path.
 */
function officeNamed({ units }: Archive, office: string, date: ISODate): LinkedUnit | null {
  const printed = closed(office);
  const [only, another] = units.filter(
    ({ sort, planned, names }) =>
      sort === 'unit' &&
      planned === null &&
      names.some((one) => touches(one, date) && (closed(one.path) === printed || one.name === office)),
  );
  return another === undefined ? (only ?? null) : null;
}

function becameOf(archive: Archive, unit: LinkedUnit, office: string): Line {
  const links = (some: readonly LinkedUnit[]) =>
    listed(some.map((one) => link(spaced(pathOf(one)), one.url)));
  if (unit.abolished === null)
    return closed(pathOf(unit)).endsWith(closed(office)) ? [] : [note('現在は', ...links([unit]))];
  const work = workTodayOf(archive, unit);
  const ended = `この組織は${changeDayWords(archive, unit.abolished)}に終わった（${howItEnded(unit)}）。`;
  return work.length === 0
    ? [note(ended, '仕事を受け継いだ組織の記録はない')]
    : [note(ended, '仕事はいま、', ...links(work), 'にある')];
}

function closed(path: string): string {
  return path.replace(/[\s/／]/g, '');
}
