import type { ShapeName } from '#archive/open-data/shape-names.ts';

type Words = Readonly<Record<ShapeName, string>>;

export const shapeTitles: Words = {
  units: '組織と職（units.json）',
  changes: '組織の変更（changes.json）',
  reorganizations: '改正（reorganizations.json）',
  documents: '資料と版（documents.json）',
  measures: '取組（measures.json）',
  indicators: '指標（indicators.json）',
  duties: '事務（duties.json）',
  chart: '組織図（charts/日付.json）',
  index: '目録（index.json）',
};

/** What a record of each file is, and what it contains. */
export const shapeMeanings: Words = {
  units:
    '一つの組織が一件です。名前と位置の移り変わり、できた日となくなった日、前身と後身、いま引き継いでいる組織。CSV は、いちばん新しい名前で一行ずつです。',
  changes:
    '一つの変更が一件です。日付、種類、前と後の組織、移る事務、出典の箇所。CSV は、日本語の見出しと市区町村の列が付き、種類や状態の値は JSON と同じです。日本語の言葉は、となりの「種類（文字）」のような列にあります。年度ごとの CSV（changes/data/年度.csv）は、すべての市区町村の変更を日本語の見出しで並べています。',
  reorganizations:
    '一つの改正が一件です。施行期日、状態、変更の ID、出典の記述、資料に印刷された数、食い違い、補足、出典。文章は、markdown のアドレスにあります。',
  documents:
    '一つの資料が一件です。版ごとの日付、期間、節、問い合わせ先、標語、年度ごとの目標と振り返り、出典、直した箇所。文章は、markdown のアドレスにあります。',
  measures:
    '一つの版の一つの取組が一件です。担当（当時といま）、期限、目標、評価、前の版からの引き継ぎ。CSV は、日本語の見出しと市区町村の列が付き、状況の値は JSON と同じです。日本語の言葉は、となりの「状況（文字）」の列にあります。取組の一覧（promises.csv）は、いまの取組と、後の版に見当たらない取組を一行ずつ、日本語の見出しで並べています。',
  indicators:
    '一つの指標が一件です。単位、数の種類、年度ごとの目標と実績、計算した達成率と計、資料に印刷された達成率と計、述べている資料。CSV は、指標と年度ごとに一行です。',
  duties: '一つの事務が一件です。名前、担ってきた組織とその期間、いま担っている組織、変更の ID。',
  chart:
    '一つの日の組織図が一つのファイルです。部・課・係の入れ子と、公表された図の題名、出典、職、注記。CSV（charts.csv）は、どの日の組織も入った一つの表です。一つの組織について、名前と位置が同じだった期間が一行で、ある日の組織は「この日から」がその日以前（または空）、「この日の前まで」がその日より後（または空）の行です。一つの日だけの CSV は、組織図のページで保存できます。',
  index:
    '市区町村と、それぞれのファイルのアドレス、訂正、なくなったアドレス。テーマと用語の一覧もここにあります。',
};
