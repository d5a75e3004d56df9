import { valuesByKey } from '#archive/values-by-key.ts';
import type { Package } from './package.ts';

/** The notices file: the packages and the licence texts that they ask to be kept. Packages with equal texts share one. */
export function noticesText(packages: readonly Package[]): string {
  const names = valuesByKey(
    packages.map(({ name, version, licence, texts }) => [
      texts.length > 0 ? texts.join('\n\n') : `${licence}（部品に許諾の文書は入っていない）`,
      `${name} ${version}（${licence}）`,
    ]),
  );
  return [HEAD, ...[...names].map(([text, of]) => `${of.join('\n')}\n\n${text}\n`)].join(
    `\n${'-'.repeat(72)}\n\n`,
  );
}

const HEAD = `部品の許諾の表示

このサイトがブラウザーに送るプログラムは、次の部品を含みます。どれも、それぞれの許諾の条件のもとで、
自由に使い、配ることができます。条件が求めるとおり、著作権の表示と許諾の文を、もとの言葉のまま載せます。
`;

/** The packages named in a notices file. */
export function packagesInNotices(text: string): readonly Omit<Package, 'texts'>[] {
  return [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d[\w.+-]*)（([^）]+)）$/gm)].map(
    ([, name = '', version = '', licence = '']) => ({ name, version, licence }),
  );
}
