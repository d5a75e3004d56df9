import { type Written, writtenOf } from '#drafting/changes/change-values.ts';
import { writtenUnit } from '#drafting/changes/unit-value.ts';
import type { Form } from '../begun.ts';
import type { Desk } from '../desk.ts';
import type { Changing } from '../views/changes/changes.ts';
import type { FileView } from '../views/file.ts';
import type { Mend } from '../views/problems/remedies.ts';
import type { EditOpen } from './editing.ts';

/** Actions on the changes of a reorganization. */
export function changingOf(desk: Desk, edit: EditOpen, file: FileView, mend: Mend): Changing {
  return {
    mend,
    put: async ({ index, verb, values }: Form) => {
      const { forms } = desk.state;
      if (forms === null) return;
      const before = index === null ? {} : desk.state.look?.rows[index]?.written;
      const written = writtenOf(forms[verb], values, before as Written) as never;
      const isIn = await (index === null
        ? edit([{ at: ['changes'], insert: written }], '変更を書き加えました。')
        : edit([{ at: ['changes', index], set: written }], '変更を直しました。'));
      if (isIn) desk.finish();
    },
    together: (verb, units) =>
      edit(
        units.map((unit) => ({ at: ['changes'], insert: { [verb]: writtenUnit(unit) } as never })),
        `${units.length}件の変更を書き加えました。`,
      ),
    remove: (index) =>
      edit([{ at: ['changes', index], remove: true }], '変更を消しました。「元に戻す」で戻せます。'),
    move: (index, to) => edit([{ at: ['changes', index], move: to }], '順番を変えました。'),
    toText: (line) => file.goTo(line),
  };
}
