import { PREFECTURES } from './prefectures.ts';

/** The name of a municipality without its prefecture, spaces or 役所 / 役場. */
export function bareName(name: string, prefecture = ''): string {
  const plain = name.replace(/\s/g, '');
  const above = [prefecture, ...PREFECTURES].find((one) => one !== '' && plain.startsWith(one)) ?? '';
  return plain.slice(plain === above ? 0 : above.length).replace(/(?<=[市区町村])役[所場]$/, '');
}
