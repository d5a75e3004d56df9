import type { Checked } from '#archive/archive.ts';
import { type Proposal, propose } from '#archive/mint/propose.ts';
import { smallDictionary } from '#reading/words-of-offices.ts';
import type { Texts } from './draft.ts';
import { type Edit, editFile } from './write/edit-file.ts';

/**
 * Proposes ids for units, duties and posts without one, without a full dictionary. `readings`: word →
 * reading, from the editor.
 */
export function proposedIds(
  { source, derived }: Pick<Checked, 'source' | 'derived'>,
  readings: ReadonlyMap<string, string>,
): readonly Proposal[] {
  return propose(source, derived, smallDictionary(readings));
}

/** The text of ids.yaml with the proposals added. Null if the file cannot be edited. */
export function withIds(texts: Texts, path: string, proposals: readonly Proposal[]): string | null {
  const edits = proposals.map(({ section, id, entry }): Edit => ({ at: [section, id], set: { ...entry } }));
  return editFile(texts[path] ?? '', edits, path);
}
