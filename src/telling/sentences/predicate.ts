// Predicates: the end of a sentence in its different moods.
import type { ISODate } from '#calendar/date.ts';
import type { Status } from '#org/stages.ts';
import { type Line, lineText, text } from '../inline.ts';
import { changesCounted } from './counting.ts';

/** A verb in the three forms that sentences use. */
export interface Predicate {
  /** Before 、 and another clause: 生まれ. */
  readonly and: string;
  /** Past: 生まれた. */
  readonly did: string;
  /** Non-past: 生まれる. */
  readonly does: string;
}

const forms = (and: string, did: string, does: string): Predicate => ({ and, did, does });
const passive = (stem: string): Predicate => forms(stem, `${stem}た`, `${stem}る`);

export const begin = passive('生まれ');
export const end = forms('なくなり', 'なくなった', 'なくなる');
export const become = forms('なり', 'なった', 'なる');
export const part = passive('分かれ');
export const move = forms('移り', '移った', '移る');
export const leave = passive('離れ');
export const rename = forms('改称し', '改称した', '改称する');
export const merge = passive('統合され');
export const absorb = passive('編入され');
export const takeIn = forms('編入し', '編入した', '編入する');
export const reorganize = passive('再編され');
export const alter = forms('変わり', '変わった', '変わる');
export const join = forms('加わり', '加わった', '加わる');
export const holdToo = forms('兼ね', '兼ねることになった', '兼ねる');
export const holdNoMore = forms('兼ねなくなり', '兼ねなくなった', '兼ねなくなる');
export const receive = forms('受け継ぎ', '受け継いだ', '受け継ぐ');
export const handOn = forms('渡し', '渡した', '渡す');
export const goOn = forms('続き', '続いている', '続く');
const exist = forms('あり', 'あった', 'ある');
const happen = forms('し', 'した', 'する');
export const unknown = forms('分からなくなり', '分からなくなった', '分からなくなる');

export type Mood = 'done' | 'to come' | Exclude<Status, 'in force'>;

/** Changes in force are in the past tense only once their date has come. */
export function moodOf(
  { status, date }: { readonly status: Status; readonly date: ISODate },
  asOf: ISODate,
): Mood {
  if (status !== 'in force') return status;
  return date <= asOf ? 'done' : 'to come';
}

const endings: Readonly<Record<Mood, (predicate: Predicate) => string>> = {
  done: ({ did }) => `${did}。`,
  'to come': ({ does }) => `${does}。`,
  planned: ({ does }) => `${does}予定。`,
  decided: ({ does }) => `${does}ことが決まった。`,
  postponed: ({ does }) => `${does}予定だったが、延期された。`,
  withdrawn: ({ does }) => `${does}予定だったが、取りやめになった。`,
};

/** A clause without its ending, which depends on what follows. */
export interface Form {
  readonly before: Line;
  readonly predicate: Predicate;
}

export function form(verb: Predicate, ...parts: readonly (Line | string | undefined)[]): Form {
  const before = parts.flatMap((part): Line => {
    if (part === undefined || part === '') return [];
    return typeof part === 'string' ? [text(part)] : part;
  });
  return { before, predicate: verb };
}

export function finished({ before, predicate }: Form, mood: Mood): Line {
  return [...before, text(endings[mood](predicate))];
}

export function followedBy(first: Form, rest: Line): Line {
  return [...first.before, text(`${first.predicate.and}、`), ...rest];
}

/** For a clause that covers only some of the changes: 市民部が生まれるなど、12件の変更があった or 市民部が生まれるなどした. */
export function amongOthers({ before, predicate }: Form, count: number): readonly [Form, Form] {
  const changes = changesCounted(count);
  const some = `${predicate.does}など`;
  return [form(exist, before, `${some}、${changes}が`), form(happen, before, some)];
}

/** Longer sentences cannot be read at a glance. */
const MOST = 40;

/**
 * The first line that is short enough, else the shortest. `taken`: number of letters that precede the line.
 */
export function fitting(sentences: readonly Line[], taken = 0): Line {
  const length = (line: Line) => [...lineText(line)].length;
  const fits = sentences.find((line) => length(line) + taken <= MOST);
  return fits ?? sentences.toSorted((a, b) => length(a) - length(b))[0] ?? [];
}
