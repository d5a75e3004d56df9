// Loaded when a reader turns to the drawings of a chart, of which its page has the text alone.
import { chartFrom, unitsFrom } from '#archive/open-data/read-back.ts';
import type { ChartData, UnitData } from '#archive/open-data/shapes.ts';
import { chartFigures, type FigureOfChart } from '#diagrams/figures/chart.ts';
import { choiceOf } from './choice.ts';

/** `<details data-live="chart" data-chart="ADDRESS" data-units="ADDRESS" data-…><summary>…</summary></details>` */
export async function start(part: HTMLElement): Promise<void> {
  const told = document.createElement('output');
  told.textContent = '組織図を読み込んでいます…';
  part.append(told);
  try {
    const figures = await figuresOf(part.dataset);
    told.remove();
    part.append(choiceOf(figures));
  } catch {
    told.textContent = '組織図を読み込めませんでした。通信を確かめて、もう一度お試しください。';
  }
}

async function figuresOf(data: DOMStringMap): Promise<readonly FigureOfChart[]> {
  const { chart = '', units = '', id = '', municipality = '', name = '' } = data;
  const [drawn, of] = await Promise.all([
    load(chart) as Promise<ChartData>,
    load(units) as Promise<readonly UnitData[]>,
  ]);
  return chartFigures({ ...chartFrom(drawn, ''), id }, { id: municipality, name, units: unitsFrom(of) });
}

async function load(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
