import { save } from '../../save.ts';
import type { Desk } from '../desk.ts';
import { lookingAt } from './editing.ts';

/** Saves the table of results for the open report, to be filled in. */
export async function downloadToFillIn(desk: Desk): Promise<void> {
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
}
