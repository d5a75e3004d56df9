// A plan of a made-up city with yearly reports, all made from one table. Code that shows the plan must show
// this table.

export interface Cell {
  readonly year: number;
  readonly target: number;
  /** Null if the report does not give it yet. */
  readonly actual: number | null;
  readonly status: 'done' | 'going' | 'late' | 'dropped' | 'unsaid';
  readonly grade: 's' | 'a' | 'b' | 'c';
  readonly reason: string | null;
}

export interface PlannedMeasure {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly section: string;
  /** The measure is due at the end of this fiscal year. */
  readonly due: number;
  readonly unit: '件' | '千円';
  /** Null if the report of the year leaves the measure out. */
  readonly cells: readonly (Cell | null)[];
}

export const GRADES = { s: '計画以上', a: '計画どおり', b: 'やや遅れ', c: '未着手' } as const;

export interface MadeUpPlan {
  readonly measures: readonly PlannedMeasure[];
  readonly years: readonly number[];
  /** Keyed by path below the folder of the city. */
  readonly files: Readonly<Record<string, string>>;
}

const SECTIONS = 6;

export function madeUpPlan(count: number, years: readonly number[]): MadeUpPlan {
  const measures = Array.from({ length: count }, (_, index): PlannedMeasure => {
    const due = years[Math.min(index % (years.length + 1), years.length - 1)] ?? 0;
    return {
      id: `m${index + 1}`,
      code: `${(index % SECTIONS) + 1}-${Math.floor(index / SECTIONS) + 1}`,
      title: `見本の取組${index + 1}`,
      section: `s${(index % SECTIONS) + 1}`,
      due,
      unit: index % 4 === 0 ? '千円' : '件',
      cells: years.map((year) => cellOf(index, year, due)),
    };
  });
  return { measures, years, files: filesOf(measures, years) };
}

/** Every kind of result, spread so that no year and no section is like another. */
function cellOf(index: number, year: number, due: number): Cell | null {
  const at = index * 7 + year * 3;
  if (year === due && index % 17 === 3) return null;
  const target = 10 + (index % 9) * 1000 + (year % 10);
  const late = at % 11 === 0;
  const status =
    year < due ? (late ? 'late' : 'going') : (['done', 'done', 'late', 'unsaid'] as const)[at % 4];
  return {
    year,
    target,
    actual: index % 13 === 5 && year === due ? null : target + ((at % 21) - 10),
    status: index % 29 === 28 && year >= due ? 'dropped' : (status ?? 'unsaid'),
    grade: (['s', 'a', 'b', 'c'] as const)[at % 4] ?? 'a',
    reason: late ? `見本の理由${index + 1}の${year}` : null,
  };
}

function filesOf(
  measures: readonly PlannedMeasure[],
  years: readonly number[],
): Readonly<Record<string, string>> {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const sections = Array.from({ length: SECTIONS }, (_, at) => `s${at + 1}`);
  const plan = [
    'title: 見本の改革計画',
    'type: plan',
    'edition: 初版',
    `issued: ${first}-04-01`,
    `period: { from: ${first}年度, to: ${last}年度 }`,
    'source: { title: 見本の改革計画 }',
    'fidelity: summary',
    'sections:',
    ...sections.map((id, at) => `  - { id: ${id}, code: "${at + 1}", title: 見本の柱${at + 1} }`),
    'scales:',
    '  - id: four',
    '    title: 四段階',
    `    labels: [${Object.entries(GRADES)
      .map(([id, text]) => `{ id: ${id}, text: ${text}, mark: ${id.toUpperCase()} }`)
      .join(', ')}]`,
    'measures:',
    ...measures.flatMap(({ id, code, title, section, due, unit, cells }) => [
      `  - id: ${id}`,
      `    code: "${code}"`,
      `    title: ${title}`,
      `    section: ${section}`,
      `    text: ${title}を進める。`,
      `    schedule: ${due}年度末`,
      '    indicators:',
      `      - { id: done, name: ${title}の実績, unit: ${unit}, kind: yearly, better: more, years: { ${years
        .flatMap((year, at) => (cells[at] ? [`${year}: { target: ${cells[at].target} }`] : []))
        .join(', ')} } }`,
    ]),
  ];
  const body = sections
    .map((id, at) => `## ${at + 1} 見本の柱${at + 1} {#${id}}\n\n見本の文章。\n`)
    .join('\n');
  return {
    'documents/plan/1st.md': `---\n${plan.join('\n')}\n---\n${body}`,
    ...Object.fromEntries(
      years.map((year, at) => [`documents/report/${year}.md`, reportOf(measures, year, at)]),
    ),
  };
}

function reportOf(measures: readonly PlannedMeasure[], year: number, at: number): string {
  const results = measures.flatMap(({ id, cells }) => {
    const cell = cells[at];
    if (!cell) return [];
    const { status, grade, actual, reason } = cell;
    const parts = [
      `measure: ${id}`,
      ...(status === 'unsaid' ? [] : [`status: ${status}`]),
      `grade: ${grade}`,
      'by: self',
      `actuals: { done: ${actual === null ? '{ unpublished: true }' : actual} }`,
      ...(reason === null ? [] : [`reason: ${reason}`]),
    ];
    return [`  - { ${parts.join(', ')} }`];
  });
  return [
    '---',
    `title: 見本の改革計画 ${year}年度実績報告`,
    'type: report',
    `edition: ${year}年度`,
    `issued: ${year + 1}-05-31`,
    `reports: { document: plan, year: ${year} }`,
    'source: { title: 見本の実績報告 }',
    'fidelity: summary',
    'results:',
    ...results,
    '---',
    '見本の実績。',
    '',
  ].join('\n');
}
