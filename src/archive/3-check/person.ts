// Recognizes names of persons by their form. Doubtful names pass, as units may be named after places.

// The most common family names, which cover most people.
const FAMILIES = new RegExp(
  `^(?:${`佐藤 鈴木 高橋 田中 渡辺 渡邊 渡部 伊藤 伊東 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 清水
  斎藤 斉藤 齋藤 山崎 山﨑 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井
  西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本
  内田 高木 谷口 安藤 丸山 大野 高田 今井 河野 藤原 小島 村田 武田 上野 杉山 増田 平野 菅原 久保 松井 千葉 岩崎 桜井 木下
  野口 松尾 菊地 菊池 野村 新井 佐野 杉本 古川 大塚 平田 浅野`
    .split(/\s+/)
    .join('|')})`,
);
const UNIT =
  /(?:部|課|係|室|局|所|館|園|校|院|会|署|団|区|市|町|村|駅|線|台|丘|場|地区|支所|センター|担当|グループ|班|チーム|等|ほか)$/;
const RANK = '(?:部長|次長|課長|室長|所長|館長|係長|班長|補佐|主幹|主査|主任|主事|参事|技師|書記|氏|様|さん)';
const RANKED = new RegExp(`^.*?${RANK}$`);
const GIVEN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,3}$/u;
const FULL = /^[\p{sc=Han}々]{1,3}[ \u3000]+[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,3}$/u;

/** The part of a text that has the form of a person's name; null if there is none. */
export function personIn(text: string): string | null {
  const plain = text.trim();
  if (FULL.test(plain) && !plain.split(/[ \u3000]+/).some((part) => UNIT.test(part) || RANKED.test(part)))
    return plain;
  const pieces = plain.split(/[\s\u3000（）()：:、,・/]+/).filter((piece) => piece !== '');
  for (const [index, piece] of pieces.entries()) {
    const family = FAMILIES.exec(piece)?.[0];
    if (family === undefined) continue;
    const rest = piece.slice(family.length);
    if (rest !== '' && isOfPerson(rest)) return piece;
    if (rest === '' && index > 0 && new RegExp(`${RANK}$`).test(pieces[index - 1] ?? '')) return piece;
    const next = pieces[index + 1];
    if (rest === '' && (index > 0 || next !== undefined) && next !== undefined && isOfPerson(next))
      return `${piece} ${next}`;
  }
  return null;
}

function isOfPerson(rest: string): boolean {
  return new RegExp(`^${RANK}$`).test(rest) || (GIVEN.test(rest) && !UNIT.test(rest) && !RANKED.test(rest));
}
