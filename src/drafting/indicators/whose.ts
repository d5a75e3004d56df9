import type { WrittenIndicator } from '#archive/1-read/schema/indicator.ts';
import type { Item } from '../editions/items.ts';
import { normal, normalCode } from '../tables/same-words.ts';
import type { KnownNames } from './rows.ts';

/** The indicator with this name, or with this number if there is no name. */
export function indicatorOf(
  { indicators }: Pick<Item, 'indicators'>,
  code: string,
  name: string,
): WrittenIndicator | null {
  const found = indicators.filter((one) =>
    name === ''
      ? code !== '' && one.code !== undefined && normalCode(one.code) === normalCode(code)
      : normal(one.name) === normal(name),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The item of an indicator that the table lists without an item: the only item that has it, otherwise
 * the whole plan.
 */
export function whoHas(
  items: readonly Item[],
  { code, indicator }: { readonly code: string; readonly indicator: string },
): Item | null {
  const [only, another] = items.filter((one) => indicatorOf(one, code, indicator) !== null);
  return another === undefined && only ? only : (items.find(({ kind }) => kind === 'whole') ?? null);
}

/** Recognises measures and indicators of the edition in a table. */
export function knownNames(items: readonly Item[]): KnownNames {
  const titles = new Set(items.filter(({ kind }) => kind !== 'whole').map(({ title }) => normal(title)));
  const indicators = new Set(items.flatMap((one) => one.indicators.map(({ name }) => normal(name))));
  return {
    // At least half of the names.
    areMeasures: (names) => {
      const distinct = [...new Set(names.map(normal))];
      const found = distinct.filter((name) => titles.has(name)).length;
      return distinct.length > 0 && found * 2 >= distinct.length;
    },
    isIndicator: (name) => indicators.has(normal(name)),
  };
}
