// Units of one kind that become units of another (課から室へ), in the words that records of changes use.
const KIND = '(支所|出張所|事務所|センター|グループ|チーム|担当|[部局課室係班区所])';
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
