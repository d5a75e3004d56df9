import type { ISODate } from '#calendar/date.ts';
import { boundsOf } from '#calendar/deadline.ts';
import type { Precision } from '#calendar/interval.ts';
import type { WrittenMeasure } from '../../1-read/schema/edition.ts';
import type { OwnerRef } from '../../1-read/schema/owner.ts';
import type { Legible } from '../../1-read/schema/scalar.ts';
import type { EditionFile, MunicipalitySource, Origin } from '../../1-read/source.ts';
import { basesOf, partsServed } from '../../2-derive/based-on.ts';
import { editionsByDocument } from '../../2-derive/editions.ts';
import { measureKey, originKey } from '../../keys.ts';
import { valuesByKey } from '../../values-by-key.ts';
import { urls } from '../addresses/urls.ts';
import { type LinkedIndicator, linkIndicators, linkTargets } from './indicators.ts';
import type { LinkedOwner, OwnerLinker } from './owners.ts';
import { withReported } from './reported-figures.ts';
import type { LinkedResult, LinkedResults } from './results.ts';

export interface LinkedStage {
  readonly for: string | null;
  readonly text: string;
  readonly start: ISODate | null;
  readonly end: ISODate | null;
  /** Null if the words set no bounds: 随時. */
  readonly precision: Precision | null;
}

export interface LinkedMeasure {
  /** `document/edition#id` */
  readonly key: string;
  readonly id: string;
  readonly url: string;
  readonly document: string;
  readonly edition: string;
  readonly text: Legible | null;
  readonly data: WrittenMeasure;
  readonly owners: readonly LinkedOwner[];
  /** Units that take part (関係課), where the source separates them from the owners. */
  readonly supporters: readonly LinkedOwner[];
  readonly schedule: { readonly text: Legible; readonly stages: readonly LinkedStage[] } | null;
  /** The entries of its `targets`, then its `indicators`. */
  readonly indicators: readonly LinkedIndicator[];
  /** `from`: keys of the measures that it continues. `to`: keys of those that continue it. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Keys (`document/edition#id`) of the sections and measures of other documents that it carries out. */
  readonly serves: readonly string[];
  /** The results that sources report for the measure of this edition, oldest first. */
  readonly results: readonly LinkedResult[];
  readonly origin: Origin;
}

/** Every measure of every edition, with the units that its owners have become by the as-of date. */
export function linkMeasures(
  source: MunicipalitySource,
  ownersIn: OwnerLinker,
  { ofMeasure }: Pick<LinkedResults, 'ofMeasure'>,
): readonly LinkedMeasure[] {
  const documents = editionsByDocument(source.editions);
  const keyed = source.editions.flatMap((file) => {
    const passages = passagesOf(file);
    const bases = basesOf(file, documents);
    return file.data.measures.map((measure, index) => {
      const key = measureKey(file.document, file.id, measure.id);
      const from = (measure.from ?? []).map((origin) => originKey(file.document, origin));
      const serves = partsServed(measure, file, bases).map(({ file, id }) =>
        measureKey(file.document, file.id, id),
      );
      return { file, measure, index, key, from, serves, passage: passages.get(measure.id) ?? null };
    });
  });
  const goesTo = valuesByKey(keyed.flatMap(({ from, key }) => from.map((origin) => [origin, key] as const)));
  return keyed.map(({ file, measure, index, key, from, serves, passage }) => {
    const url = urls.item(source.id, file.document, file.id, measure.id);
    const ownersOf = ownersIn(file);
    const results = ofMeasure.get(key) ?? [];
    const place = { file, url, measure: key, section: null, ownersOf };
    return {
      key,
      id: measure.id,
      url,
      document: file.document,
      edition: file.id,
      text: measure.text ?? passage,
      data: measure,
      owners: ownersOf(ownersNamed(measure, file)),
      supporters: ownersOf(measure.supporters),
      schedule: linkSchedule(measure),
      indicators: [
        ...linkTargets(place, measure.targets),
        ...withReported(linkIndicators(place, measure.indicators), results),
      ],
      from,
      to: goesTo.get(key) ?? [],
      serves,
      results,
      origin: { file: file.file, line: file.at(['measures', index, 'id']).line },
    };
  });
}

/** The owners that a measure names, otherwise the department whose document it stands in. */
function ownersNamed({ owners }: WrittenMeasure, { data }: EditionFile): readonly OwnerRef[] {
  return owners ?? (data.department ? [data.department] : []);
}

/** The body text below each heading, by heading id. If an id occurs twice, the first one counts. */
function passagesOf({ body }: EditionFile): ReadonlyMap<string, string | null> {
  return new Map(body.passages.toReversed().map(({ heading, plain }) => [heading?.id ?? '', plain || null]));
}

function linkSchedule(measure: WrittenMeasure): LinkedMeasure['schedule'] {
  if (!measure.schedule) return null;
  return {
    text: measure.schedule.text,
    stages: measure.schedule.stages.map((stage) => ({
      for: stage.for ?? null,
      text: stage.when.text,
      ...boundsOf(stage.when),
    })),
  };
}
