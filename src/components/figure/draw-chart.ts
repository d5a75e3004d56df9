// Loaded when a reader opens the drawings of a chart, which its page has only as text.

import type { ChartData } from '#archive/open-data/charts.ts';
import { chartFrom, unitsFrom } from '#archive/open-data/read-back.ts';
import type { UnitData } from '#archive/open-data/units.ts';
import { chartFigures } from '#diagrams/figures/chart.ts';
import { chartCsv } from '#feeds/tables/chart.ts';
import { loadJson } from '../load-json.ts';
import { csvFile, save } from '../save.ts';
import { choiceOf } from './choice.ts';

/**
 * Expects `<details data-live="chart" data-chart="ADDRESS" data-units="ADDRESS"
 * data-…><summary>…</summary></details>`.
 */
export async function start(part: HTMLElement): Promise<void> {
  const status = document.createElement('output');
  status.textContent = '組織図を読み込んでいます…';
  part.append(status);
  try {
    const forms = await formsOf(part.dataset);
    status.remove();
    part.append(...forms);
  } catch {
    status.textContent = '組織図を読み込めませんでした。通信を確かめて、もう一度お試しください。';
  }
}

async function formsOf(data: DOMStringMap): Promise<readonly Node[]> {
  const { chart = '', units = '', id = '', municipality = '', name = '' } = data;
  const [drawn, of] = await Promise.all([
    loadJson(chart) as Promise<ChartData>,
    loadJson(units) as Promise<readonly UnitData[]>,
  ]);
  const known = { id: municipality, name, units: unitsFrom(of) };
  const read = { ...chartFrom(drawn, location.pathname), id, plans: drawn.plans };
  return [
    choiceOf(chartFigures(read, known)),
    listButton(`${name}の組織図-${id}.csv`, () =>
      chartCsv(known, read, (url) => new URL(url, location.href).href),
    ),
  ];
}

function listButton(file: string, list: () => string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '一覧を CSV で保存';
  button.addEventListener('click', () => save(file, csvFile(list())));
  const row = document.createElement('p');
  row.append(button);
  return row;
}
