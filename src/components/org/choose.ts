// Compares two charts that the reader chooses, in the browser, with the words and table of a comparison page.

import { html, render, type TemplateResult } from 'lit-html';
import {
  type ComparedChart,
  type ComparedCharts,
  compareCharts,
} from '#archive/4-link/charts/compare-charts.ts';
import type { LinkedUnit } from '#archive/4-link/types.ts';
import type { ChartData } from '#archive/open-data/charts.ts';
import { chartFrom, unitsFrom } from '#archive/open-data/read-back.ts';
import type { ReorganizationData } from '#archive/open-data/reorganizations.ts';
import type { UnitData } from '#archive/open-data/units.ts';
import { remembering } from '#search/remembering.ts';
import type { Answer } from '#telling/answer.ts';
import { chartsComparedAnswer } from '#telling/answers/charts-compared.ts';
import type { Line } from '#telling/inline.ts';
import { loadJson } from '../load-json.ts';
import { namedUnit } from '../units/named.ts';
import { type DifferencesTable, differencesTable } from './differences.ts';

interface Known {
  readonly units: readonly LinkedUnit[];
  readonly reorganizations: Parameters<typeof chartsComparedAnswer>[0]['reorganizations'];
}

export function start(part: HTMLElement): void {
  const form = part as HTMLFormElement;
  const place = document.getElementById('compared');
  const status = form.querySelector('output');
  const older = form.elements.namedItem('older');
  const newer = form.elements.namedItem('newer');
  if (!place || !status) return;
  if (!(older instanceof HTMLSelectElement) || !(newer instanceof HTMLSelectElement)) return;
  const {
    municipality = '',
    top = '',
    units = '',
    reorganizations = '',
    charts = '',
    pages = '',
  } = form.dataset;
  const newerSide = form.dataset.newer === 'left' ? 'left' : 'right';
  const loaded = remembering(loadJson);
  const chartOn = async (date: string) =>
    chartFrom((await loaded(charts.replace('*', date))) as ChartData, pages.replace('*', date));
  let known: Known | null = null;
  let turn = 0;

  const show = async () => {
    const mine = ++turn;
    const [from, to] = [older.value, newer.value].toSorted();
    if (from === undefined || to === undefined) return;
    history.replaceState(null, '', `${location.pathname}?older=${from}&newer=${to}`);
    if (from === to) {
      status.value = '違う日を二つ選んでください。';
      render(html``, place);
      return;
    }
    status.value = '比べています…';
    try {
      const [before, after, of, events] = await Promise.all([
        chartOn(from),
        chartOn(to),
        loaded(units) as Promise<readonly UnitData[]>,
        loaded(reorganizations) as Promise<readonly ReorganizationData[]>,
      ]);
      if (mine !== turn) return;
      known ??= { units: unitsFrom(of), reorganizations: events.map(eventOf) };
      const compared = compareCharts({ id: municipality, units: known.units }, before, after);
      status.value = '';
      render(comparison(known, compared, newerSide, top), place);
    } catch {
      if (mine === turn)
        status.value = '組織図を読み込めませんでした。通信を確かめて、もう一度お試しください。';
    }
  };

  const given = new URLSearchParams(location.search);
  for (const control of [older, newer]) {
    const asked = given.get(control.name);
    if ([...control.options].some(({ value }) => value === asked)) control.value = asked ?? '';
    control.addEventListener('change', show);
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  if (given.size > 0) show();
}

function eventOf({ date, url, title, status }: ReorganizationData): Known['reorganizations'][number] {
  return { date, url, data: { title, status } };
}

function comparison(
  known: Known,
  compared: ComparedCharts<ComparedChart>,
  newerSide: 'left' | 'right',
  top: string,
): TemplateResult {
  const table = differencesTable(compared, newerSide);
  const units = new Map(known.units.map((unit) => [unit.id, unit]));
  return html`${answered(chartsComparedAnswer(known, compared))}${table && tableOf(table, units, top)}`;
}

function answered({ title, lede, support, sums = [] }: Answer): TemplateResult {
  return html`<h2 id="compared-title">${title}</h2>
    <p class="lede">${lineOf(lede ?? [])}</p>
    <p class="support">${lineOf(support ?? [])}</p>
    ${
      sums.length > 0
        ? html`<ul class="sums">${sums.map(
            ({ tone, count, label, sentence }) =>
              html`<li class=${tone}><p><b>${count}</b> ${label}</p><p>${lineOf(sentence)}</p></li>`,
          )}</ul>`
        : ''
    }`;
}

function tableOf(
  { title, head, count, sides, departments }: DifferencesTable,
  units: ReadonlyMap<string, LinkedUnit>,
  top: string,
): TemplateResult {
  return html`<h3 id="differences">${title} <small class="quiet">${count}</small></h3>
    <table class="stack changes two">
      <thead><tr><th scope="col">${head}</th>${sides.map(
        (side) => html`<th scope="col" class=${side.className}>${side.title}</th>`,
      )}</tr></thead>
      ${departments.map(
        ({ name, count, rows }) => html`<tbody>
          <tr class="department"><th scope="rowgroup" colspan="3">${name} <small>${count}</small></th></tr>
          ${rows.map(
            ({ badge, tone, isMove, cells }) => html`<tr>
              <th scope="row"><span class=${`badge ${tone}`}>${badge}</span></th>
              ${sides.map((side, at) => cellOf(side, cells[at] ?? [], { department: name, top: isMove ? top : '' }, units))}
            </tr>`,
          )}
        </tbody>`,
      )}
    </table>`;
}

function cellOf(
  { className }: DifferencesTable['sides'][number],
  cell: DifferencesTable['departments'][number]['rows'][number]['cells'][number],
  { department, top }: { readonly department: string; readonly top: string },
  units: ReadonlyMap<string, LinkedUnit>,
): TemplateResult {
  const named = cell.map(({ id, path }) => {
    const { above, name, url, note } = namedUnit(
      path,
      id === null ? undefined : units.get(id),
      department,
      top,
    );
    const word = url === null ? html`<b>${name}</b>` : html`<a href=${url}>${name}</a>`;
    return html`<p><span class="u">${above && html`<small>${above}</small> `}${word}${note && html`<small>${note}</small>`}</span></p>`;
  });
  return html`<td class=${className}>${named}</td>`;
}

function lineOf(line: Line): readonly (TemplateResult | string)[] {
  return line.map((one) => {
    if (one.kind === 'note') return html`<small class="quiet">（${lineOf(one.inner)}）</small>`;
    if (one.kind === 'link') return html`<a href=${one.url}>${one.text}</a>`;
    if (one.kind !== 'name') return one.text;
    return html`<b class=${one.tone}>${one.url === null ? one.text : html`<a href=${one.url}>${one.text}</a>`}</b>`;
  });
}
