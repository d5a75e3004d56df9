import { save } from '../../save.ts';
import type { Desk } from '../desk.ts';
import { byHeading, keepTables, keptTables } from '../kept-tables.ts';
import { NO_TABLE, type PastedResults, pastedAs } from '../pasted.ts';
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
    read: async (table, given, isTaken = false) => {
      const looking = lookingAt(desk);
      if (looking === null) return;
      const kept = keptTables(looking.municipality);
      const said = given ?? { mapping: { headings: kept.results }, words: kept.words };
      // What is said next adds to it, even while this is read.
      const before = pastedAs(desk.state.pasted, 'results');
      if (given !== undefined && before !== null) desk.set({ pasted: { ...before, said } });
      await reading(
        desk,
        () => desk.ask('readFilledIn', looking, table, said),
        (found): PastedResults => ({ of: 'results', table, said, found, isTaken }),
      );
      const pasted = pastedAs(desk.state.pasted, 'results');
      const shown = said.mapping?.shown;
      const columns = pasted?.found.headings?.columns ?? [];
      if (given === undefined || desk.state.trial !== null) return;
      keepTables(looking.municipality, {
        words: said.words ?? {},
        results: { ...kept.results, ...(shown ? byHeading(columns, shown.places) : {}) },
      });
    },
    take: async () => {
      const pasted = pastedAs(desk.state.pasted, 'results');
      if (!pasted?.found.read.ok) return;
      const { results, scale, rows } = pasted.found.read.value;
      const isIn = await rewrite(desk, `${results.length}件の結果を書き込みました。`, (path, text) =>
        desk.ask('withResults', path, text, results, scale),
      );
      // What was left of it stays to be seen.
      if (isIn)
        desk.set(rows.length === 0 ? NO_TABLE : { ...NO_TABLE, pasted: { ...pasted, isTaken: true } });
    },
    forget: () => desk.set(NO_TABLE),
  };
}
