import { inContent, places } from '#archive/content-paths.ts';
import { toBeWritten } from '#archive/to-be-written.ts';
import type { Desk } from '../desk.ts';
import { NO_TABLE, pastedAs } from '../pasted.ts';
import { leftIn, takenFrom } from '../suggestions.ts';
import type { Suggesting } from '../views/table.ts';
import { charting } from './charting.ts';
import type { EditOpen } from './editing.ts';

/** What is done with the chart of a next year: it is compared with the one before, and changes come of it. */
export function suggestingOf(desk: Desk, edit: EditOpen): Suggesting {
  const event = () => desk.state.look?.shown.reorganization ?? null;
  const read = charting(desk);
  return {
    read: async (table, said) => {
      const found = await read(table, said);
      if (!found?.read.ok) return;
      const { chart } = found.read.value;
      const { before = [], coverage = 'all' } = event() ?? {};
      const suggested = await desk.ask('suggest', before, coverage, chart, said?.isPart ?? false);
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (pasted?.found === found) desk.set({ pasted: { ...pasted, suggested } });
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (!pasted?.suggested) return;
      const changes = takenFrom(leftIn(pasted, desk.state.look));
      const isIn = await edit(
        changes.map((written) => ({ at: ['changes'], insert: written as never })),
        `案から${changes.length}件の変更を書き加えました。`,
      );
      if (isIn) desk.set({ tab: 'changes' });
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
