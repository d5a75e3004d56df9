// Variant characters that readers consider the same: old forms, and forms used only in names.
const GROUPS =
  '斎齋斉齊 辺邊邉 高髙 崎﨑嵜碕 沢澤 広廣 国國 学學 島嶋嶌 浜濱濵 関關 桜櫻 恵惠 竜龍 鉄鐵 県縣 区區 会會 与與 万萬 円圓 台臺 体體 当當 団團 図圖 経經 済濟 総總 権權 変變 応應 実實 写寫 対對 検檢 験驗 来來 薩薩萨 園薗 徳德 塚塚 都都 福福 神神 祥祥 祐祐 隆隆 精精 祉祉 祁祁 諸諸 者者 者者 緒緒 暑暑 著著 署署 勤勤 増增 徴徵 懲懲 歩步 毎每 海海 漢漢 横橫 黒黑 戸戶 戻戾 収收 処處 証證 続續 単單 担擔 断斷 昼晝 虫蟲 庁廳 聴聽 鎮鎭 逓遞 点點 伝傳 灯燈 党黨 独獨 届屆 難難 弐貳 売賣 発發 抜拔 秘祕 仏佛 弁辨辯瓣 宝寶 豊豐 満滿 弥彌 訳譯 薬藥 予豫 余餘 誉譽 様樣 覧覽 両兩 緑綠 塁壘 礼禮 霊靈 歴歷 暦曆 練練 労勞 楼樓 湾灣 栄榮 営營 駅驛 塩鹽 価價 画畫 壊壞 懐懷 覚覺 拡擴 殻殼 岳嶽 観觀 気氣 帰歸 旧舊 挙擧 峡峽 狭狹 郷鄕 尭堯 暁曉 勲勳 径徑 茎莖 継繼 鶏鷄 芸藝 県縣 剣劍 献獻 厳嚴 効效 鉱鑛 号號 済濟 斉齊 剤劑 雑雜 参參 桟棧 蚕蠶 賛贊 残殘 糸絲 児兒 辞辭 湿濕 釈釋 寿壽 従從 渋澁 縦縱 粛肅 叙敍 将將 焼燒 奨獎 条條 状狀 乗乘 浄淨 剰剩 畳疊 嬢孃 譲讓 醸釀 触觸 真眞 尽盡 随隨 髄髓 数數 声聲 静靜 窃竊 摂攝 専專 戦戰 浅淺 潜潛 繊纖 践踐 銭錢 双雙 壮壯 捜搜 挿插 争爭 荘莊 装裝 騒騷 蔵藏 臓臟 属屬 堕墮 滞滯 択擇 沢澤 痴癡 遅遲 鋳鑄 勅敕 磯礒 館舘 曽曾 槙槇 遥遙 瑶瑤 萌萠 渕淵 桧檜 蛍螢 鴎鷗 篭籠 亘亙 富冨 峰峯 嶺嶺 條条 凛凜 晋晉 壺壷 冴冱 穣穰 吉𠮷';

const plain = new Map<string, string>();
for (const group of GROUPS.normalize('NFKC').split(' ')) {
  const [first = '', ...others] = [...new Set(group)].map((one) => plain.get(one) ?? one);
  for (const other of others) if (other !== first) plain.set(other, first);
}

export function usualForm(character: string): string {
  return plain.get(character) ?? character;
}

/** Matches any character that has a more usual form. */
export const VARIANT = new RegExp(`[${[...plain.keys()].join('')}]`, 'gu');
