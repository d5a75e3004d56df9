import { splitFrontmatter } from '#archive/1-read/frontmatter.ts';

/** What a file of a municipality is about. A register is a small file beside them: ids.yaml, units.yaml. */
export type DraftKind = 'reorganization' | 'chart' | 'edition' | 'report' | 'register';

/** By where it stands and, of an edition, by what it says of itself. */
export function draftKindOf(path: string, text: string): DraftKind {
  const [, , folder = ''] = path.split('/');
  if (folder === 'reorganizations') return 'reorganization';
  if (folder === 'charts') return 'chart';
  if (folder !== 'documents') return 'register';
  return /^(?:type|種類):[ \t]*["']?(?:report|実績報告)/m.test(fieldsIn(text)) ? 'report' : 'edition';
}

function fieldsIn(text: string): string {
  return splitFrontmatter(text.replaceAll('\r\n', '\n'))?.yaml ?? text;
}
