// How high units stand by the endings of their names.

interface Kind {
  readonly ends: RegExp;
  /** The highest and the lowest rank; 0 stands directly below the municipality. */
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly Kind[] = [
  { ends: /(?:部|局|公室|委員会)$/, from: 0, to: 0 },
  { ends: /課$/, from: 1, to: 1 },
  // Beside a 課 or below one.
  { ends: /室$/, from: 1, to: 2 },
  { ends: /(?:係|班|担当|グループ|チーム|[GＧ])$/, from: 3, to: 3 },
  // At any height.
  { ends: /(?:支所|出張所|センター|事務所|署|館|園)$/, from: 0, to: 2 },
];

function kindOf(name: string): Kind | undefined {
  return KINDS.find(({ ends }) => ends.test(name));
}

/** The highest rank of a unit with this name; -1 if the name does not tell. */
export function rankOf(name: string): number {
  const kind = kindOf(name);
  return kind === undefined || kind.to - kind.from > 1 ? -1 : kind.from;
}

/** Whether a unit may stand below the other by the kinds of both: 総務課 below 総務部, 秘書室 below 秘書課. */
export function mayStandBelow(name: string, above: string): boolean {
  const [own, other] = [kindOf(name), kindOf(above)];
  return own !== undefined && other !== undefined && own !== other && own.to > other.from;
}
