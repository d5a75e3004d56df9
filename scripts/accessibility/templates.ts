/** All kinds of pages, recognized by their addresses. */
const templates: readonly { readonly name: string; readonly address: RegExp }[] = [
  { name: '最初のページ', address: /^\/$/ },
  { name: '検索', address: /^\/search\/$/ },
  { name: 'すべての年度', address: /^\/years\/$/ },
  { name: '年度（すべての市区町村）', address: /^\/years\/\d+\/$/ },
  { name: '組織の変更', address: /^\/changes\/$/ },
  { name: '変更の種類', address: /^\/changes\/[^/]+\/$/ },
  { name: '変更の種類と年度', address: /^\/changes\/[^/]+\/\d+\/$/ },
  { name: 'テーマの一覧', address: /^\/themes\/$/ },
  { name: 'テーマ', address: /^\/themes\/[^/]+\/$/ },
  { name: '用語集', address: /^\/glossary\/$/ },
  { name: '公開データ', address: /^\/data\/$/ },
  { name: 'このサイトについて', address: /^\/about\/$/ },
  { name: 'ウェブアクセシビリティ', address: /^\/accessibility\/$/ },
  { name: '下書きの机', address: /^\/draft\/$/ },
  { name: '編集者の手引き', address: /^\/contribute\/$/ },
  { name: 'ファイルで書く手引き', address: /^\/contribute\/files\/$/ },
  { name: '項目の一覧', address: /^\/contribute\/fields\/$/ },
  { name: 'メッセージの一覧', address: /^\/contribute\/diagnostics\/$/ },
  { name: 'メッセージの説明', address: /^\/contribute\/diagnostics\/[^/]+\/$/ },
  { name: '見つからないとき', address: /^\/404\.html$/ },
  { name: '市区町村', address: /^\/[^/]+\/$/ },
  { name: '市区町村の年度の一覧', address: /^\/[^/]+\/years\/$/ },
  { name: '市区町村の年度', address: /^\/[^/]+\/years\/\d+\/$/ },
  { name: 'いまの組織図', address: /^\/[^/]+\/org\/$/ },
  { name: 'ある日の組織図', address: /^\/[^/]+\/org\/[\d-]+\/$/ },
  { name: '組織図の比較', address: /^\/[^/]+\/org\/compare\/.+\/$/ },
  { name: '組織の一覧', address: /^\/[^/]+\/units\/$/ },
  { name: '組織', address: /^\/[^/]+\/units\/[^/]+\/$/ },
  { name: '事務', address: /^\/[^/]+\/duties\/.*$/ },
  { name: '改正の一覧', address: /^\/[^/]+\/reorganizations\/$/ },
  { name: '改正', address: /^\/[^/]+\/reorganizations\/[^/]+\/$/ },
  { name: '資料の一覧', address: /^\/[^/]+\/documents\/$/ },
  { name: '資料', address: /^\/[^/]+\/documents\/[^/]+\/$/ },
  { name: '資料の版', address: /^\/[^/]+\/documents\/[^/]+\/[^/]+\/$/ },
  { name: '版の比較', address: /^\/[^/]+\/documents\/[^/]+\/compare\/.+\/$/ },
  { name: '取組', address: /^\/[^/]+\/measures\/.*$/ },
];

export interface Sample {
  readonly name: string;
  readonly url: string;
}

/** The largest page of each kind, in which most can go wrong, and the pages of unknown kind. */
export function samplesOf(pages: ReadonlyMap<string, number>): {
  readonly samples: readonly Sample[];
  readonly unknown: readonly string[];
} {
  const longest = new Map<string, string>();
  const unknown: string[] = [];
  for (const [url, bytes] of [...pages].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const template = templates.find(({ address }) => address.test(url));
    if (!template) unknown.push(url);
    else if (bytes > (pages.get(longest.get(template.name) ?? '') ?? -1)) longest.set(template.name, url);
  }
  const samples = templates.flatMap(({ name }) => {
    const url = longest.get(name);
    return url === undefined ? [] : [{ name, url }];
  });
  return { samples, unknown };
}
