import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { type DraftMeasure, isNamedOnly, type ReadPlan } from './read-plan.ts';

/** What an edition says of itself. */
export interface EditionHead {
  readonly title: string;
  readonly type: 'charter' | 'plan' | 'policy' | 'manifesto';
  readonly edition: string;
  readonly issued: string;
  readonly period?: { readonly from: string; readonly to: string } | undefined;
  readonly source: string;
  readonly fidelity: 'summary' | 'full';
}

/** A plan as a file of the content: what is structured above, the words of each measure below its heading. */
export function editionText(head: EditionHead, { sections, measures }: ReadPlan): string {
  const { period, source, ...said } = head;
  const file = new Document({
    title: said.title,
    type: said.type,
    edition: said.edition,
    issued: said.issued,
    ...(period === undefined ? {} : { period }),
    source: { title: source },
    fidelity: said.fidelity,
    ...(sections.length === 0 ? {} : { sections }),
    measures: measures.map(measureNode),
  });
  for (const key of ['period', 'source']) flow(file.get(key));
  const list = file.get('sections');
  if (isSeq(list)) for (const one of list.items) flow(one);
  const written = file.get('measures');
  if (isSeq(written)) for (const one of written.items) if (isMap(one)) flowWithin(one);
  const frontmatter = file.toString({ lineWidth: 0, flowCollectionPadding: true });
  return `---\n${frontmatter}---\n${bodyOf(sections, measures)}`;
}

function measureNode(measure: DraftMeasure): Readonly<Record<string, unknown>> {
  const {
    id,
    code,
    title,
    section,
    owners,
    andOthers,
    schedule,
    deadlines,
    targets,
    aspects,
    progress,
    note,
  } = measure;
  const some = <T>(key: string, list: readonly T[]) => (list.length === 0 ? {} : { [key]: list });
  const words = (key: string, value: string) => (value === '' ? {} : { [key]: value });
  return {
    id,
    ...words('code', code),
    title,
    ...(section === null ? {} : { section }),
    ...some('owners', owners),
    ...(andOthers ? { andOthers: true } : {}),
    ...(schedule === '' || deadlines.length > 0
      ? words('schedule', schedule)
      : { schedule: { text: schedule, stages: [] } }),
    ...some('targets', targets),
    ...some('aspects', aspects),
    ...some(
      'progress',
      progress.map(({ year, goal }) => ({ year, goal, review: null })),
    ),
    ...words('note', note),
  };
}

function flow(node: unknown): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
}

function flowWithin(measure: YAMLMap): void {
  for (const key of ['owners', 'schedule']) flow(measure.get(key));
  for (const key of ['targets', 'aspects', 'progress']) {
    const list = measure.get(key);
    if (isSeq(list)) for (const one of list.items) flow(one);
  }
}

function bodyOf(sections: ReadPlan['sections'], measures: readonly DraftMeasure[]): string {
  const of = (section: string | null) => measures.filter((one) => one.section === section);
  const level = sections.length === 0 ? '##' : '###';
  const parts = [
    ...of(null).map((measure) => measurePart(measure, '##')),
    ...sections.flatMap(({ id, title }) => [
      `## ${plain(title)} {#${id}}`,
      ...of(id).map((measure) => measurePart(measure, level)),
    ]),
  ];
  return parts.map((part) => `\n${part}\n`).join('');
}

/** Where a table says nothing of a measure but its name, the name is what is promised. */
function measurePart(measure: DraftMeasure, level: string): string {
  const { id, title, text } = measure;
  const paragraphs = (isNamedOnly(measure) ? title : text)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [`${level} ${plain(title)} {#${id}}`, ...paragraphs.map(plain)].join('\n\n');
}

/** Words of a cell are words: no mark of them is Markdown. */
function plain(words: string): string {
  return words
    .replace(/[\\`*_[\]<>{}|~$]/g, '\\$&')
    .replace(/^(#+|[-+](?=\s)|\d+[.)](?=\s))/, (mark) =>
      /^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`,
    );
}
