// Loaded when a reader turns to the drawings of a chart, of which its page has the text alone.
import { chartFrom, unitsFrom } from '#archive/open-data/read-back.ts';
import type { ChartData, UnitData } from '#archive/open-data/shapes.ts';
import { chartFigures, type FigureOfChart } from '#diagrams/figures/chart.ts';
import { layoutTree } from '#diagrams/layout/tree.ts';
import { drawGraph } from '#diagrams/svg/draw-graph.ts';
import { svgToTake } from '#diagrams/svg/to-take.ts';
import { flowchartText } from '#diagrams/text/flowchart.ts';
import { textToTake } from '#diagrams/text/to-take.ts';
import { creditsOfPage } from './credits.ts';
import { type FigureFile, fileButtons } from './files.ts';

/** `<details data-live="chart" data-chart="ADDRESS" data-units="ADDRESS" data-…><summary>…</summary></details>` */
export async function start(part: HTMLElement): Promise<void> {
  const told = document.createElement('output');
  told.textContent = '組織図を読み込んでいます…';
  part.append(told);
  try {
    const files = (await figuresOf(part.dataset)).map(fileOf);
    told.remove();
    part.append(choiceOf(files));
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

interface NamedFile extends FigureFile {
  readonly title: string;
}

function fileOf({ figure }: FigureOfChart): NamedFile {
  const toTake = () => ({ ...figure, ...creditsOfPage() });
  return {
    id: figure.id,
    title: figure.title,
    svg: () => svgToTake(drawGraph({ ...figure, saidBy: '' }, layoutTree(figure.picture)), toTake()),
    mermaid: () => textToTake(flowchartText(figure.picture), toTake()),
  };
}

/** The whole, or an overview and each department, with the forms of the one that is chosen. */
function choiceOf(files: readonly NamedFile[]): DocumentFragment {
  const [first] = files;
  const choice = document.createDocumentFragment();
  if (!first) return choice;
  const select = document.createElement('select');
  select.append(...files.map(({ title }) => new Option(title)));
  const label = document.createElement('label');
  label.append('図 ', select);
  const row = document.createElement('p');
  row.append(label);
  choice.append(
    row,
    fileButtons(() => files[select.selectedIndex] ?? first),
  );
  return choice;
}

async function load(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
