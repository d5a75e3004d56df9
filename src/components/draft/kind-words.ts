import type { DraftKind } from '#drafting/draft-kind.ts';

/** The name of each kind of file where one is begun or opened, and what a person does with it. */
export const kindWords = {
  reorganization: {
    title: '組織の改正',
    help: 'いまの組織図から始め、来年度の組織図の表を貼るか、組織を一つずつ選んで書きます。',
  },
  chart: {
    title: '組織図',
    help: 'ある日の組織図を、表から作ります。改正の前後を確かめる証拠になります。',
  },
  edition: {
    title: '計画の取組',
    help: '推進計画や取組方針の一覧表から、取組・担当・期限・目標を作ります。',
  },
  report: { title: '計画の実績', help: '毎年の実績の表を、取組に結び付けます。' },
  municipality: { title: '自治体の情報', help: '名前、読み、団体コード、公式ウェブサイトなどを書きます。' },
  register: { title: '名前やIDの一覧（ids.yaml など）', help: '文字で直します。' },
} as const satisfies Record<DraftKind, { readonly title: string; readonly help: string }>;
