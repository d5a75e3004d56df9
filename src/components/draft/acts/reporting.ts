import { save } from '../../save.ts';
import type { Desk } from '../desk.ts';
import { NO_TABLE, pastedAs } from '../pasted.ts';
import type { Reporting } from '../views/result-table.ts';
import { lookingAt, rewrite } from './editing.ts';
import { reading } from './reading.ts';

/** What is done with the table of results of the report that is open. */
export function reportingOf(desk: Desk): Reporting {
  return {
    download: async () => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const table = await desk.ask('resultsToFillIn', looking);
      if (!table.ok) {
        desk.set({ refusedTable: table.why });
        return;
      }
      const { name, text } = table.value;
      save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
      desk.set({ told: `${name} を作りました。表計算ソフトで開き、書き込んだら、下に貼ってください。` });
    },
    read: async (table, said = {}) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      await reading(
        desk,
        () => desk.ask('readFilledIn', looking, table, said.sheet),
        (found) => ({ of: 'results', table, said, found }),
      );
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'results');
      if (!pasted?.found.read.ok) return;
      const { results } = pasted.found.read.value;
      const isIn = await rewrite(desk, `${results.length}件の結果を書き込みました。`, (path, text) =>
        desk.ask('withResults', path, text, results),
      );
      if (isIn) desk.set(NO_TABLE);
    },
    forget: () => desk.set(NO_TABLE),
  };
}
