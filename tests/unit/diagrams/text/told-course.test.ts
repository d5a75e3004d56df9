// The Mermaid text that a page makes of the table below the way of a unit says what that of the figure does.
import { expect, test } from 'vitest';
import type { FigureWithText } from '#diagrams/figures/equal.ts';
import { lineageFigure } from '#diagrams/figures/lineage.ts';
import { flowchartText } from '#diagrams/text/flowchart.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { graphOfTold } from '#diagrams/text/told-course.ts';
import { kindsOfFigures } from '../../../support/all-figures.ts';
import { archiveOf, historyOf, municipalityIds } from '../../../support/content.ts';
import { lives } from '../figures/lives.ts';

/** The table has steps in the order of what they led to. */
function sorted(text: string): readonly string[] {
  return text.split('\n').toSorted();
}

function toldText({ figure, text }: FigureWithText): string {
  const told = text.rows.map(([named = [], period = [], before = []]) => ({
    name: named[0]?.text ?? '',
    href: named[0]?.href ?? '',
    lines: [...named.slice(1), ...period].map(({ text }) => text),
    before: before.map(({ text, href }) => ({ text, href: href ?? '' })),
  }));
  return flowchartText(graphOfTold(told, figure.id.replace('lineage-', '')));
}

test.each(Object.entries(lives))('of a unit that is %s', (_, [{ archive, history, kin }, unit]) => {
  const drawn = lineageFigure(archive, history, kin, unit);
  if (drawn) expect(sorted(toldText(drawn))).toEqual(sorted(mermaidText(drawn.figure)));
});

test.each(municipalityIds)('of every unit of %s', (id) => {
  for (const drawn of kindsOfFigures.lineage(archiveOf(id), historyOf(id)))
    expect(sorted(toldText(drawn))).toEqual(sorted(mermaidText(drawn.figure)));
});
