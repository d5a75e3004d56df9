import { type Deed, deedIn } from './deeds.ts';
import { segment } from './function-words.ts';
import { withoutKindTurns } from './kind-turn.ts';
import { parseQuery, type Vocabulary } from './parse.ts';
import type { Term } from './term.ts';
import { UNIT_KINDS } from './unit-kinds.ts';

/** A question about what happened to a unit given by name, or to units of a kind. */
export interface Asked {
  readonly deed: Deed;
  /** The words that name the unit; empty if the question is about a kind of unit. */
  readonly subject: readonly Term[];
  /** The kinds of units that the question is about: 課, 係. */
  readonly levels: readonly string[];
  /** Whether the question is about units of any kind: 例 in 仕事が移った例. */
  readonly isOfAny: boolean;
  /** The municipalities and dates in the question. */
  readonly narrowing: readonly Term[];
}

const LEVEL = new RegExp(`^(?:${UNIT_KINDS}|職)$`);
/** Words for units of any kind, and words that add nothing to a question: 例 in 課を統合した例. */
const ANY =
  /^(?:組織|部署|部局|部課|機構|事例|実例|例|前例|先例|件|話|動き|別|ほか|他|全部|すべて|一覧|まとめ|\d{1,2}月(?:\d{1,2}日)?)$/;
/** では and には are matched as two particles each: listed themselves, they would make the pattern backtrack. */
const PARTICLES = /(?:って|から|より|とか|など|[がをはにものとで、])+$/;

/** The change that a query asks about; null if it asks about none. */
export function askedIn(query: string, vocabulary: Vocabulary): Asked | null {
  const question = query.normalize('NFKC').toLowerCase();
  if (/[「『"“”]/.test(question) || withoutKindTurns(question).turns.length > 0) return null;
  const deed = deedIn(question);
  if (!deed) return null;
  const before = question.slice(0, deed.start).replace(PARTICLES, '');
  const after = withoutStart(question.slice(deed.end)).replace(/の?(?:一覧|リスト|まとめ)$/, '');
  const parts = [before, after].flatMap((words) => parseQuery(words, vocabulary).parts);
  const deciding = parts.filter(({ isWeak, typed }) => (!isWeak || LEVEL.test(typed)) && !ANY.test(typed));
  const isNarrowing = ({ places, date }: Term) => places.length > 0 || date !== null;
  const words = deciding.filter((term) => !isNarrowing(term));
  const levels = words.flatMap(({ typed }) => (LEVEL.test(typed) ? [typed] : []));
  return {
    deed,
    subject: words.filter(({ typed }) => !LEVEL.test(typed)),
    levels,
    isOfAny: levels.length === 0 && parts.some(({ typed }) => ANY.test(typed)),
    narrowing: deciding.filter(isNarrowing),
  };
}

/** Removes the words that only end the question: のはいつ, のか, と教えて. */
function withoutStart(after: string): string {
  const run = /^[ぁ-ゖ]+/.exec(after)?.[0] ?? '';
  for (let length = run.length; length > 0; length--)
    if (segment(run.slice(0, length))) return after.slice(length);
  return after;
}
