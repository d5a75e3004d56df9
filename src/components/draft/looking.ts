import type { ISODate } from '#calendar/date.ts';
import { textsOf } from '#drafting/draft.ts';
import type { Ask } from './ask.ts';
import type { At } from './desk.ts';
import { stillAt } from './still-at.ts';

interface Use extends At {
  readonly ask: Ask;
  readonly today: ISODate;
}

/** Has the draft checked. Only the latest request counts; answers to earlier ones are ignored. */
export function lookingOf({ state, set, ask, today }: Use) {
  let last = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const { draft, open } = state();
    if (!draft || open === null) return;
    const mine = ++last;
    set({ isBusy: true });
    const looking = { municipality: draft.municipality, texts: textsOf(draft), open, asOf: today };
    try {
      const [found, forms] = await Promise.all([ask('look', looking), state().forms ?? ask('changeForms')]);
      if (mine !== last) return;
      const errors = found.diagnostics.filter(({ severity }) => severity === 'error').length;
      const { form } = state();
      set({
        look: found,
        forms,
        form: form && stillAt(form, found.rows),
        errors,
        isBusy: false,
        fault: null,
      });
      // Problems are shown before the figures are drawn. The figures of older texts stay until then.
      const figures = await ask('figures', looking);
      if (mine === last) set({ figures });
    } catch (error) {
      if (mine === last) set({ isBusy: false, fault: String(error) });
    }
  };
  return {
    after: (pause: number) => {
      clearTimeout(waiting);
      if (pause > 0) waiting = setTimeout(look, pause);
      else look();
    },
    /** Ignores the pending answer, because its draft is no longer on the desk. */
    forget: () => {
      last++;
    },
  };
}
