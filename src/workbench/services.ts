// What the page asks for: each answers from plain data with plain data, so that it can run beside the page.
import { chartText } from '#drafting/charts/chart-file.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';
import type { Texts } from '#drafting/draft.ts';
import { withIds } from '#drafting/ids.ts';
import type { Coverage } from '#drafting/suggest/seats.ts';
import { suggest } from '#drafting/suggest/suggest.ts';
import { zipOf } from '#drafting/tables/zip-of.ts';
import { type Edit, editFile } from '#drafting/write/edit-file.ts';
import { municipalityFile, reorganizationFile } from './beginning.ts';
import { readChart, treeOf } from './chart-tables.ts';
import { look, proposals, type Standing } from './look.ts';

export const services = {
  look,
  proposals,
  withIds,
  readChart,
  chartText,
  municipalityFile,
  reorganizationFile,
  edit: (path: string, text: string, edits: readonly Edit[]) => editFile(text, edits, path),
  suggest: (before: readonly Standing[], coverage: Coverage, after: DraftTree) =>
    suggest(treeOf(before), after, { before: coverage }),
  zip: (texts: Texts) => zipOf(Object.entries(texts).map(([path, text]) => ({ path, text }))),
} as const;

export type Services = typeof services;
