import type { statementsView } from '../views/changes/statements.ts';
import type { EditOpen } from './editing.ts';

/** Actions on the statements of a source. */
export function statingOf(edit: EditOpen): Parameters<typeof statementsView>[1] {
  return {
    add: (statements) =>
      edit(
        statements.map((insert) => ({ at: ['statements'], insert })),
        '記述を書き加えました。',
      ),
    remark: (ref) =>
      edit(
        [{ at: ['remarks'], insert: { ref, text: '組織の変更ではない記述。' } }],
        '補足に書き加えました。',
      ),
    remove: (index) => edit([{ at: ['statements', index], remove: true }], '記述を消しました。'),
  };
}
