// Splits names that are written without a slash: 総務部総務課.
import { isUnitLike } from '../charts/unit-words.ts';

/** Splits 総務部総務課 if the chart or the table itself has a unit of which the name begins so. */
export function splitAfter(name: string, known: readonly string[]): string {
  if (name.includes('/') || known.includes(name)) return name;
  const above = known.filter((path) => {
    const joined = path.replaceAll('/', '');
    const rest = name.slice(joined.length);
    return /[部局課]$/.test(path) && name.startsWith(joined) && rest.length > 1 && isUnitLike(rest);
  });
  const [longest] = above.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? name : `${longest}/${name.slice(longest.replaceAll('/', '').length)}`;
}

/** Splits こども部こども課, which no chart knows. 東部地域課 is one name. */
export function departmentApart(name: string): string {
  const [, above = '', rest = '', below = ''] =
    /^([^/]{2,}?(?<![東西南北中内外全])[部局])([^/]{2,})(\/.*)?$/u.exec(name) ?? [];
  return above !== '' && isUnitLike(rest) ? `${above}/${rest}${below}` : name;
}
