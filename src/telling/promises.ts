import type { Outcome, StandingKind } from '#archive/4-link/standing.ts';

export const standingWords: Readonly<Record<StandingKind, string>> = {
  past: '期限を過ぎた（結果の記録なし）',
  reported: '期限を過ぎた（結果の記録あり）',
  'this-year': '今年度が期限',
  later: '期限はこれから',
  undated: '期限の記載なし',
};

export const evaluatorWords = { self: '自己評価', leader: '指導者評価', external: '外部評価' } as const;

/** 自己評価: 順調に進んだ（理由） */
export function outcomeWords({ by, said, reason }: Outcome): string {
  const who = by === 'progress' ? '振り返り' : evaluatorWords[by];
  return `${who}: ${said}${reason ? `（${reason}）` : ''}`;
}

/** Who says that one measure goes on as another, or that it ends. */
export const basisWords = { stated: '資料に書かれている', editor: '編集者の読み取り' } as const;
