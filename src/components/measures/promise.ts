import { promisesOf, type StandingMeasure } from '#archive/4-link/promises/standing.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';
import { editionName, itemName } from '#telling/names.ts';
import { goneWords, wordIfGone } from '#telling/promises/promises.ts';

/** A measure in the list of all measures. `isGone`: no later edition is known to have taken it up. */
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

/**
 * The departments that own the measure today: the printed name if its unit is not known, words from `nobody` if
 * the owner ended without a known successor.
 */
export function departmentsOf({ owners }: StandingMeasure): readonly string[] {
  return [
    ...new Set(
      owners.flatMap(({ today, state, printed }) =>
        state === 'none' || state === 'lost' || state === 'merged'
          ? [nobody[state]]
          : (today.length > 0 ? today.map(({ path }) => path) : [printed]).map(departmentIn),
      ),
    ),
  ];
}

const nobody = {
  none: '引き継いだ組織の記録なし',
  lost: 'その後は不明',
  merged: '合併後の引き継ぎ先の記録なし',
} as const;

/** Facts common to all rows: their edition, and the edition that names their owners. Null if rows differ. */
export interface CommonFacts {
  readonly edition: string | null;
  readonly owners: string | null;
  /** The columns without a value in any row. */
  readonly empty: Readonly<Record<'owners' | 'deadline' | 'outcome', boolean>>;
}

export function commonFacts(rows: readonly ListedPromise[]): CommonFacts {
  const owned = rows.filter(({ owners }) => owners.length > 0);
  return {
    edition: onlyOne(rows.map(({ edition }) => editionName(edition.data))),
    owners: onlyOne(owned.map(({ ownersFrom }) => ownersFrom && editionName(ownersFrom.data))),
    empty: {
      owners: owned.length === 0 && rows.every(({ measure }) => measure.supporters.length === 0),
      deadline: rows.every(({ measure }) => measure.schedule === null),
      outcome: !rows.some(hasMoreThanGroup),
    },
  };
}

/** Whether the outcome of a measure says more than the heading of its group. */
function hasMoreThanGroup(row: ListedPromise): boolean {
  const { isGone, measure, standing } = row;
  const isLeftOut = standing.facts.some(({ kind }) => kind === 'silence');
  return (
    (isGone && wordIfGone(row) !== goneWords) ||
    isLeftOut ||
    standing.results.length > 0 ||
    measure.data.ends !== undefined
  );
}

/** 取組30件は市役所改革取組方針 Ver2.0、担当は市役所改革取組方針 初版による。 */
export function commonFactsWords({ edition, owners }: CommonFacts, count = ''): string {
  const bases = [edition && `取組${count}は${edition}`, owners && `担当は${owners}`].filter(Boolean);
  return bases.length > 0 ? `${bases.join('、')}による。` : '';
}

/** The common value, or null if the values differ. */
export function onlyOne<Of extends string>(all: readonly (Of | null)[]): Of | null {
  const [one = null, ...others] = new Set(all);
  return others.length === 0 ? one : null;
}
