import { C25, C26, edited, type Mistakes, P2, R } from './mistake.ts';

const FROM = '    from: [{ edition: ver1, id: forms, basis: editor }]\n';

/** Each value is valid, but together they are impossible or leave something out. */
export const mistakesInHistory: Mistakes = {
  'in force before its day': {
    files: {
      [R]: null,
      'content/kakuu/reorganizations/2027-04-01.md': edited(
        R,
        ['令和8年度行政組織機構改正', '令和9年度行政組織機構改正'],
        ['effective: 令和8年4月1日', 'effective: 令和9年4月1日'],
      )[R] as string,
    },
    at: ['content/kakuu/reorganizations/2027-04-01.md', 'status'],
    words: ['in force', '令和9年4月1日'],
    remedy: ['planned'],
  },
  'a unit of the chart after that nothing explains, with no chart before': {
    files: {
      [C25]: null,
      ...edited(R, ['before: 2025-04-01\n', ''], ['changes:\n', 'changes:\n  - establish: 危機管理部\n']),
      ...edited(C26, ['  戦略部:\n', '  危機管理部:\n    防災課:\n  戦略部:\n']),
    },
    at: [C26, '防災課'],
    words: ['危機管理部/防災課'],
    remedy: ['新設'],
  },
  'an end told where it stands for the first time': {
    files: edited(P2, [
      FROM,
      `${FROM}  - { id: new, title: 新しい, text: 新しい。, ends: { why: 終わった, basis: editor } }\n`,
    ]),
    at: [P2, 'ends'],
    words: ['ends', 'いちばん新しい版'],
    remedy: ['前の版'],
  },
  'the heading of a measure with another id': {
    files: edited(P2, ['{#online}', '{#onlin}']),
    at: [P2, 'id: online'],
    words: ['手続きのオンライン化'],
    remedy: ['{#onlin}', '{#online}'],
  },
};
