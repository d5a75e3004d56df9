import { type City, type Member, pathOf, postsBelow, standing } from './city.ts';
import type { Random } from './random.ts';

/** A promise that goes from edition to edition. */
interface Promised {
  readonly id: string;
  /** The ids that it goes back to in the edition before. */
  readonly from: readonly string[];
  readonly title: string;
  readonly isInBody: boolean;
  readonly target: number;
  owner: Member;
}

/** What one document has promised up to some edition. */
export interface Pledges {
  readonly document: 'charter' | 'manifesto';
  edition: string | null;
  count: number;
  promises: readonly Promised[];
}

export function noPledges(document: Pledges['document']): Pledges {
  return { document, edition: null, count: 0, promises: [] };
}

const SECTIONS = ['organization', 'finance', 'service'];
const FORMS = ['{unit}が進める。', '{unit}と{unit}が、ともに取り組む。', '見直しのあとも、{unit}が担う。'];

/** The edition of a year: most promises go on, some are joined to one, some end and others begin. */
export function editionOf(city: City, pledges: Pledges, year: number, random: Random): string {
  const isCharter = pledges.document === 'charter';
  const [edition, last] = isCharter ? [`from-${year}`, year + 4] : [String(year), year];
  const before = pledges.edition;
  const title = isCharter ? '見本改革大綱' : '見本部局宣言';
  pledges.promises = nextPromises(city, pledges, random);
  pledges.edition = edition;

  const measures = pledges.promises.flatMap((promise, index) => [
    `  - id: ${promise.id}`,
    `    code: "${index + 1}"`,
    `    title: ${promise.title}`,
    ...(isCharter ? [`    section: ${sectionOf(index)}`, `    theme: [${sectionOf(index)}]`] : []),
    ...(promise.isInBody ? [] : [`    text: ${sentence(city, random)}`]),
    `    owners: [${ownerOf(promise.owner, random)}]`,
    ...scheduleOf(last, random),
    '    targets:',
    `      - { code: "(1)", indicator: 見本件数, baseline: ${promise.target}, target: ${promise.target + 10}, unit: 件 }`,
    `      - { code: "(2)", milestone: 見本の到達点, due: ${last}年度末 }`,
    `    evaluations: [{ year: ${year}, by: self, scale: achievement, result: ${random.pick(['above', 'below'])}, reason: 見本の理由 }]`,
    `    progress: [{ year: ${year}, goal: 見本の目標, review: null }]`,
    ...(before !== null && promise.from.length > 0
      ? ['    from:', ...promise.from.map((id) => `      - { edition: ${before}, id: ${id}, basis: stated }`)]
      : []),
  ]);
  const sections = isCharter
    ? [
        'sections:',
        ...SECTIONS.map((id, at) => `  - { id: ${id}, code: "${at + 1}", title: 見本の柱${at + 1} }`),
      ]
    : [];
  const body = [
    sentence(city, random),
    ...(isCharter
      ? SECTIONS.flatMap((id, at) => [`## 見本の柱${at + 1} {#${id}}`, sentence(city, random)])
      : []),
    ...pledges.promises
      .filter(({ isInBody }) => isInBody)
      .flatMap((promise) => [
        `### ${promise.title} {#${promise.id}}`,
        sentence(city, random),
        `- ${sentence(city, random)}\n- **「見本」**の言葉は、だれのものでもない。`,
      ]),
  ];
  return [
    '---',
    `title: ${title}`,
    `type: ${pledges.document}`,
    `edition: "${edition}"`,
    `issued: ${year}-05-01`,
    `period: { from: ${year}年度, to: ${last}年度 }`,
    `source: { title: ${title}, publisher: ${city.name}, kind: 見本 }`,
    'fidelity: summary',
    ...sections,
    'measures:',
    ...measures,
    'scales:',
    '  - id: achievement',
    '    title: 達成の度合い',
    '    labels:',
    '      - { id: above, text: 目標以上, mark: ◎, from: 100 }',
    '      - { id: below, text: 目標未満, mark: △, below: 100 }',
    'events:',
    `  - { date: ${year}-06-01, kind: 説明会, title: 見本の説明会, counts: { 参加者数: ${random.between(10, 90)} } }`,
    '---',
    '',
    body.join('\n\n'),
    '',
  ].join('\n');
}

function nextPromises(city: City, pledges: Pledges, random: Random): readonly Promised[] {
  const { measures } = city.options;
  const kept = pledges.promises.filter(() => random.chance(0.8));
  const joined = kept.length > measures / 2 && random.chance(0.5) ? kept.slice(0, 2) : [];
  const teams = standing(city, 3);
  const fresh = (from: readonly string[]): Promised => {
    const number = ++pledges.count;
    return {
      id: `m${number}`,
      from,
      title: `見本の取組第${number}`,
      isInBody: random.chance(0.4),
      target: random.between(1, 50),
      owner: random.pick(teams),
    };
  };
  const going = kept
    .filter((promise) => !joined.includes(promise))
    .map((promise) => ({
      ...promise,
      from: [promise.id],
      owner: promise.owner.last ? random.pick(teams) : promise.owner,
    }));
  const promises = [...(joined.length > 0 ? [fresh(joined.map(({ id }) => id))] : []), ...going];
  while (promises.length < measures) promises.push(fresh([]));
  return promises;
}

function sectionOf(index: number): string {
  return SECTIONS[index % SECTIONS.length] ?? '';
}

function ownerOf(owner: Member, random: Random): string {
  if (random.chance(0.05)) return `{ unit: ${owner.name}, parent: unknown }`;
  const department = owner.parent?.parent;
  const [post] = department ? postsBelow(department) : [];
  if (post && department && random.chance(0.1)) return `{ post: ${post.name}, in: ${pathOf(department)} }`;
  return pathOf(random.chance(0.3) && owner.parent ? owner.parent : owner);
}

function scheduleOf(year: number, random: Random): readonly string[] {
  if (random.chance(0.5)) return [`    schedule: ${year}年度末`];
  return [
    '    schedule:',
    `      text: ${year}年度第2四半期（説明） / ${year}年度末（実施）`,
    `      stages: [{ for: 説明, when: ${year}年度第2四半期 }, { for: 実施, when: ${year}年度末 }]`,
  ];
}

/** Units are spoken of by their whole path or by their name alone. */
export function sentence(city: City, random: Random): string {
  const units = standing(city, random.between(2, 3));
  const name = () => {
    const unit = random.pick(units);
    return random.chance(0.5) ? pathOf(unit) : unit.name;
  };
  return random.pick(FORMS).replace(/\{unit\}/g, name);
}
