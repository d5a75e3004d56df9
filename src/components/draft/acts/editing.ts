import { textsOf } from '#drafting/draft.ts';
import type { Edit } from '#drafting/write/edit-file.ts';
import type { Looking } from '#workbench/look.ts';
import type { Desk } from '../desk.ts';

/** Resolves to whether the file could be written. */
export type EditOpen = (edits: readonly Edit[], notice: string) => Promise<boolean>;

const UNREADABLE =
  'ファイルに読めないところがあるため、書き込めませんでした。先に「ファイル」の欄の誤りを直してください。';

/** Edits the open file, if it can be parsed. */
export function editingOf(desk: Desk): EditOpen {
  return (edits, notice) => rewrite(desk, notice, (path, text) => desk.ask('edit', path, text, edits));
}

/** Rewrites the open file. Resolves to whether it could be parsed. */
export async function rewrite(
  desk: Desk,
  notice: string,
  write: (path: string, text: string) => Promise<string | null>,
): Promise<boolean> {
  const { draft: first, open: path } = desk.state;
  if (first === null || path === null) return false;
  const textNow = () => {
    const { draft } = desk.state;
    return draft?.municipality === first.municipality ? (textsOf(draft)[path] ?? '') : null;
  };
  // If the text changed while `write` was running, try again with the new text.
  for (let text = textNow(); text !== null; text = textNow()) {
    const rewritten = await write(path, text);
    if (textNow() !== text) continue;
    if (rewritten === null) desk.set({ told: UNREADABLE });
    else desk.write(path, rewritten, notice);
    return rewritten !== null;
  }
  return false;
}

/** The draft as a question to the worker. Null if no file is open. */
export function lookingAt({ state, today }: Desk): Looking | null {
  const { draft, open } = state;
  if (!draft || open === null) return null;
  return { municipality: draft.municipality, texts: textsOf(draft), open, asOf: today };
}
