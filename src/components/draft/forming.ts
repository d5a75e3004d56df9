import { laidAside, typedIn } from './begun.ts';
import type { At, Desk } from './desk.ts';
import { keepStart } from './kept.ts';

/** Actions on what is begun: forms and the text of fields. */
export function formingOf({
  state,
  set,
}: At): Pick<Desk, 'begin' | 'finish' | 'layAside' | 'type' | 'untype'> {
  const type: Desk['type'] = (name, text) => {
    const typed = typedIn(state().typed, name, text);
    set({ typed });
    if (state().draft === null) keepStart(typed);
  };
  return {
    begin: (form) => set({ form, aside: laidAside(state()), told: '' }),
    finish: () => set({ form: null }),
    layAside: () => {
      const aside = laidAside(state());
      const isOther = aside !== state().aside;
      const told = isOther ? '書きかけとして残しました。「変更」の欄から続けられます。' : '';
      set({ form: null, aside, told });
    },
    type,
    untype: (name, text) => {
      if (state().typed[name] === text) type(name, '');
    },
  };
}
