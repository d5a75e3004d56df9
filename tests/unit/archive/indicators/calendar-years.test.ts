import { expect, test } from 'vitest';
import { city } from '../../diagrams/figures/archive.ts';

const indicatorIn = (period: string, due: string) => {
  const { archive } = city({
    'documents/plan/1st.md': `---
title: 見本計画
type: plan
edition: 初版
issued: 2018-05-01
period: ${period}
source: { title: 見本計画 }
fidelity: summary
measures:
  - id: desk
    title: 窓口の見直し
    text: 見直す。
    indicators:
      - id: visits
        name: 来庁者数
        unit: 人
        kind: yearly
        better: more
        years: { 2018: { target: 1 }, 2019: { target: 2 } }
        final: { due: ${due}, target: 9 }
---
見本。
`,
  });
  const [indicator] = archive.measures.flatMap(({ indicators }) => indicators ?? []);
  return indicator && { span: indicator.span, final: indicator.final?.year };
};

test('a calendar year has no fiscal year', () => {
  expect(indicatorIn('{ from: 2018年, to: 2022年 }', '2022年')).toEqual({ span: null, final: null });
});

test('fiscal years and ends of calendar years have one', () => {
  const span = { from: 2018, to: 2022 };
  expect(indicatorIn('{ from: 2018年度, to: 2022年度 }', '2022年度')).toEqual({ span, final: 2022 });
  expect(indicatorIn('{ from: 2018年4月, to: 2023年3月 }', '2022年末')).toEqual({ span, final: 2022 });
});
