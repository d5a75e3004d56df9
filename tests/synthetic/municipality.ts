import { type City, cityOf, type Member, pathOf, postsBelow, standing, unitsBelow } from './city.ts';
import { editionOf, noPledges, sentence } from './documents.ts';
import { dayOf, firstDay, hasChart, hasCharter, hasPlan, type Options, yearsOf } from './options.ts';
import { type Random, randomOf } from './random.ts';
import { reorganize, type ToldChange } from './reorganize.ts';

/** The name of each file of a municipality, known without making any of them. */
export function filesIn(options: Options): readonly string[] {
  const years = yearsOf(options);
  return [
    'municipality.yaml',
    'ids.yaml',
    `charts/${firstDay(options)}.yaml`,
    ...years.flatMap((year) => (hasChart(options, year) ? `charts/${dayOf(year)}.yaml` : [])),
    ...years.map((year) => `reorganizations/${dayOf(year)}.md`),
    ...years.flatMap((year) => (hasPlan(year) ? `reorganizations/${planOf(year)}.md` : [])),
    ...years.flatMap((year) => (hasCharter(options, year) ? `documents/charter/from-${year}.md` : [])),
    ...years.map((year) => `documents/manifesto/${year}.md`),
  ];
}

/** All files of one municipality. What it promises is drawn apart, and does not change how it is organized. */
export function municipality(options: Options, index: number): ReadonlyMap<string, string> {
  const [random, words] = [randomOf(options.seed, index, 1), randomOf(options.seed, index, 2)];
  const city = cityOf(options, index);
  const files = new Map<string, string>();
  const planned: string[] = [];
  const pledges = [noPledges('charter'), noPledges('manifesto')] as const;
  let chart = firstDay(options);
  files.set(`charts/${chart}.yaml`, chartOf(city, chart, null));

  for (const year of yearsOf(options)) {
    const day = dayOf(year);
    const changes = reorganize(city, year, random);
    const isPublished = hasChart(options, year);
    const forgotten = isPublished && year % 4 === 2 ? words.pick(standing(city, 3)) : null;
    if (isPublished) files.set(`charts/${day}.yaml`, chartOf(city, day, forgotten));
    files.set(
      `reorganizations/${day}.md`,
      reorganizationOf(city, year, changes, { before: chart, isPublished, words }),
    );
    if (hasPlan(year)) {
      const announced = changes.filter(({ isAlone }) => isAlone);
      files.set(`reorganizations/${planOf(year)}.md`, planFile(city, year, announced));
      for (const { begins } of announced) {
        if (begins?.first)
          planned.push(`  ${begins.id}-plan: { path: ${begins.first.path}, planned: ${planOf(year)} }`);
      }
    }
    if (isPublished) chart = day;
    const [charter, manifesto] = pledges;
    if (hasCharter(options, year))
      files.set(`documents/charter/from-${year}.md`, editionOf(city, charter, year, words));
    files.set(`documents/manifesto/${year}.md`, editionOf(city, manifesto, year, words));
  }
  files.set('ids.yaml', idsOf(city, planned));
  files.set('municipality.yaml', aboutOf(city, index));
  return files;
}

function chartOf(city: City, day: string, forgotten: Member | null): string {
  const lines = [
    `asOf: ${day}`,
    `title: ${city.name}組織図`,
    `source: { title: ${city.name}組織図, publisher: ${city.name}, kind: 組織図 }`,
    'coverage: all',
    'units:',
  ];
  for (const department of unitsBelow(city.top)) {
    lines.push(`  ${department.name}:`);
    for (const section of unitsBelow(department)) {
      const teams = unitsBelow(section).filter((team) => team !== forgotten);
      lines.push(`    ${section.name}: [${teams.map(({ name }) => name).join(', ')}]`);
    }
  }
  lines.push('posts:');
  for (const above of [city.top, ...unitsBelow(city.top)]) {
    const place = above.level > 0 ? `, in: ${pathOf(above)}` : '';
    for (const { name, grade } of postsBelow(above))
      lines.push(`  - { post: ${name}${place}, grade: ${grade} }`);
  }
  if (forgotten) {
    lines.push('accepted:', `  - unit: ${pathOf(forgotten)}`, '    why: この図には印刷されていない。');
  }
  return `${lines.join('\n')}\n`;
}

function reorganizationOf(
  city: City,
  year: number,
  changes: readonly ToldChange[],
  { before, isPublished, words }: { before: string; isPublished: boolean; words: Random },
): string {
  const statements = changes.map(({ verb }, at) => `  - { ref: ${refOf(at)}, gist: ${verb} }`);
  return [
    '---',
    `title: ${year}年度見本組織改正`,
    `effective: ${dayOf(year)}`,
    'status: in force',
    `source: { title: ${year}年度の組織改正について, publisher: ${city.name}, kind: 見本 }`,
    'fidelity: summary',
    `before: ${before}`,
    ...(isPublished ? [`after: ${dayOf(year)}`] : []),
    ...(hasPlan(year) ? [`realises: ${planOf(year)}`] : []),
    'statements:',
    '  - { ref: 前文, gist: ねらい }',
    ...statements,
    'changes:',
    ...changes.flatMap((change, at) => [...written(change), `    ref: [${refOf(at)}]`]),
    'remarks:',
    `  - { ref: 前文, text: ${sentence(city, words)} }`,
    '---',
    '',
    `## ねらい {#aim}\n\n${sentence(city, words)}`,
    `## 経過 {#course}\n\n${sentence(city, words)}\n`,
  ].join('\n');
}

function planFile(city: City, year: number, changes: readonly ToldChange[]): string {
  return [
    '---',
    `title: ${year}年度見本組織改正（予定）`,
    `effective: ${dayOf(year)}`,
    'status: planned',
    `source: { title: ${year}年度の組織改正（予定）について, publisher: ${city.name}, kind: 見本 }`,
    'fidelity: summary',
    changes.length > 0 ? 'changes:' : 'changes: []',
    ...changes.flatMap(written),
    '---',
    '',
    '予定だけを述べる。\n',
  ].join('\n');
}

function written({ lines }: ToldChange): readonly string[] {
  return lines.map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`));
}

function refOf(at: number): string {
  return `1(${at + 1})①`;
}

function planOf(year: number): string {
  return `plan-${year}`;
}

/** Tied to the first day of most, and to the last day of some that ended. */
function idsOf(city: City, planned: readonly string[]): string {
  const anchor = ({ first, last }: Member, field: string, at: number): string => {
    if (last && at % 2 === 0) return `${field}, before: ${last.day}`;
    return `${field}, at: ${first?.day}`;
  };
  const pathIn = ({ first, last }: Member, at: number) =>
    (last && at % 2 === 0 ? last.path : first?.path) ?? '';
  const lines = { unit: [] as string[], post: [] as string[] };
  for (const [at, member] of city.members.entries()) {
    const path = pathIn(member, at);
    const field = member.sort === 'unit' ? `path: ${path}` : postField(path);
    lines[member.sort].push(`  ${member.id}: { ${anchor(member, field, at)} }`);
  }
  return [
    'units:',
    ...lines.unit,
    ...planned,
    ...(city.duties.length > 0 ? ['duties:'] : []),
    ...city.duties.map(({ id, name }) => `  ${id}: { name: ${name} }`),
    'posts:',
    ...lines.post,
    '',
  ].join('\n');
}

function postField(path: string): string {
  const names = path.split('/');
  const post = names.pop();
  return names.length > 0 ? `post: ${post}, in: ${names.join('/')}` : `post: ${post}`;
}

function aboutOf(city: City, index: number): string {
  return [
    `name: ${city.name}`,
    'reading: みほんし',
    `code: "${codeOf(index)}"`,
    'prefecture: 架空県',
    'website: https://mihon.example.invalid/',
    '',
  ].join('\n');
}

/** No prefecture has the number 98. The sixth digit checks the others. */
function codeOf(index: number): string {
  const five = String(98000 + index);
  const sum = [...five].reduce((total, digit, at) => total + Number(digit) * (6 - at), 0);
  return `${five}${(11 - (sum % 11)) % 10}`;
}
