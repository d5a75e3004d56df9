import { pathAbove } from '#org/path.ts';

const BETWEEN = /(?<=[部課係室局所班館])[・･]/;
const UNIT = /[部課係室局所班館]$/;

/**
 * The units that one name lists with dots: 総務部/企画課・秘書課. Those without a path lie beside the first. Empty for
 * a single unit.
 */
export function severalIn(name: string): readonly string[] {
  const parts = name.split(BETWEEN);
  if (parts.length < 2 || !parts.every((part) => UNIT.test(part))) return [];
  const above = pathAbove(parts[0] ?? '');
  return parts.map((part) => (above === '' || part.includes('/') ? part : `${above}/${part}`));
}
