import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { valueMeant } from '../../1-read/meant.ts';
import type { IndicatorValue, WrittenIndicator } from '../../1-read/schema/indicator.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { indicatorsIn } from '../indicators-in.ts';
import type { Context } from '../rule.ts';

/** Checks that a numeric indicator has a unit, and that the unit is not written with its values. */
export function* indicatorsHaveUnits({ source }: Context): Iterable<Diagnostic> {
  for (const { indicator, at } of source.editions.flatMap(indicatorsIn)) {
    const values = valuesIn(indicator);
    const { unit } = indicator;
    if (unit === undefined) {
      const first = values.find(({ value }) => value?.kind === 'number');
      if (first) yield diagnose('H409', at(first.keys), { indicator: indicator.name });
      continue;
    }
    for (const { value, keys } of values) {
      // 24事業 is text, unless the unit of the indicator is 事業.
      const meant = value?.kind === 'words' ? valueMeant(value.words, unit) : null;
      if (value?.kind === 'words' && meant !== null)
        yield diagnose('H430', at(keys), { found: value.words, meant, scale: null });
    }
  }
}

function valuesIn({ baseline, years, final, total }: WrittenIndicator): readonly {
  readonly value: IndicatorValue | undefined;
  readonly keys: Keys;
}[] {
  return [
    { value: baseline?.value, keys: ['baseline', 'value'] },
    ...Object.entries(years).flatMap(([year, { target, actual }]) => [
      { value: target, keys: ['years', year, 'target'] },
      { value: actual, keys: ['years', year, 'actual'] },
    ]),
    { value: final?.target, keys: ['final', 'target'] },
    { value: total?.target, keys: ['total', 'target'] },
    { value: total?.actual, keys: ['total', 'actual'] },
  ];
}
