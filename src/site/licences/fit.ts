// Licences compatible with a site and an engine that are published under the MIT licence.

/** Permissive licences: they ask only that their notice be kept. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
]);

/** Packages that are installed beside the engine, unmodified, may also have a weak copyleft licence. */
const INSTALLED: ReadonlySet<string> = new Set([
  ...PERMISSIVE,
  'EPL-2.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'Python-2.0',
]);

/** Whether a package may be bundled into scripts for readers. */
export const fitsReaders = (licence: string | null) => fits(licence, PERMISSIVE);

/** Whether a package may be installed with the engine. */
export const fitsInstalling = (licence: string | null) => fits(licence, INSTALLED);

/** One of several `OR` licences must fit, or all of several `AND` licences. A mix of both is refused: a person has to read it. */
function fits(licence: string | null, allowed: ReadonlySet<string>): boolean {
  if (licence === null) return false;
  const isOneOf = licence.includes(' OR ');
  const isAllOf = licence.includes(' AND ');
  if (isOneOf && isAllOf) return false;
  const names = licence.replace(/^\((.*)\)$/, '$1').split(isOneOf ? ' OR ' : ' AND ');
  return isOneOf ? names.some((name) => allowed.has(name)) : names.every((name) => allowed.has(name));
}
