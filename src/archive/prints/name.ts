import { isId } from '../1-read/names.ts';
import { splitContentPath } from '../content-paths.ts';

/** The name of the fingerprint of a file's source, as sources write it; null if it is no valid id. */
export function printNameFor(file: string, chosen: string | undefined): string | null {
  const [folder = '', ...rest] = splitContentPath(file.replace(/\.(?:md|yaml)$/, '')).place.split('/');
  const own = folder === 'charts' ? `chart-${rest.join('-')}` : rest.join('-');
  const name = (chosen ?? own).replace(/^sources\//, '').replace(/\.print$/, '');
  return isId(name) ? `sources/${name}.print` : null;
}

/** The fingerprint that the text of a file already names. */
export function parsePrintName(text: string): string | undefined {
  return /\b(?:print|指紋): ?["']?(sources\/[a-z0-9.-]+\.print)/.exec(text)?.[1];
}
