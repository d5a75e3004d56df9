// The services that the page calls in the worker. Arguments and results are plain data.
import { filesInMemory } from '#archive/1-read/files.ts';
import type { ISODate } from '#calendar/date.ts';
import { changeForms } from '#drafting/changes/form.ts';
import { chartText, withChart } from '#drafting/charts/chart-file.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';
import type { Texts } from '#drafting/draft.ts';
import { withIds } from '#drafting/ids.ts';
import { withIndicators } from '#drafting/indicators/edition-file.ts';
import { meaningOf } from '#drafting/meaning/meaning.ts';
import { municipalityFields } from '#drafting/municipality/fields.ts';
import { withPlan } from '#drafting/plans/edition-file.ts';
import { mended } from '#drafting/remedies/remedies.ts';
import { withResults } from '#drafting/results/report-file.ts';
import type { Coverage } from '#drafting/suggest/seats.ts';
import { suggest } from '#drafting/suggest/suggest.ts';
import { zipOf } from '#drafting/tables/zip-of.ts';
import { type Edit, editFile } from '#drafting/write/edit-file.ts';
import { begun, knownDocuments, municipalityFile } from './beginning.ts';
import { readReorganization } from './change-tables.ts';
import { readChart } from './chart-tables.ts';
import { editionTableKind, readIndicators } from './indicator-tables.ts';
import { corrected, itemForm, ownersNamed } from './item-forms.ts';
import { completions, figures, look, proposals } from './look.ts';
import { type Standing, treeOf } from './looks/standing.ts';
import { fileText, openingOf } from './opening.ts';
import { readPlan } from './plan-tables.ts';
import { reportOf } from './report/report.ts';
import { readFilledIn, resultsToFillIn } from './result-tables.ts';
import { trialOf } from './trial.ts';
import { withSource } from './with-source.ts';

export const services = {
  look,
  trialOf,
  figures,
  changeForms,
  completions,
  proposals,
  withIds,
  begun,
  knownDocuments,
  municipalityFile,
  municipalityFields,
  fileText,
  openingOf,
  readReorganization,
  readChart,
  chartText,
  withChart,
  editionTableKind,
  readPlan,
  withPlan,
  readIndicators,
  withIndicators,
  readFilledIn,
  resultsToFillIn,
  itemForm,
  ownersNamed,
  corrected,
  withResults,
  edit: (path: string, text: string, edits: readonly Edit[]) => editFile(text, edits, path),
  mended,
  withSource,
  /** `isPart`: the second chart says nothing about departments that it does not show. */
  suggest: (before: readonly Standing[], coverage: Coverage, after: DraftTree, isPart: boolean) =>
    suggest(treeOf(before), after, {
      before: coverage,
      after: isPart ? after.map(({ name }) => [name]) : 'all',
    }),
  /** The report on what a draft changes. */
  meaning: (before: Texts, after: Texts, asOf: ISODate) =>
    reportOf(meaningOf(filesInMemory(before), filesInMemory(after), asOf)),
  zip: (texts: Texts) => zipOf(Object.entries(texts).map(([path, text]) => ({ path, text }))),
} as const;

export type Services = typeof services;
