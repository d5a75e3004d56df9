// The head of a page: its description, its card, its linked data.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { link } from '#archive/4-link/link.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import {
  describeChart,
  describeComparison,
  describeDocument,
  describeDuty,
  describeEdition,
  describeHome,
  describeMeasures,
  describeMunicipality,
  describeReorganization,
  describeUnit,
  describeYear,
  describeYearOfAll,
} from '#feeds/descriptions.ts';
import { breadcrumbList, jsonLdText, municipalityThing, unitThing, webSite } from '#feeds/json-ld.ts';
import { openGraph } from '#feeds/open-graph.ts';
import { archiveOf, municipalityIds } from '../../support/content.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';
import { town } from '../../support/town.ts';
import { mihon, site } from './mihon.ts';

const archive = mihon();
const unit = (id: string, of: Archive = archive) => {
  const found = of.units.find((one) => one.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
};

function madeUp(): Archive {
  const open = openArchive(madeUpArchive({ seed: 1, municipalities: 1, years: 4 }), '2026-11-21');
  const { source, derived } = checkOne(open, 'mihon-0001');
  return link(source, open.shared, derived, '2026-11-21');
}

function allDescriptions(of: Archive): readonly string[] {
  return [
    describeMunicipality(of),
    describeMeasures(of),
    describeChart(of, undefined),
    ...of.years.map((year) => describeYear(of, year)),
    ...of.reorganizations.map((one) => describeReorganization(site, of, one)),
    ...of.units.map((one) => describeUnit(of, one)),
    ...of.duties.map((one) => describeDuty(of, one)),
    ...of.charts.map((one) => describeChart(of, one)),
    ...of.documents.flatMap((document) => [
      describeDocument(site, of, document),
      ...document.editions.map((one) => describeEdition(site, of, one)),
      ...document.comparisons.map((one) => describeComparison(of, document, one)),
    ]),
  ];
}

describe('the description of a page', () => {
  test.each<readonly [string, Archive]>([
    ['見本市', archive],
    ['a made-up city', madeUp()],
    ...municipalityIds.map((id) => [id, archiveOf(id)] as const),
  ])('is short and complete, for every page of %s', (_, of) => {
    for (const description of allDescriptions(of)) {
      expect([...description].length).toBeLessThanOrEqual(120);
      expect(description).toMatch(/[。…]$/);
      expect(description).not.toMatch(/undefined|null|、。/);
    }
  });

  test('states facts of the page', () => {
    expect(describeHome(site, ['見本市'])).toBe('見本市の記録。見本市の記録がある。');
    expect(describeYearOfAll(2026, [])).toContain('この年度の記録はない。');
    expect(describeUnit(archive, unit('tokei-kakari'))).toContain('統計係は、令和8年4月1日になくなった。');
    expect(describeUnit(archive, unit('kikaku-ka'))).toContain('旧名は企画課。');
    expect(describeMeasures(archive)).toContain('担当の組織がなくなった取組は1件。');
  });

  test('is cut if it is too long', () => {
    const long = describeHome({ ...site, description: '長'.repeat(200) }, ['見本市']);
    expect([...long]).toHaveLength(120);
    expect(long.endsWith('…')).toBe(true);
  });
});

describe('linked data', () => {
  test('cannot end its element, and contains the given values', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', '\u2028'),
        ),
        (name) => {
          const text = jsonLdText({ '@type': 'Thing', name });
          const page = new JSDOM(`<script type="application/ld+json">${text}</script><p id="after"></p>`);
          expect(page.window.document.querySelectorAll('script')).toHaveLength(1);
          expect(page.window.document.getElementById('after')).not.toBe(null);
          const read = JSON.parse(page.window.document.querySelector('script')?.textContent ?? '');
          expect(read).toEqual({ '@context': 'https://schema.org', '@type': 'Thing', name });
        },
      ),
    );
  });

  test('of a unit has its other names, its dates and its parent', () => {
    expect(plain(unitThing(site, archive, unit('kikaku-ka')))).toEqual({
      '@type': 'GovernmentOrganization',
      name: '政策課',
      alternateName: ['企画課', 'きかくか'],
      url: 'https://mihon.invalid/mihon/units/kikaku-ka/',
      parentOrganization: {
        '@type': 'GovernmentOrganization',
        name: '総務部',
        url: 'https://mihon.invalid/mihon/units/somu-bu/',
      },
    });
    expect(unitThing(site, archive, unit('joho-ka'))).toMatchObject({ foundingDate: '2026-04-01' });
    expect(unitThing(site, archive, unit('tokei-kakari'))).toMatchObject({ dissolutionDate: '2026-04-01' });
    expect(unitThing(site, archive, unit('somu-bu'))).toMatchObject({
      parentOrganization: { name: '見本市', '@id': 'https://mihon.invalid/mihon/#municipality' },
    });
  });

  test('of a unit has the parent that it was given, not another of the same name', () => {
    const changes = [
      '{ rename: 総務部, to: 庶務部 }',
      '{ establish: 総務部 }',
      '{ move: 総務部/企画課, to: 総務部/企画課 }',
    ];
    const moved = town({ chart: '{ 総務部: [企画課] }', events: [{ changes }] });
    const [section] = moved.units.filter(({ names }) => names.at(-1)?.name === '企画課');
    expect(section && unitThing(site, moved, section)).toMatchObject({
      parentOrganization: { name: '総務部' },
    });
  });

  test('does not exist for a planned unit', () => {
    expect(unitThing(site, archive, unit('digital-bu'))).toBe(null);
  });

  test('of the site and a municipality has full addresses', () => {
    const graph = JSON.parse(jsonLdText(webSite(site), municipalityThing(site, archive)));
    expect(graph['@graph']).toHaveLength(2);
    expect(graph['@graph'][0].potentialAction.target.urlTemplate).toBe(
      'https://mihon.invalid/search/?q={search_term_string}',
    );
  });

  test('of breadcrumbs has at least two steps, without the home page', () => {
    const city = { name: '見本市', url: '/mihon/' };
    const list = { name: '改正', url: '/mihon/reorganizations/' };
    const steps = (above: readonly (typeof city)[]) =>
      breadcrumbList(site, above, '令和8年度の改正')?.itemListElement ?? null;
    const first = { '@type': 'ListItem', position: 1, name: '見本市', item: 'https://mihon.invalid/mihon/' };
    expect(steps([])).toBe(null);
    expect(steps([city])).toEqual([first, { '@type': 'ListItem', position: 2, name: '令和8年度の改正' }]);
    expect(steps([city, list])).toEqual([
      first,
      {
        '@type': 'ListItem',
        position: 2,
        name: '改正',
        item: 'https://mihon.invalid/mihon/reorganizations/',
      },
    ]);
  });
});

test('the card of a page has full addresses', () => {
  const picture = { url: '/mihon/picture.png', alt: '絵の言うこと' };
  const card = openGraph(site, { title: '題', type: 'article', url: '/mihon/', picture });
  expect(Object.fromEntries(card.map(({ property, content }) => [property, content]))).toEqual({
    'og:title': '題',
    'og:type': 'article',
    'og:url': 'https://mihon.invalid/mihon/',
    'og:image': 'https://mihon.invalid/mihon/picture.png',
    'og:image:alt': '絵の言うこと',
  });
});

/** The value as JSON contains it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
