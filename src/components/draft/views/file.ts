import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '#drafting/draft.ts';
import { lookingAt } from '../acts/editing.ts';
import type { Desk } from '../desk.ts';
import type { TextEditor } from '../text-editor.ts';
import type { Mend } from './problems/remedies.ts';

/** The text of the file. The editor is loaded when first shown, then kept with its own undo history. */
export interface FileView {
  readonly view: (desk: Desk) => TemplateResult;
  readonly goTo: (line: number, column?: number) => void;
}

export function fileViewOf(desk: () => Desk, mend: Mend): FileView {
  const place = document.createElement('div');
  let editor: TextEditor | null = null;
  let wanted: { readonly line: number; readonly column: number } | null = null;

  const sync = () => {
    const { draft, open, look } = desk().state;
    if (!editor || !draft || open === null) return;
    editor.show(open, textsOf(draft)[open] ?? '');
    editor.mark((look?.diagnostics ?? []).filter(({ position }) => position.file === open));
    if (wanted !== null) editor.goTo(wanted.line, wanted.column);
    wanted = null;
  };
  const opening = async () => {
    const { openEditor } = await import('../text-editor.ts');
    editor ??= openEditor({
      parent: place,
      changed: (path, text) => desk().write(path, text),
      mend,
      complete: async (path, text, at) => {
        const looking = lookingAt(desk());
        if (looking === null) return null;
        const texts = { ...looking.texts, [path]: text };
        return desk().ask('completions', { ...looking, texts, open: path }, at);
      },
    });
    sync();
  };
  return {
    view: () => {
      if (editor) queueMicrotask(sync);
      else opening();
      return html`
        <p class="small quiet">ここで直すと、表と図にもすぐ反映されます。候補は Ctrl＋スペースで出ます。Tab で欄を出るには、Esc を押してから Tab を押します。</p>
        ${place}
      `;
    },
    goTo: (line, column = 1) => {
      wanted = { line, column };
      desk().set({ tab: 'file' });
    },
  };
}
