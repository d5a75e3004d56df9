// Tables in which several judge: 自己評価 beside 外部評価 and 外部評価の理由.
import type { Judge } from '#archive/1-read/schema/report.ts';
import type { Heading } from '../tables/columns.ts';
import { parseJudge } from './words.ts';

/** What somebody's own column says; that of the result without one is an ordinary column. */
export type Judged = `${'grade' | 'reason'} by ${Judge}`;

const SAID = [
  ['reason', /^(.+?)の?(?:評価の?)?(?:理由|意見|コメント|所見|講評)$/],
  ['grade', /^(.+?)の?(?:評価|判定)(?:結果|区分)?$/],
] as const;

/** The column of a judge that a heading names: 外部評価, 本部評価結果, 外部委員の意見. */
export function judgedNamed(heading: string): Judged | null {
  const words = heading.normalize('NFKC').replace(/\s/g, '');
  for (const [said, form] of SAID) {
    const judge = parseJudge(form.exec(words)?.[1] ?? '');
    if (judge !== null && judge !== 'unsaid') return `${said} by ${judge}`;
  }
  return null;
}

export function judgedIn(role: string): { readonly said: 'grade' | 'reason'; readonly by: Judge } | null {
  const [, said, by] = /^(grade|reason) by (.+)$/.exec(role) ?? [];
  const judge = parseJudge(by ?? '');
  return judge === null || (said !== 'grade' && said !== 'reason') ? null : { said, by: judge };
}

/**
 * Makes 所管課評価 the grade of the result itself if no other column is. Remarks of somebody who gives no grade are no
 * reasons, and of two columns of one judge the second is not read.
 */
export function withOwnGrade<R extends string>(
  all: readonly Heading<R | Judged>[],
): readonly Heading<R | Judged | 'grade' | 'reason'>[] {
  const roles = all.map(({ role }): string => role);
  const isOwnGraded = roles.includes('grade') || roles.includes('grade by self');
  return all.map((one, at) => {
    const judged = judgedIn(one.role);
    if (judged === null) return one;
    const { said, by } = judged;
    const isFirst = roles.indexOf(one.role) === at;
    if (by === 'self' && isFirst && isOwnGraded && !roles.includes(said)) return { ...one, role: said };
    return isFirst && roles.includes(`grade by ${by}`) ? one : { ...one, role: 'aside' };
  });
}

/** Whose grades the column of grades has, where others have columns too. */
export function ownJudge(all: readonly Heading<string>[]): Judge {
  const isOfSeveral = all.some(({ role }) => judgedIn(role) !== null);
  const own = all.find(({ role }) => role === 'grade');
  const named = judgedNamed(own?.heading ?? '');
  return isOfSeveral && named !== null ? (judgedIn(named)?.by ?? 'unsaid') : 'unsaid';
}
