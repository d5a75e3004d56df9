import { municipalityRecords, sharedRecords } from './1-read/records.ts';
import { editorSchema } from './editor-schema.ts';

interface EditorSchema {
  readonly name: string;
  /** A glob of the files that the schema applies to, for the settings of a text editor. */
  readonly files: string;
  readonly text: string;
}

export const editorSchemas: readonly EditorSchema[] = [
  ...municipalityRecords.map((record) => ({ ...record, pattern: `<市区町村>/${record.pattern}` })),
  ...sharedRecords,
].flatMap(({ title, pattern, schema }) => {
  if (schema === null) return [];
  const text = `${JSON.stringify(editorSchema(schema, title), null, 1)}\n`;
  const [, name = ''] = /([a-z]+)(?:\.yaml|\/<.*)$/.exec(pattern.replace('<市区町村>/', '')) ?? [];
  return [{ name, files: `content/${pattern.replaceAll(/<[^>]+>/g, '*')}`, text }];
});
