// A part of a page brings its own style: what is on a page has its sheet, and no page has a sheet for nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');

/** The words in an opening tag by which a sheet is needed. */
const needed: Readonly<Record<string, RegExp>> = {
  boxes: /class="(?:[\w -]* )?(?:box|boxes|works)[\s"]/,
  chart: /class="(?:[\w -]* )?chart[\s"]/,
  figure: /<figure\b|class="(?:[\w -]* )?(?:figure|drawing)\b/,
  flow: /<figure class="flows"/,
  fold: /<details class="fold"/,
  glance: /class="glance"/,
  glossary: /<article class="entry"/,
  home: /class="hero"/,
  'in-and-out': /class="inout"/,
  lists:
    /<(?:table|pre|code|blockquote|ins|del)\b|class="(?:[\w -]* )?(?:beside-each-other|change-rows|filter|pager|scroll|stack|matrix|beside)["\s]/,
  results: /class="(?:[\w -]* )?(?:results|inline|filters|until-ready)["\s]/,
  sums: /<ul class="sums"/,
  timed: /class="figure timed\b/,
  timeline: /class="strip"/,
};

test('every page links the sheets of what it has, after that of the frame, and no others', () => {
  const wrong = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const linked = [...html.matchAll(/<link rel="stylesheet" href="[^"]*\/([\w-]+)\.[^"]*"/g)].map(
        ([, sheet]) => sheet,
      );
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const expected = ['index', ...Object.keys(needed).filter((sheet) => needed[sheet]?.test(main))];
      return linked.join() === expected.join() ? [] : [`${file}: ${linked} instead of ${expected}`];
    });
  expect(wrong).toEqual([]);
});

test('the order of the layers is said once', () => {
  const saying = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.(?:css|astro)$/.test(file) && /@layer [\w, ]+;/.test(readFileSync(join('src', file), 'utf8')),
  );
  expect(saying).toEqual(['styles/index.css']);
});
