import { inContent, places } from '#archive/content-paths.ts';
import { toBeWritten } from '#archive/to-be-written.ts';
import type { Desk } from '../desk.ts';
import { NO_TABLE, pastedAs } from '../pasted.ts';
import { leftIn, newIn, takenFrom } from '../suggestions.ts';
import type { Suggesting } from '../views/tables/table.ts';
import { pastedChart } from './charting.ts';
import { type EditOpen, lookingAt } from './editing.ts';
import { reading } from './reading.ts';

/**
 * Actions on a table of a reorganization. A list of changes is taken as it is; the chart of a later year is
 * compared with the one before, which suggests changes.
 */
export function suggestingOf(desk: Desk, edit: EditOpen): Suggesting {
  const add = async (changes: readonly object[], from: string) =>
    edit(
      changes.map((written) => ({ at: ['changes'], insert: written as never })),
      `${from}から${changes.length}件の変更を書き加えました。`,
    );
  return {
    read: async (table, answers = {}, isTaken = false) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const { before = [], coverage = 'all' } = desk.state.look?.shown.reorganization ?? {};
      const found = await reading(
        desk,
        () => desk.ask('readReorganization', looking, table, answers, before),
        (one) =>
          one.of === 'changes'
            ? { ...one, table, said: answers, isTaken }
            : pastedChart(desk.state, table, answers, one.found),
      );
      if (found?.of !== 'chart' || !found.found.read.ok) return;
      const { chart } = found.found.read.value;
      const suggested = await desk.ask('suggest', before, coverage, chart, answers.isPart ?? false);
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (pasted?.found === found.found) desk.set({ pasted: { ...pasted, suggested } });
    },
    takeListed: async () => {
      const pasted = pastedAs(desk.state.pasted, 'changes');
      if (!pasted?.found.read.ok) return;
      const { rows } = pasted.found.read.value;
      const isIn = await add(newIn(pasted, desk.state.look), '表');
      // The rows left over stay visible.
      if (isIn && rows.length > 0) desk.set({ ...NO_TABLE, pasted: { ...pasted, isTaken: true } });
      else if (isIn) desk.set({ ...NO_TABLE, tab: 'changes' });
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (!pasted?.suggested) return;
      if (await add(takenFrom(leftIn(pasted, desk.state.look)), '案')) desk.set({ tab: 'changes' });
    },
    keepChart: async () => {
      const { draft, look } = desk.state;
      const pasted = pastedAs(desk.state.pasted, 'chart');
      const { effective, source } = look?.fields ?? {};
      if (!pasted?.found.read.ok || !draft) return;
      if (typeof effective !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(effective)) {
        desk.set({
          told: '組織図の日付が決まりません。「期日と出典」の施行期日を 2027-04-01 の形で書いてください。',
        });
        return;
      }
      const { chart, posts } = pasted.found.read.value;
      const { title = toBeWritten('資料の題名') } = (source ?? {}) as { readonly title?: string };
      const path = inContent(draft.municipality, places.chart(effective));
      const text = await desk.ask('chartText', chart, { asOf: effective, source: { title }, posts });
      desk.write(path, text, `${path} を下書きに加えました。書いた変更と、この組織図とを照らし合わせます。`);
    },
    forget: () => desk.set(NO_TABLE),
  };
}
