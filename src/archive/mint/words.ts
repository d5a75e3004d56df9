/** How the words that names of units and duties are made of are read, for readable ids. The longest wins. */
export const words: Readonly<Record<string, string>> = {
  // kinds
  部: 'bu', 局: 'kyoku', 課: 'ka', 係: 'kakari', 室: 'shitsu', 支所: 'shisho', 所: 'sho', 班: 'han', 担当: 'tanto',
  センター: 'center', サービスセンター: 'service-center', 職: 'shoku', 長: 'cho', 本部: 'honbu', 委員会: 'iinkai', 事務局: 'jimukyoku', 振興局: 'shinko-kyoku', 各: 'kaku',
  // fields
  総務: 'somu', 企画: 'kikaku', 調整: 'chosei', 財政: 'zaisei', 財務: 'zaimu', 管財: 'kanzai', 管理: 'kanri', 秘書: 'hisho',
  広報: 'koho', 広聴: 'kocho', 報道: 'hodo', 人事: 'jinji', 職員: 'shokuin', 給与: 'kyuyo', 厚生: 'kosei', 人財: 'jinzai',
  人材: 'jinzai', 育成: 'ikusei', 開発: 'kaihatsu', 研修: 'kenshu', 行政: 'gyosei', 改革: 'kaikaku', 経営: 'keiei', 政策: 'seisaku',
  戦略: 'senryaku', 推進: 'suishin', 情報: 'joho', 公開: 'kokai', 統計: 'tokei', 文書: 'bunsho', 法規: 'hoki', 法制: 'hosei',
  庁舎: 'chosha', 車両: 'sharyo', 契約: 'keiyaku', 検査: 'kensa', 防災: 'bosai', 防犯: 'bohan', 安心: 'anshin', 安全: 'anzen',
  危機: 'kiki', 消防: 'shobo', 市民: 'shimin', 市長: 'shicho', 副市長: 'fuku-shicho', 会計: 'kaikei', 管理者: 'kanrisha', 副部長: 'fuku-bucho',
  部長: 'bucho', 次長: 'jicho', 関係: 'kankei', 統括: 'tokatsu', 総括: 'sokatsu', 部局: 'bukyoku', 組織: 'soshiki', 事務: 'jimu',
  業務: 'gyomu', 税務: 'zeimu', 納税: 'nozei', 収納: 'shuno', 保健: 'hoken', 保険: 'hoken', 健康: 'kenko', 医療: 'iryo',
  福祉: 'fukushi', 介護: 'kaigo', 高齢: 'korei', 障害: 'shogai', 子育て: 'kosodate', 子ども: 'kodomo', こども: 'kodomo', 児童: 'jido',
  教育: 'kyoiku', 学校: 'gakko', 生涯: 'shogai', 学習: 'gakushu', 文化: 'bunka', 体育: 'taiiku', 図書館: 'toshokan', 産業: 'sangyo',
  経済: 'keizai', 商工: 'shoko', 労働: 'rodo', 農政: 'nosei', 農林: 'norin', 水産: 'suisan', 観光: 'kanko', 都市: 'toshi',
  計画: 'keikaku', 整備: 'seibi', 建設: 'kensetsu', 建築: 'kenchiku', 土木: 'doboku', 道路: 'doro', 公園: 'koen', 住宅: 'jutaku',
  上水道: 'josuido', 下水道: 'gesuido', 水道: 'suido', 環境: 'kankyo', 廃棄物: 'haikibutsu', 地域: 'chiiki', 振興: 'shinko', 協働: 'kyodo',
  共生: 'kyosei', 交流: 'koryu', 国際: 'kokusai', 選挙: 'senkyo', 監査: 'kansa', 議会: 'gikai', 窓口: 'madoguchi', 資産: 'shisan',
  活用: 'katsuyo', 財産: 'zaisan', 公共: 'kokyo', 施設: 'shisetsu', 官民: 'kanmin', 連携: 'renkei', 街づくり: 'machizukuri', まちづくり: 'machizukuri',
  未来: 'mirai', 創造: 'sozo', 特命: 'tokumei', 主幹: 'shukan', 内部: 'naibu', 統制: 'tosei', 電子: 'denshi', 通貨: 'tsuka',
  連絡: 'renraku', 協力: 'kyoryoku', 及び: 'oyobi', に関する: '', の: '', 等: '', 予算: 'yosan', 決算: 'kessan', 庶務: 'shomu',
  部内: 'bunai', 集約: 'shuyaku', 技師: 'gishi', 貸付: 'kashitsuke', 生活: 'seikatsu', 支援: 'shien', 相談: 'sodan', 名称不明: 'meisho-fumei',
  仮称: '', システム: 'system', デジタル: 'digital', デジタル化: 'digital', スマート: 'smart', マネジメント: 'management', イノベーション: 'innovation', プロモーション: 'promotion',
  シティプロモーション: 'city-promotion', サービス: 'service', クリエイティブ: 'creative', 電子地域通貨: 'denshi-chiiki-tsuka', 間: 'kan',
  樋脇: 'hiwaki', 入来: 'iriki', 東郷: 'togo', 祁答院: 'kedoin', 下甑: 'shimokoshiki', 甑島: 'koshikishima', 里: 'sato', 鹿島: 'kashima',
};
