import { isId } from '../1-read/names.ts';
import { placeOf } from '../content-paths.ts';

/** What the fingerprint of a file's source is called, as the source names it; null where no such name may stand. */
export function printNameFor(file: string, chosen: string | undefined): string | null {
  const [folder = '', ...rest] = placeOf(file.replace(/\.(?:md|yaml)$/, '')).place.split('/');
  const own = folder === 'charts' ? `chart-${rest.join('-')}` : rest.join('-');
  const name = (chosen ?? own).replace(/^sources\//, '').replace(/\.print$/, '');
  return isId(name) ? `sources/${name}.print` : null;
}

/** The one that a file names already. */
export function parsePrintName(text: string): string | undefined {
  return /\b(?:print|指紋): ?["']?(sources\/[a-z0-9.-]+\.print)/.exec(text)?.[1];
}
