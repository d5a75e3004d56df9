// The building blocks of remedies.
import { recordOf } from '#archive/is-record.ts';
import type { Code, Facts } from '#diagnostics/codes.ts';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Texts } from '../draft.ts';
import type { Edit } from '../write/edit-file.ts';
import type { Value } from '../write/to-piece.ts';
import type { Asked, Remedy } from './remedy.ts';
import { indexAt, listOf, type WrittenFile } from './written-file.ts';

/** A problem with its context. */
export interface Case<C extends Code = Code> {
  readonly facts: Facts<C>;
  readonly position: Position;
  readonly texts: Texts;
  readonly own: WrittenFile;
  /** The file that the editor has open. */
  readonly open: WrittenFile | null;
  /** The text at the position. */
  readonly was: string;
}

export type Remedier<C extends Code> = (one: Case<C>) => readonly Remedy[];
type Doer = (one: Case) => readonly Remedy[];

export function editing({ path }: WrittenFile, label: string, edits: readonly Edit[]): Remedy {
  return { label, file: path, does: { kind: 'edits', edits }, asks: null };
}

/** Replaces the text at the position. */
export function lettering(
  { own, position, was }: Pick<Case, 'own' | 'position' | 'was'>,
  label: string,
  text: string,
): readonly Remedy[] {
  if (text === was) return [];
  return [{ label, file: own.path, does: { kind: 'letters', at: position, was, text }, asks: null }];
}

export function ofChange(
  { own, position }: Pick<Case, 'own' | 'position'>,
  remedies: (own: WrittenFile, at: number, change: Readonly<Record<string, unknown>>) => readonly Remedy[],
): readonly Remedy[] {
  const at = indexAt(own, 'changes', position);
  return at === null ? [] : remedies(own, at, recordOf(listOf(own.data.changes)[at]));
}

export const WHY: Asked = {
  label: 'このままにする理由',
  help: '何がどう食い違い、なぜそのままにするのかを書きます。理由はサイトに載ります。',
  key: 'why',
};

export function accepting(file: WrittenFile, what: { readonly [key: string]: Value }): readonly Remedy[] {
  const edit: Edit = { at: ['accepted'], insert: { ...what, why: '' } };
  return [{ ...editing(file, '理由を書いて、このままにする', [edit]), asks: WHY }];
}

export function removing(list: string, label: string): Doer {
  return ({ own, position }) => {
    const index = indexAt(own, list, position);
    return index === null ? [] : [editing(own, label, [{ at: [list, index], remove: true }])];
  };
}
