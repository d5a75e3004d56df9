// Words that ids do not write as they sound.

/** Endings of unit names, which form a word of their own and are always read the same way. */
export const endings: Readonly<Record<string, string>> = {
  部: 'bu',
  局: 'kyoku',
  課: 'ka',
  係: 'kakari',
  室: 'shitsu',
  所: 'sho',
  班: 'han',
  区: 'ku',
  館: 'kan',
  署: 'sho',
  院: 'in',
  園: 'en',
  職: 'shoku',
  監: 'kan',
  担当: 'tanto',
  支所: 'shisho',
  出張所: 'shutchojo',
  間: 'kan',
};

/** Loanwords that are better known in their original spelling. */
export const borrowed: Readonly<Record<string, string>> = {
  センター: 'center',
  サービス: 'service',
  グループ: 'group',
  チーム: 'team',
  システム: 'system',
  デジタル: 'digital',
  スマート: 'smart',
  マネジメント: 'management',
  イノベーション: 'innovation',
  シティ: 'city',
  プロモーション: 'promotion',
  クリエイティブ: 'creative',
  プロジェクト: 'project',
};
