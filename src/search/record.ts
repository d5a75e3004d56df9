import type { HitType, Place, RecordAnswer } from './types.ts';

/** A name that a thing has or had, with its parents. */
export interface RecordName {
  readonly name: string;
  /** 部/課/係; equals `name` for a thing without a parent. */
  readonly path: string;
  /** Whether the unit was renamed or abolished since. */
  readonly isOld: boolean;
  /** Morphemes of the reading, separated by a bar: けいえい|きかく|か. */
  readonly reading: string | null;
}

/** One thing that a search can find. */
export interface SearchRecord {
  readonly type: HitType;
  readonly url: string;
  readonly title: string;
  readonly context: string | null;
  /** The number printed before its title: 3(2)⑧, 表4 No.3. */
  readonly code: string | null;
  /** Whether the title is a name, and not a description of an event. */
  readonly isNamed: boolean;
  /** The searched text, in lines. */
  readonly text: string;
  readonly answer: RecordAnswer | null;
  /** Id of the municipality; null for records that belong to all. */
  readonly municipality: string | null;
  readonly date: string | null;
  readonly state: string | null;
  /** Fiscal years in which it happened, was issued or is due. */
  readonly years: readonly number[];
  /** The kinds of the changes that it is or took part in. */
  readonly changes: readonly string[];
  /** Whether the record is a single change. */
  readonly isChange: boolean;
  /** The kind of the unit (課, 係), or of the unit that changed. */
  readonly level: string | null;
  readonly today: readonly Place[];
  /** All its names, the current one last; empty if the title is its only name. */
  readonly names: readonly RecordName[];
  /** The reading of the title, morphemes separated by bars. */
  readonly reading: string | null;
  /** The names of the units that it succeeds. */
  readonly former: readonly string[];
  /** From 1 for the thing itself down to 0.1 for details: decides among equal matches. */
  readonly weight: number;
  /** Whether it is an abolished unit, or an edition that a later one replaces. */
  readonly isPast: boolean;
}

/** A record with defaults for all fields that are not given. */
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

/** The answer as plain text; empty if there is none. */
export function answerText(answer: RecordAnswer | null): string {
  return answer === null ? '' : ledeText(answer) + answer.support;
}
