import { expect, test } from 'vitest';
import { nodesIn } from '#archive/1-read/markdown/nodes.ts';
import { parseMarkdown } from '#archive/1-read/markdown/parse.ts';
import { messages } from '#diagnostics/codes.ts';
import { referencePages } from '#diagnostics/reference.ts';

const explanations = {
  H201: { severity: 'warning', title: '二百一 | 組織', explanation: '組織の説明。' },
  H001: {
    severity: 'error',
    title: '一',
    explanation: '一の説明。',
    example: { wrong: '\na: ```\n', right: 'a: 1' },
  },
} as const;

const pages = new Map(referencePages(explanations).map(({ name, text }) => [name, text]));

test('the reference has a page for each code and an index', () => {
  expect([...pages.keys()]).toEqual(['H001.md', 'H201.md', 'README.md']);
});

test('a page has severity, occasion, reason and an example', () => {
  expect(pages.get('H001.md')).toMatchInlineSnapshot(`
    "# H001 一

    <!-- npm run docs が src/diagnostics/messages/ から作ったページです。ここは直さず、もとを直してください。 -->

    - 種類: エラー。直すまで、サイトは作られません。
    - 出るとき: ファイルを読み込むとき（ファイル）

    一の説明。

    誤り:

    \`\`\`\`yaml
    a: \`\`\`
    \`\`\`\`

    正しい書き方:

    \`\`\`yaml
    a: 1
    \`\`\`

    [メッセージの一覧](README.md)
    "
  `);
});

test('the index is grouped without empty groups', () => {
  expect(pages.get('README.md')).toMatchInlineSnapshot(`
    "# メッセージの一覧

    <!-- npm run docs が src/diagnostics/messages/ から作ったページです。ここは直さず、もとを直してください。 -->

    \`npm run check\` と \`npm run build\` が出すメッセージの説明です。「エラー」は直すまでサイトが作られず、「注意」は作られます。

    ## ファイル

    | 番号 | 種類 | 内容 |
    | --- | --- | --- |
    | [H001](H001.md) | エラー | 一 |

    ## 組織

    | 番号 | 種類 | 内容 |
    | --- | --- | --- |
    | [H201](H201.md) | 注意 | 二百一 \\| 組織 |
    "
  `);
});

test.each(Object.entries(messages))(
  'no sign of the explanation of %s is lost as a mark',
  (_, { explanation }) => {
    const codes = [...nodesIn(parseMarkdown(explanation))].flatMap((one) =>
      one.type === 'inlineCode' ? [one.value] : [],
    );
    // A bracket inside is unbalanced if its counterpart is outside.
    for (const code of codes) expect(code).not.toMatch(/^[」』）]|[「『（]$/);
  },
);
