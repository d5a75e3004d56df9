import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { valueMeant } from '../../1-read/meant.ts';
import type { IndicatorValue, WrittenIndicator } from '../../1-read/schema/indicator.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { indicatorGroups } from '../../2-derive/indicators/places.ts';
import type { Context } from '../rule.ts';

/** Checks that a numeric indicator has a unit, and that the unit is not written with its values. */
export function* indicatorsHaveUnits({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    for (const { keys, indicators } of indicatorGroups(file)) {
      for (const [at, indicator] of indicators.entries()) {
        const values = valuesIn(indicator);
        const { unit } = indicator;
        for (const { value, keys: below } of values) {
          // 24事業 is text, unless the unit of the indicator is 事業.
          const meant = value?.kind === 'words' && unit !== undefined ? valueMeant(value.words, unit) : null;
          if (value?.kind !== 'words' || meant === null) continue;
          const place = file.at([...keys, 'indicators', at, ...below]);
          yield diagnose('H430', place, { found: value.words, meant, scale: null });
        }
        if (unit !== undefined) continue;
        const [first] = values.filter(({ value }) => value?.kind === 'number');
        if (first === undefined) continue;
        const place = file.at([...keys, 'indicators', at, ...first.keys]);
        yield diagnose('H409', place, { indicator: indicator.name });
      }
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
