// Every figure of the real content, as Mermaid understands it, beside its equal in text.
import { describe, expect, test } from 'vitest';
import type { Figure } from '#diagrams/figure.ts';
import { beforeAndAfter } from '#diagrams/figures/before-after.ts';
import { departmentFigures, wholeFigure } from '#diagrams/figures/pair.ts';
import { scheduleOf } from '#diagrams/figures/schedule.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { kindsOfFigures } from '../../../support/all-figures.ts';
import { understood } from '../text/understood.ts';
import { archivesIn } from './archive.ts';
import { told } from './told.ts';

const opened = archivesIn(filesOnDisk('.'));

describe.each(opened)('$archive.name', ({ archive, history }) => {
  const pairs = archive.reorganizations
    .flatMap((one) => beforeAndAfter(archive, one) ?? [])
    .flatMap((of) => [wholeFigure(of), ...departmentFigures(of)])
    .map((figure) => ({ figure }));
  const trees = [...kindsOfFigures.chart(archive), ...pairs];
  const tables = kindsOfFigures.flows(archive);
  const ways = kindsOfFigures.lineage(archive, history);
  const schedules = archive.documents.flatMap(({ editions }) =>
    editions.map((edition) => scheduleOf(archive, edition)),
  );

  test('every chart, and every organization before and after, is understood as it is drawn, in its order', async () => {
    for (const { figure } of trees) {
      const { boxes, groups } = await understood(mermaidText(figure));
      const { nodes, groups: sides } = figure.picture;
      const labels = nodes.map(({ lines, badge }) => `${lines[0]}${badge === null ? '' : `〔${badge}〕`}`);
      expect(
        boxes.map(({ label }) => label),
        figure.id,
      ).toEqual(labels);
      expect(groups.map(({ title }) => title)).toEqual(sides.map(({ title }) => title));
    }
  });

  test('every table names the units of its figure', async () => {
    for (const { figure, text } of tables) {
      const { boxes } = await understood(mermaidText(figure));
      const names = boxes.map(({ label }) => label.split('\n')[0]?.replace(/〔.*〕$/, '') ?? '');
      for (const name of names) expect(told(text), figure.id).toContain(name);
      const links = text.rows.flat(2).flatMap(({ href }) => href ?? []);
      const units = links.filter((link) => link.includes('/units/'));
      expect(new Set(boxes.flatMap(({ link }) => link ?? [])), figure.id).toEqual(new Set(units));
    }
  });

  test('every schedule is understood, and every measure stands in its text', async () => {
    for (const { figure } of schedules) {
      if (figure) expect((await understood(mermaidText(figure))).tasks.length).toBeGreaterThan(0);
    }
    const rows = schedules.flatMap(({ text }) => text.rows);
    expect(new Set(rows.map(([first]) => first?.[0]?.href)).size).toBe(archive.measures.length);
  });

  test('every deadline that moved between two editions stands in the figure and in its text', async () => {
    for (const { figure, text } of kindsOfFigures.slip(archive)) {
      const { tasks } = await understood(mermaidText(figure));
      const words = told(text);
      for (const { name } of tasks.slice(1)) expect(words).toContain(name.replace(/（[^（]*）( →)?$/, ''));
    }
  });

  test('every figure has an id of its own, in ASCII', () => {
    const all: readonly { readonly figure: Figure | null }[] = [...trees, ...tables, ...ways, ...schedules];
    const ids = all.flatMap(({ figure }) => figure?.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9.-]*$/);
  });
});

test('there is something to draw', () => {
  expect(opened.some(({ archive }) => archive.reorganizations.length > 0)).toBe(true);
});
