/** In the order of their official numbers, from 01. */
export const PREFECTURES = [
  ...['北海道', '青森県', '岩手県', '宮城県', '秋田県', '山形県', '福島県', '茨城県', '栃木県', '群馬県'],
  ...['埼玉県', '千葉県', '東京都', '神奈川県', '新潟県', '富山県', '石川県', '福井県', '山梨県', '長野県'],
  ...['岐阜県', '静岡県', '愛知県', '三重県', '滋賀県', '京都府', '大阪府', '兵庫県', '奈良県', '和歌山県'],
  ...['鳥取県', '島根県', '岡山県', '広島県', '山口県', '徳島県', '香川県', '愛媛県', '高知県', '福岡県'],
  ...['佐賀県', '長崎県', '熊本県', '大分県', '宮崎県', '鹿児島県', '沖縄県'],
] as const;

/** The prefecture of a municipality code; null if no prefecture has that number. */
export function prefectureOf(code: string): string | null {
  return PREFECTURES[Number(code.slice(0, 2)) - 1] ?? null;
}

// 川崎, 相模原, 浜松, 堺 and 福岡: further designated cities of their prefectures, whose codes lie in the range of
// wards.
const CITIES_AMONG_WARDS: ReadonlySet<string> = new Set(['14130', '14150', '22130', '27140', '40130']);

/**
 * The possible endings of the name, by the third to fifth digit of the code; null if the digits leave it
 * open.
 */
export function endingsOf(code: string): readonly string[] | null {
  const number = Number(code.slice(2, 5));
  if (number === 100 || CITIES_AMONG_WARDS.has(code.slice(0, 5))) return ['市'];
  if (number > 100 && number < 200) return ['区'];
  if (number >= 200 && number < 300) return ['市'];
  if (number >= 300 && number < 800) return ['町', '村'];
  return null;
}
