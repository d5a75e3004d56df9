import { type EditionHead, headFields } from '../editions/head.ts';
import { type Edit, editFile } from '../write/edit-file.ts';
import { newFile } from '../write/new-file.ts';
import { joinParts, partsOf } from '../write/parts.ts';
import type { Value } from '../write/to-piece.ts';
import { type DraftMeasure, isNamedOnly } from './draft-measure.ts';
import type { ReadPlan } from './read-plan.ts';

/** A new edition: structured fields in the frontmatter, and the text of each measure below its heading. */
export function editionText(head: EditionHead, { sections, measures }: ReadPlan): string {
  const fields = {
    ...headFields(head),
    ...(sections.length === 0 ? {} : { sections: sectionsValue(sections) }),
    measures: measures.map(measureValue),
  };
  return newFile('edition', { municipality: 'x', fields, body: bodyOf(sections, measures) }).text;
}

/** Replaces the measures of an edition and their texts. Null if the file cannot be edited. */
export function withPlan(path: string, text: string, { sections, measures }: ReadPlan): string | null {
  const without = editFile(text, [{ at: ['sections'], remove: true }], path) ?? text;
  const edits: readonly Edit[] = [
    ...(sections.length === 0 ? [] : [{ at: ['sections'], set: sectionsValue(sections) }]),
    { at: ['measures'], set: measures.map(measureValue) },
  ];
  const edited = editFile(without, edits, path);
  if (edited === null) return null;
  const parts = partsOf(edited);
  return joinParts({ ...parts, after: `---\n\n${bodyOf(sections, measures)}\n` }, parts.yaml);
}

function sectionsValue(sections: ReadPlan['sections']): Value {
  return sections.map((one) => ({ ...one }));
}

/** Empty fields are undefined, so they are not written. */
function measureValue(measure: DraftMeasure): Value {
  const { id, code, title, section, schedule, deadlines, progress, note } = measure;
  const some = (list: readonly Value[]) => (list.length === 0 ? undefined : list);
  const words = (value: string) => (value === '' ? undefined : value);
  return {
    id,
    code: words(code),
    title,
    section: section ?? undefined,
    text: isNamedOnly(measure) ? null : undefined,
    owners: some(measure.owners),
    supporters: some(measure.supporters),
    andOthers: measure.andOthers || undefined,
    schedule: schedule === '' || deadlines.length > 0 ? words(schedule) : { text: schedule, stages: [] },
    targets: some(measure.targets),
    aspects: some(measure.aspects),
    progress: some(progress.map(({ year, goal }) => ({ year, goal, review: null }))),
    note: words(note),
  };
}

function bodyOf(sections: ReadPlan['sections'], measures: readonly DraftMeasure[]): string {
  const within = (above: string | null, level: string): readonly string[] => [
    ...measures.filter((one) => one.section === above).map((measure) => measurePart(measure, level)),
    ...sections
      .filter((one) => (one.in ?? null) === above)
      .flatMap(({ id, title }) => [`${level} ${plain(title)} {#${id}}`, ...within(id, `${level}#`)]),
  ];
  return within(null, '##').join('\n\n');
}

function measurePart({ id, title, text }: DraftMeasure, level: string): string {
  const paragraphs = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [`${level} ${plain(title)} {#${id}}`, ...paragraphs.map(plain)].join('\n\n');
}

/** Escapes Markdown: the text of a cell is plain text. */
function plain(words: string): string {
  return words
    .replace(/[\\`*_[\]<>{}|~$]/g, '\\$&')
    .replace(/^(#+|[-+](?=\s)|\d+[.)](?=\s))/, (mark) =>
      /^\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`,
    );
}
