import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDatesWhole } from '#layouts/unbroken.ts';

test.each([
  ['<p>令和8年4月1日に始まった。</p>', '<p><d->令和8年4月1日</d->に始まった。</p>'],
  ['令和7年度第2四半期 → 令和8年度まで', '<d->令和7年度第2四半期</d-> → <d->令和8年度</d->まで'],
  ['令和8年度の第2四半期まで', '<d->令和8年度の第2四半期</d->まで'],
  ['<a title="平成17年 > 令和元年">2026年4月</a>', '<a title="平成17年 > 令和元年"><d->2026年4月</d-></a>'],
  ['<svg><text>令和8年</text></svg><p>令和8年</p>', '<svg><text>令和8年</text></svg><p><d->令和8年</d-></p>'],
  ['<pre>令和8年</pre>', '<pre>令和8年</pre>'],
  ['<n- class="a">令和8年度</n-><n>令和8年度</n>', '<n- class="a">令和8年度</n-><n><d->令和8年度</d-></n>'],
  [
    '<p>移管2件、事務移管7件（うち予定3件）</p>',
    '<p><d->移管2件</d->、<d->事務移管7件</d->（<d->うち予定3件</d->）</p>',
  ],
  ['<p>統合5件、分割1件（予定）、</p>', '<p><d->統合5件</d->、<d->分割1件（予定）</d->、</p>'],
  ['31件の変更があった。', '31件の変更があった。'],
  ['<p>新たな第3次計画</p>', '<p>新たな<d->第3次</d->計画</p>'],
  ['<p>割合: 45% → 50%（新規）</p>', '<p>割合: <d->45%\u00a0→\u00a050%</d->（新規）</p>'],
  ['<dd>企画課 電話 0270-00-0000 内線 12</dd>', '<dd>企画課 電話 <t->0270-00-0000</t-> 内線 12</dd>'],
  ['令和7年4月1日〜令和8年3月31日', '<d->令和7年4月1日〜</d-><d->令和8年3月31日</d->'],
  ['<td>〜令和8年3月31日</td>', '<td><t->〜令和8年3月31日</t-></td>'],
  ['<p>繰り下げ（12か月）</p>', '<p>繰り下げ（<d->12か月</d->）</p>'],
])('%s', (html, whole) => {
  expect(withDatesWhole(html)).toBe(whole);
});

test('only places for line breaks are lost', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '令和8年4月',
    '2026年度',
    '、廃止2件、',
    '総務部',
    '0件 → 12件',
    '<svg>',
    '</svg>',
    '<br />',
    ' a="1"',
    '<b x="<>">',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join('');
      expect(
        withDatesWhole(html)
          .replaceAll(/<d->([^<]*)<\/d->/g, '$1')
          .replaceAll('\u00a0', ' '),
      ).toBe(html);
    }),
  );
});
