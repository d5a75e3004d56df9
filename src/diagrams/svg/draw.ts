import type { Figure } from '../figure.ts';
import { drawGraph } from './draw-graph.ts';
import { drawSchedule } from './draw-schedule.ts';

/** A figure as an SVG without style of its own: the site's stylesheet colours its classes. */
export function drawFigure(figure: Figure): string {
  const { picture } = figure;
  return picture.kind === 'graph' ? drawGraph(figure, picture) : drawSchedule(figure, picture);
}
