import { type Document, isMap, isSeq, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import type { Reports } from '#archive/1-read/schema/report.ts';
import type { DraftResult } from './draft.ts';
import { quantityWords } from './words.ts';

/** What a report says of itself. */
export interface ReportHead {
  readonly title: string;
  readonly edition: string;
  readonly issued: string;
  readonly source: string;
  readonly reports: Reports;
}

/** A report as a file of the content. */
export function reportFile(head: ReportHead, results: readonly DraftResult[]): string {
  const { title, edition, issued, source, reports } = head;
  const { document, edition: of, year, part } = reports;
  const frontmatter = parseDocument('{}\n');
  frontmatter.contents = frontmatter.createNode({
    title: quoted(title),
    type: 'report',
    edition: quoted(edition),
    issued: quoted(issued),
    reports: {
      document,
      ...(of === undefined ? {} : { edition: of }),
      year,
      ...(part === undefined ? {} : { part }),
    },
    source: { title: quoted(source) },
    fidelity: 'summary',
  }) as never;
  (frontmatter.get('reports') as YAMLMap).flow = true;
  (frontmatter.get('source') as YAMLMap).flow = true;
  putResults(frontmatter, results);
  return `---\n${written(frontmatter)}---\n`;
}

const FILE = /^---\r?\n([\s\S]*?)\r?\n---(\r?\n[\s\S]*|)$/;

/** The file with other results, and everything else as it was; null where it cannot be understood. */
export function withResults(file: string, results: readonly DraftResult[]): string | null {
  const [, frontmatter, body = ''] = FILE.exec(file) ?? [];
  if (frontmatter === undefined) return null;
  const document = parseDocument(`${frontmatter}\n`);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  putResults(document, results);
  return `---\n${written(document)}---${body}`;
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Totals are printed in no table: those that were there stay with their result. */
function putResults(document: Document, results: readonly DraftResult[]): void {
  const before = document.get('results');
  const old = isSeq(before) ? before.items.filter((one) => isMap(one)) : [];
  const nodes = results.map((result) => {
    const node = document.createNode(resultNode(result)) as YAMLMap;
    for (const key of ['actuals', 'rates']) {
      const map = node.get(key);
      if (isMap(map)) map.flow = true;
    }
    const same = old.find((one) => isSame(one, result));
    const totals = same?.get('totals', true);
    if (totals !== undefined) node.set('totals', totals);
    return node;
  });
  document.set('results', document.createNode(nodes));
}

function isSame(node: YAMLMap, { measure, section, by }: DraftResult): boolean {
  return (
    (node.get('measure') ?? null) === measure &&
    (node.get('section') ?? null) === section &&
    (node.get('by') ?? 'unsaid') === by
  );
}

function resultNode(result: DraftResult): Readonly<Record<string, unknown>> {
  const { measure, section, status, scale, grade, by, dated, reason, text, actuals, rates, ref, note } =
    result;
  const all = {
    measure,
    section,
    status: status === 'unsaid' ? null : status,
    scale,
    grade,
    by: by === 'unsaid' ? null : by,
    dated: quotedOrNull(dated),
    reason: quotedOrNull(reason),
    text: quotedOrNull(text),
    actuals: mapped(actuals, valueNode),
    rates: mapped(rates, numberNode),
    ref: ref.length === 0 ? null : ref.map(quoted),
    note: quotedOrNull(note),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function mapped<T>(record: Readonly<Record<string, T>>, node: (value: T) => unknown): object | null {
  const entries = Object.entries(record);
  return entries.length === 0 ? null : Object.fromEntries(entries.map(([id, value]) => [id, node(value)]));
}

function valueNode(value: IndicatorValue): unknown {
  switch (value.kind) {
    case 'words':
      return quoted(value.words);
    case 'none':
      return 'none';
    case 'unpublished':
      return { unpublished: true };
    case 'illegible':
      return { illegible: true };
    case 'number':
      return value.sense === 'exact' ? numberNode(value) : { [senseKeys[value.sense]]: numberNode(value) };
  }
}

const senseKeys = { about: 'about', 'at-least': 'atLeast', 'at-most': 'atMost' } as const;

/** With as many decimals as were printed. */
function numberNode(quantity: Quantity): Scalar {
  const node = new Scalar(quantity.value);
  node.source = quantityWords(quantity);
  node.minFractionDigits = quantity.decimals;
  return node;
}

function quoted(words: string): Scalar {
  const node = new Scalar(words);
  node.type = Scalar.QUOTE_DOUBLE;
  return node;
}

function quotedOrNull(words: string | null): Scalar | null {
  return words === null ? null : quoted(words);
}
