import type { Desk } from '../desk.ts';
import { pastedAs } from '../pasted.ts';
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
      const all = await desk.ask('suggest', event()?.before ?? [], event()?.coverage ?? 'all', chart);
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (pasted?.found !== found) return;
      const known = new Set(
        (desk.state.look?.rows ?? []).map(({ written }) => JSON.stringify(withoutNotes(written))),
      );
      // The same table may be pasted again when some of it has been taken.
      const suggestions = all.suggestions.filter(
        ({ written }) => !known.has(JSON.stringify(withoutNotes(written))),
      );
      const suggested = { ...all, suggestions };
      const sure = suggested.suggestions.flatMap(({ id, sureness }) => (sureness === 'sure' ? [id] : []));
      desk.set({ pasted: { ...pasted, suggested, taken: new Set(sure) } });
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'chart');
      if (!pasted?.suggested) return;
      const { suggestions, questions } = pasted.suggested;
      const changes = [
        ...suggestions.filter(({ id }) => pasted.taken.has(id)).map(({ written }) => written),
        ...questions.flatMap(({ id, choices }) => choices[pasted.answers.get(id) ?? -1]?.written ?? []),
      ];
      desk.set({ tab: 'changes', pasted: null });
      await edit(
        changes.map((written) => ({ at: ['changes'], insert: written as never })),
        `案から${changes.length}件の変更を書き加えました。`,
      );
    },
    keepChart: async () => {
      const { draft, look } = desk.state;
      const pasted = pastedAs(desk.state.pasted, 'chart');
      const { effective, source } = look?.fields ?? {};
      if (!pasted?.found.read.ok || !draft || typeof effective !== 'string') return;
      const { chart, posts } = pasted.found.read.value;
      const { title = '（資料の題名）' } = (source ?? {}) as { readonly title?: string };
      const path = `content/${draft.municipality}/charts/${effective}.yaml`;
      const text = await desk.ask('chartText', chart, { asOf: effective, source: { title }, posts });
      desk.write(path, text, `${path} を下書きに加えました。`);
    },
    forget: () => desk.set({ pasted: null }),
  };
}

/** What a change says by itself, without its places in the source. */
function withoutNotes(written: unknown): unknown {
  const { ref: _, note: __, ...change } = (written ?? {}) as Readonly<Record<string, unknown>>;
  return change;
}
