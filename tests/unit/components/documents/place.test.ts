import { describe, expect, test } from 'vitest';
import { withPermalinks } from '#components/documents/permalinks.ts';
import { saysCode } from '#components/documents/place.ts';
import { belowPageTitle } from '#components/passages.ts';

describe('headings of an edition', () => {
  test.each([
    ['1(1)', '(1) 窓口の改善', true],
    ['3(1)①', '① 部の再編', true],
    ['II', 'II 基本方針', true],
    ['1(1)', '窓口の改善', false],
    ['12', '2 窓口の改善', false],
  ])('%s is said by 「%s」: %s', (code, heading, said) => {
    expect(saysCode(code, heading)).toBe(said);
  });

  test('link to themselves by the ids that content gives', () => {
    expect(withPermalinks('<h2 id="aim">ねらい</h2><p>本文</p><h3>無名</h3>')).toBe(
      '<h2 id="aim">ねらい <a class="permalink" href="#aim" aria-label="この節へのリンク">#</a></h2><p>本文</p><h3>無名</h3>',
    );
  });

  test('stand below the title of the page, and code keeps its marks', () => {
    expect(belowPageTitle('前文\n\n# 組織 {#s}\n\n```\n# 覚え {#no}\n```\n\n## 部 {#t}')).toBe(
      '前文\n\n## 組織 {#s}\n\n```\n# 覚え {#no}\n```\n\n### 部 {#t}',
    );
    expect(belowPageTitle('## 部 {#t}')).toBe('## 部 {#t}');
  });
});
