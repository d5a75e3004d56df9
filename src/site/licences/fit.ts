// Which licences fit a site and an engine that are given away under the MIT licence.

/** They ask for their notice to be kept, and for nothing of what stands beside them. */
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

/**
 * What a city installs of its own accord, beside the engine and as it is published, may ask besides that changes of its own
 * files are given away too.
 */
const INSTALLED: ReadonlySet<string> = new Set([
  ...PERMISSIVE,
  'EPL-2.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'Python-2.0',
]);

/** Whether it may be in what a reader's browser gets. */
export const fitsReaders = (licence: string | null) => fits(licence, PERMISSIVE);

/** Whether it may be among what is installed with the engine. */
export const fitsInstalling = (licence: string | null) => fits(licence, INSTALLED);

/** Of licences to choose from one has to fit; of those that hold together, each. What mixes both is for a person to read. */
function fits(licence: string | null, allowed: ReadonlySet<string>): boolean {
  if (licence === null) return false;
  const isOneOf = licence.includes(' OR ');
  const isAllOf = licence.includes(' AND ');
  if (isOneOf && isAllOf) return false;
  const names = licence.replace(/^\((.*)\)$/, '$1').split(isOneOf ? ' OR ' : ' AND ');
  return isOneOf ? names.some((name) => allowed.has(name)) : names.every((name) => allowed.has(name));
}
