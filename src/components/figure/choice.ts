import type { Figure } from '#diagrams/figure.ts';
import type { Graph } from '#diagrams/graph.ts';
import { layoutOf } from '#diagrams/layout/layout.ts';
import { svgForDownload } from '#diagrams/svg/download.ts';
import { drawGraph } from '#diagrams/svg/draw-graph.ts';
import { textForDownload } from '#diagrams/text/download.ts';
import { flowchartText } from '#diagrams/text/flowchart.ts';
import { creditsOfPage } from './credits.ts';
import { type FigureFile, fileButtons } from './files.ts';

type FigureOfBoxes = Figure & { readonly picture: Graph };

/** A select of figures that the page does not draw, with buttons for the files of the chosen one. */
export function choiceOf(figures: readonly FigureOfBoxes[]): DocumentFragment {
  const files = figures.map(fileOf);
  const [first] = files;
  const choice = document.createDocumentFragment();
  if (!first) return choice;
  const select = document.createElement('select');
  select.append(...figures.map(({ title }) => new Option(title)));
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

/** Buttons for the files of a figure that the page shows as a list. */
export function buttonsOf(figure: FigureOfBoxes): HTMLElement {
  const file = fileOf(figure);
  return fileButtons(() => file, `（${figure.title}）`);
}

function fileOf(figure: FigureOfBoxes): FigureFile {
  const toTake = () => ({ ...figure, ...creditsOfPage() });
  return {
    id: figure.id,
    svg: () => svgForDownload(drawGraph({ ...figure, labelledBy: '' }, layoutOf(figure.picture)), toTake()),
    mermaid: () => textForDownload(flowchartText(figure.picture), toTake()),
  };
}
