import type { Rule, SharedRule } from './rule.ts';
import { acceptancesNeeded } from './rules/acceptances-needed.ts';
import { advicePromisesNothing } from './rules/advice-promises-nothing.ts';
import { announcedEndsResolved } from './rules/announced-ends-resolved.ts';
import { basesKnown } from './rules/bases-known.ts';
import { changesTakeEffect } from './rules/changes-take-effect.ts';
import { chartFiles } from './rules/chart-files.ts';
import { chartNotes } from './rules/chart-notes.ts';
import { chartPosts } from './rules/chart-posts.ts';
import { chartSiblings } from './rules/chart-siblings.ts';
import { chartsAgree } from './rules/charts-agree.ts';
import { childrenOfEndingUnits } from './rules/children-of-ending-units.ts';
import { codesOfMunicipalities } from './rules/codes-of-municipalities.ts';
import { codesOnce } from './rules/codes-once.ts';
import { correctionsDated } from './rules/corrections-dated.ts';
import { countsAgree } from './rules/counts-agree.ts';
import { coverageKnown } from './rules/coverage-known.ts';
import { datedWhileItStood } from './rules/dated-while-it-stood.ts';
import { deadlinesInPeriod } from './rules/deadlines-in-period.ts';
import { dutiesHandedOn } from './rules/duties-handed-on.ts';
import { editionIds } from './rules/edition-ids.ts';
import { editionsIssued } from './rules/editions-issued.ts';
import { editionsOrdered } from './rules/editions-ordered.ts';
import { entriesUnique } from './rules/entries-unique.ts';
import { erasInForce } from './rules/eras-in-force.ts';
import { everyFindsUnits } from './rules/every-finds-units.ts';
import { headingsAgree } from './rules/headings-agree.ts';
import { headingsListed } from './rules/headings-listed.ts';
import { idsKept } from './rules/ids-kept.ts';
import { idsMinted } from './rules/ids-minted.ts';
import { idsOfPages } from './rules/ids-of-pages.ts';
import { indicatorIds } from './rules/indicator-ids.ts';
import { indicatorsHaveUnits } from './rules/indicators-have-units.ts';
import { linksLead } from './rules/links-lead.ts';
import { linksWithinSite } from './rules/links-within-site.ts';
import { municipalityRegister } from './rules/municipality-register.ts';
import { namesKnown } from './rules/names-known.ts';
import { namesOfBefore } from './rules/names-of-before.ts';
import { namesOfMunicipalities } from './rules/names-of-municipalities.ts';
import { namesPlausible } from './rules/names-plausible.ts';
import { noPersons } from './rules/no-persons.ts';
import { nothingLeftOpen } from './rules/nothing-left-open.ts';
import { ownersExist } from './rules/owners-exist.ts';
import { ownersOfHistory } from './rules/owners-of-history.ts';
import { partsAddUp } from './rules/parts-add-up.ts';
import { planCharts } from './rules/plan-charts.ts';
import { plansResolved } from './rules/plans-resolved.ts';
import { postsArePosts } from './rules/posts-are-posts.ts';
import { printedInSources } from './rules/printed-in-sources.ts';
import { printedRatesAgree } from './rules/printed-rates-agree.ts';
import { printedTotalsAgree } from './rules/printed-totals-agree.ts';
import { publishedKept } from './rules/published-kept.ts';
import { reorganizationDates } from './rules/reorganization-dates.ts';
import { reportedFiguresAgree } from './rules/reported-figures-agree.ts';
import { reportsAgree } from './rules/reports-agree.ts';
import { reportsFit } from './rules/reports-fit.ts';
import { resultsKnown } from './rules/results-known.ts';
import { runningTotalsRise } from './rules/running-totals-rise.ts';
import { scalesApart } from './rules/scales-apart.ts';
import { schedulesAgree } from './rules/schedules-agree.ts';
import { sharedRegisters } from './rules/shared-registers.ts';
import { siteSettings } from './rules/site-settings.ts';
import { sizesAlike } from './rules/sizes-alike.ts';
import { sourcesKept } from './rules/sources-kept.ts';
import { sourcesNamed } from './rules/sources-named.ts';
import { stagesOrdered } from './rules/stages-ordered.ts';
import { statementsAccounted } from './rules/statements-accounted.ts';
import { statesAgree } from './rules/states-agree.ts';
import { targetsHaveUnits } from './rules/targets-have-units.ts';
import { unitsRegister } from './rules/units-register.ts';
import { urlsSecure } from './rules/urls-secure.ts';

/** The groups of files that rules depend on. */
type Part = 'organization' | 'ids' | 'documents';

interface Rules {
  /**
   * The rules are skipped while a file of these groups has errors, so that one mistake is not reported many
   * times.
   */
  readonly needs: readonly Part[];
  /** If one of the rules finds an error, this group counts as broken for the rules below. */
  readonly guards?: Part;
  readonly rules: readonly Rule[];
}

/** Every rule for one municipality, one per file. Rules that guard a group come first. */
export const rules: readonly Rules[] = [
  { needs: [], guards: 'organization', rules: [namesPlausible] },
  { needs: ['organization'], guards: 'organization', rules: [postsArePosts] },
  {
    needs: [],
    guards: 'organization',
    rules: [chartFiles, coverageKnown, reorganizationDates, stagesOrdered],
  },
  {
    needs: ['organization'],
    rules: [
      changesTakeEffect,
      childrenOfEndingUnits,
      chartsAgree,
      statesAgree,
      acceptancesNeeded,
      countsAgree,
      planCharts,
      plansResolved,
      announcedEndsResolved,
      dutiesHandedOn,
      everyFindsUnits,
      ownersExist,
      ownersOfHistory,
      namesOfBefore,
    ],
  },
  { needs: ['organization', 'ids'], rules: [idsMinted, idsKept, unitsRegister] },
  { needs: ['organization', 'documents'], rules: [sourcesKept, printedInSources] },
  { needs: ['organization', 'ids', 'documents'], rules: [publishedKept] },
  {
    needs: [],
    rules: [
      correctionsDated,
      sourcesNamed,
      chartSiblings,
      chartPosts,
      chartNotes,
      statementsAccounted,
      municipalityRegister,
      erasInForce,
      nothingLeftOpen,
      editionsIssued,
      datedWhileItStood,
      editionsOrdered,
      editionIds,
      basesKnown,
      advicePromisesNothing,
      codesOnce,
      headingsAgree,
      headingsListed,
      entriesUnique,
      schedulesAgree,
      scalesApart,
      deadlinesInPeriod,
      reportsFit,
      resultsKnown,
      reportsAgree,
      reportedFiguresAgree,
      targetsHaveUnits,
      indicatorIds,
      indicatorsHaveUnits,
      printedRatesAgree,
      printedTotalsAgree,
      partsAddUp,
      runningTotalsRise,
      sizesAlike,
      namesKnown,
      idsOfPages,
      urlsSecure,
      noPersons,
      linksLead,
    ],
  },
];

export const sharedRules: readonly SharedRule[] = [
  sharedRegisters,
  siteSettings,
  namesOfMunicipalities,
  codesOfMunicipalities,
  linksWithinSite,
];
