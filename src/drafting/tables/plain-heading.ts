const NAMING =
  /^(?:具体的な?|重点|行動計画|実施計画|実行計画|行革|改革|推進|実施|取組|検討|マニフェスト|公約|アクション|プラン)+の?(?:項目|事項|名称|名)+$/;
const NUMBERING = /^(?!電話|ページ|頁|指標)\p{L}{1,6}(?:番号|no\.?|コード)$/iu;

/**
 * The heading without what does not change its meaning: 主な取組実績 is 取組実績, 公約の内容 is 内容, 目標（数値等）
 * is 目標. Compounds that name measures or their numbers become 取組項目 and 番号.
 */
export function plainHeading(heading: string): string {
  const plain = heading
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\((?:数値|目標|定量|定性|概要|名称|等|など|案|※?\d*)+\)$/, '')
    .replace(/^(?:主な|主要な|本年度の|今年度の)/, '')
    .replace(/^(?:公約|取組|事業|施策|改革|部|課|計画)の(?=.)/, '')
    .replace(/(?<=.)(?:等|など|欄)$/, '');
  if (NAMING.test(plain)) return '取組項目';
  return NUMBERING.test(plain) ? '番号' : plain;
}

/** What follows a heading in brackets to tell it from another of the table. */
const TELLS_APART = /^(?:計画|目標|予定|実績|ほかの欄)/;

/** The heading without the remark in its last brackets: 担当部署（◎は主担当） is 担当部署. Null if it has none. */
export function withoutRemark(heading: string): string | null {
  const [, words = null, remark = ''] = /^(.+?)\s*[（(]([^（()）]*)[)）]$/s.exec(heading.trim()) ?? [];
  return TELLS_APART.test(remark) ? null : words;
}
