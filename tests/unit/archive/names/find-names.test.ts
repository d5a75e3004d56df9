import { describe, expect, test } from 'vitest';
import { findNames, lexiconOf } from '#archive/names/find-names.ts';

const units = lexiconOf(['総務部', '福祉課', '高齢福祉係', 'ICT推進課', '部']);
const terms = lexiconOf(['AI', 'ICT', 'デジタル', 'サービス']);
const found = (text: string) =>
  findNames(text, [units, terms]).map(({ word, isPart }) => (isPart ? `…${word}` : word));

describe('names in a text', () => {
  test.each([
    ['総務部と福祉課', ['総務部', '福祉課']],
    ['高齢福祉係', ['高齢福祉係']],
    ['ICT推進課のICT', ['ICT推進課', 'ICT']],
    ['デジタルトランスフォーメーション', []],
    ['デジタル化', ['デジタル']],
    ['公共サービスとセルフサービス', ['…サービス']],
    ['MAIL、AI2、AIの活用', ['AI']],
    ['高齢福祉課', ['…福祉課']],
    ['伊勢崎市総務部、県福祉課', ['総務部', '福祉課']],
    ['総務部福祉課', ['総務部', '福祉課']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
