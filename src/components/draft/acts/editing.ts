import { textsOf } from '#drafting/draft.ts';
import type { Edit } from '#drafting/write/edit-file.ts';
import type { Looking } from '#workbench/look.ts';
import type { Desk } from '../desk.ts';

/** Whether it could be written. */
export type EditOpen = (edits: readonly Edit[], told: string) => Promise<boolean>;

const UNREADABLE =
  'ファイルに読めないところがあるため、書き込めませんでした。先に「ファイル」の欄の誤りを直してください。';

/** Edits the open file as the form asks, where it can be understood. */
export function editingOf(desk: Desk): EditOpen {
  return (edits, told) => rewrite(desk, told, (path, text) => desk.ask('edit', path, text, edits));
}

/** Writes the open file anew, out of what it says; whether it could be understood. */
export async function rewrite(
  desk: Desk,
  told: string,
  write: (path: string, text: string) => Promise<string | null>,
): Promise<boolean> {
  const { draft: first, open: path } = desk.state;
  if (first === null || path === null) return false;
  const says = () => {
    const { draft } = desk.state;
    return draft?.municipality === first.municipality ? (textsOf(draft)[path] ?? '') : null;
  };
  // What was written while it was asked stays: it is asked again, of what the file says by then.
  for (let text = says(); text !== null; text = says()) {
    const rewritten = await write(path, text);
    if (says() !== text) continue;
    if (rewritten === null) desk.set({ told: UNREADABLE });
    else desk.write(path, rewritten, told);
    return rewritten !== null;
  }
  return false;
}

/** What is on the desk, as what runs beside the page is asked about it; null where nothing is. */
export function lookingAt({ state, today }: Desk): Looking | null {
  const { draft, open } = state;
  if (!draft || open === null) return null;
  return { municipality: draft.municipality, texts: textsOf(draft), open, asOf: today };
}
