// Units of one kind that become units of another (課から室へ), in the words that records of changes use.
import { UNIT_KINDS } from './unit-kinds.ts';

const KIND = `(${UNIT_KINDS})`;
const ALONE = '(?![々一-鿿ァ-ヺー])';
const TURN = new RegExp(
  `(?<![々一-鿿ァ-ヺー])${KIND}(?:(?:から|より|→)${KIND}(?:へ|に|${ALONE})|[がを]${KIND}に)(?:の?(?:変更|移行|改組|改称|格上げ|格下げ|昇格|変わっ|変え|なっ|した|する|され|[たるて]))*`,
  'g',
);

/** Takes such phrases out of a query, and returns them in the words of the records. */
export function withoutKindTurns(query: string): {
  readonly rest: string;
  readonly turns: readonly string[];
} {
  const turns: string[] = [];
  const rest = query.replace(TURN, (_, was: string, is: string | undefined, made: string) => {
    turns.push(`${was}から${is ?? made}へ`);
    return ' ';
  });
  return { rest, turns };
}
