import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';
import { inContent, places, splitContentPath } from '#archive/content-paths.ts';

/** Kinds of content files. A register is a small file such as ids.yaml or units.yaml. */
export type DraftKind = 'reorganization' | 'chart' | 'edition' | 'report' | 'municipality' | 'register';

/** By the folder; `type` distinguishes reports from other editions. */
export function draftKindOf(path: string, text: string): DraftKind {
  const [folder = ''] = splitContentPath(path).place.split('/');
  if (folder === 'reorganizations') return 'reorganization';
  if (folder === 'charts') return 'chart';
  if (folder === places.municipality) return 'municipality';
  if (folder !== 'documents') return 'register';
  return /^(?:type|種類):[ \t]*["']?(?:report|実績報告)/m.test(fieldsIn(text)) ? 'report' : 'edition';
}

/** The path of a file of this kind. Null if the kind needs a document and `document` is empty. */
export function placeFor(
  kind: DraftKind,
  name: string,
  municipality: string,
  document: string,
): string | null {
  const stem = name.replace(/\.(?:md|markdown|ya?ml|txt)$/i, '');
  if ((kind === 'edition' || kind === 'report') && document === '') return null;
  const placeOfKind = {
    reorganization: places.reorganization(stem),
    chart: places.chart(stem),
    edition: places.edition(document, stem),
    report: places.edition(document, stem),
    municipality: places.municipality,
    register: name,
  } as const satisfies Record<DraftKind, string>;
  return inContent(municipality, placeOfKind[kind]);
}

function fieldsIn(text: string): string {
  return splitFrontmatter(text.replaceAll('\r\n', '\n'))?.yaml ?? text;
}

/** The title, found without parsing: the text may be half written. */
export function titleIn(text: string): string | null {
  return /^(?:title|題名):[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(text)?.[1] ?? null;
}
