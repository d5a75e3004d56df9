import { promisesOf, type StandingMeasure } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';
import { editionName, itemName } from '#telling/names.ts';

/** A promise in the list of all: those that no later edition is known to have taken up stand at the end. */
export interface ListedPromise extends StandingMeasure {
  readonly isGone: boolean;
}

export function listedIn(archive: Archive): readonly ListedPromise[] {
  const { current, gone } = promisesOf(archive);
  return [
    ...current.map((one) => ({ ...one, isGone: false })),
    ...gone.map((one) => ({ ...one, isGone: true })),
  ];
}

export function titleOf({ measure }: StandingMeasure): string {
  return itemName(measure.data);
}

/** The departments that hold it today; of whom no unit is known, what is printed. Whoever ended holds nothing. */
export function departmentsOf({ owners }: StandingMeasure): readonly string[] {
  return [
    ...new Set(
      owners.flatMap(({ today, state, printed }) =>
        state === 'none'
          ? [NOBODY]
          : (today.length > 0 ? today.map(({ path }) => path) : [printed]).map(departmentIn),
      ),
    ),
  ];
}

const NOBODY = '引き継いだ組織の記録なし';

/** What a row need not say: the edition that all are of, and that which names the owners of all, where they are one. */
export interface SaidOnce {
  readonly edition: string | null;
  readonly owners: string | null;
}

export function saidOnce(rows: readonly StandingMeasure[]): SaidOnce {
  const owned = rows.filter(({ owners }) => owners.length > 0);
  return {
    edition: onlyOne(rows.map(({ edition }) => editionName(edition.data))),
    owners: onlyOne(owned.map(({ ownersFrom }) => ownersFrom && editionName(ownersFrom.data))),
  };
}

/** 取組30件は市役所改革取組方針 Ver2.0、担当は市役所改革取組方針 初版による。 */
export function onceWords({ edition, owners }: SaidOnce, count = ''): string {
  const said = [edition && `取組${count}は${edition}`, owners && `担当は${owners}`].filter(Boolean);
  return said.length > 0 ? `${said.join('、')}による。` : '';
}

/** What they all are, where they are all the same. */
export function onlyOne<Of extends string>(all: readonly (Of | null)[]): Of | null {
  const [one = null, ...others] = new Set(all);
  return others.length === 0 ? one : null;
}
