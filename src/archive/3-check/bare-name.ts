import { PREFECTURES } from './prefectures.ts';

/** The name alone: without its prefecture, without spaces, and not that of its town hall. */
export function bareName(name: string, prefecture = ''): string {
  const plain = name.replace(/\s/g, '');
  const above = [prefecture, ...PREFECTURES].find((one) => one !== '' && plain.startsWith(one)) ?? '';
  return plain.slice(plain === above ? 0 : above.length).replace(/(?<=[市区町村])役[所場]$/, '');
}
