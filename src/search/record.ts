import type { HitType, Place, RecordAnswer } from './types.ts';

/** A name that a thing has or had, with what it was a part of. */
export interface RecordName {
  readonly name: string;
  /** 部/課/係; the same as the name where nothing stands above it. */
  readonly path: string;
  /** Whether it has another name by now, or has ended. */
  readonly isOld: boolean;
  /** Morphemes of the reading, separated by a bar: けいえい|きかく|か. */
  readonly reading: string | null;
}

/** One thing that can be found: what it is called, what it says, where it stands. */
export interface SearchRecord {
  readonly type: HitType;
  readonly url: string;
  readonly title: string;
  readonly context: string | null;
  /** The number that it is printed under: 3(2)⑧, 表4 No.3. */
  readonly code: string | null;
  /** Whether the title is what it is called, and not only words about it. */
  readonly isNamed: boolean;
  /** The words of it, in lines. */
  readonly text: string;
  readonly answer: RecordAnswer | null;
  /** Its municipality; null for what belongs to all. */
  readonly municipality: string | null;
  readonly date: string | null;
  readonly state: string | null;
  /** Fiscal years in which it happened, was issued or is due. */
  readonly years: readonly number[];
  /** The verbs of the changes that it is or took part in. */
  readonly changes: readonly string[];
  /** Whether it is one change by itself. */
  readonly isChange: boolean;
  /** The kind of unit that it is, or that changed. */
  readonly level: string | null;
  readonly today: readonly Place[];
  /** All of its names, the current one last; empty where the title is what it is called. */
  readonly names: readonly RecordName[];
  /** The reading of the title, in morphemes. */
  readonly reading: string | null;
  /** The names of what it goes on for. */
  readonly former: readonly string[];
  /** 1 for the thing itself, down to 0 for a part of a part: what comes first among equals. */
  readonly weight: number;
  /** Whether it is of the past: an ended unit, an edition that a later one replaces. */
  readonly isPast: boolean;
}

/** What a record is where its maker says nothing. */
export function newRecord(
  record: Pick<SearchRecord, 'type' | 'url' | 'title'> & Partial<SearchRecord>,
): SearchRecord {
  return {
    text: '',
    answer: null,
    context: null,
    code: null,
    isNamed: true,
    municipality: null,
    date: null,
    state: null,
    years: [],
    changes: [],
    isChange: false,
    level: null,
    today: [],
    names: [],
    reading: null,
    former: [],
    weight: 0.5,
    isPast: false,
    ...record,
  };
}

export function ledeText({ lede }: RecordAnswer): string {
  return lede.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join('');
}

/** An answer in words alone; nothing where there is none. */
export function answerText(answer: RecordAnswer | null): string {
  return answer === null ? '' : ledeText(answer) + answer.support;
}
