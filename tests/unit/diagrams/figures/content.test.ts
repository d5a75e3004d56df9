// Every figure of the real content, as Mermaid reads it, compared with its equal in text.
import { describe, expect, test } from 'vitest';
import { urls } from '#archive/4-link/addresses/urls.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Figure } from '#diagrams/figure.ts';
import { beforeAndAfter } from '#diagrams/figures/before-after.ts';
import { changesShownIn } from '#diagrams/figures/flow/parts.ts';
import { flowsOf } from '#diagrams/figures/flows.ts';
import { departmentFigures, wholeFigure } from '#diagrams/figures/pair.ts';
import { scheduleFigure } from '#diagrams/figures/schedule.ts';
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
  const ways = kindsOfFigures.lineage(archive, history);
  const flows = kindsOfFigures.flows(archive);
  const schedules = archive.documents.flatMap(({ editions }) =>
    editions.map((edition) => ({ edition, drawn: scheduleFigure(archive, edition) })),
  );

  test('Mermaid reads every chart and every before-after figure as it is drawn', async () => {
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

  test('every flow shows and links the units that its changes name', async () => {
    for (const reorganization of archive.reorganizations)
      for (const { figure } of flowsOf(archive, reorganization).figures) {
        const { boxes } = await understood(mermaidText(figure));
        const told = changesShownIn(figure.picture);
        const changes = changesOf(archive, reorganization).filter(({ id }) => told.has(id));
        const ends = changes.flatMap(({ from, to }) => [...from, ...to]);
        const paths = ends.map(({ path }) => path).join(' ');
        for (const { label } of boxes)
          expect(paths, figure.id).toContain(label.split('\n')[0]?.replace(/〔.*〕$/, ''));
        const units = ends.flatMap(({ id }) => (id === null ? [] : urls.unit(archive.id, id)));
        expect(new Set(boxes.flatMap(({ link }) => link ?? [])), figure.id).toEqual(new Set(units));
      }
  });

  test('Mermaid reads every schedule, and its text has every measure', async () => {
    for (const { edition, drawn } of schedules) {
      if (drawn === null) continue;
      expect((await understood(mermaidText(drawn.figure))).tasks.length).toBeGreaterThan(0);
      const own = archive.measures.filter(
        (one) => one.document === edition.document && one.edition === edition.id,
      );
      const told = new Set(drawn.text.rows.map(([first]) => first?.[0]?.href));
      expect(told).toEqual(new Set(own.map(({ url }) => url)));
    }
  });

  test('every moved deadline is in the figure and in its text', async () => {
    for (const { figure, text } of kindsOfFigures.slip(archive)) {
      const { tasks } = await understood(mermaidText(figure));
      const words = told(text);
      for (const { name } of tasks.slice(1)) expect(words).toContain(name.replace(/（[^（]*）( →)?$/, ''));
    }
  });

  test('every figure has a unique ASCII id', () => {
    const all: readonly { readonly figure: Figure }[] = [
      ...trees,
      ...flows,
      ...ways,
      ...schedules.flatMap(({ drawn }) => drawn ?? []),
    ];
    const ids = all.map(({ figure }) => figure.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9.-]*$/);
  });
});

test('the content has figures', () => {
  expect(opened.some(({ archive }) => archive.reorganizations.length > 0)).toBe(true);
});
