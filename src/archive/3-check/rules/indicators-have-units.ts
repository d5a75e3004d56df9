import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { IndicatorValue, WrittenIndicator } from '../../1-read/schema/indicator.ts';
import type { Keys } from '../../1-read/yaml/places.ts';
import { indicatorGroups } from '../../2-derive/indicators/places.ts';
import type { Context, Rule } from '../rule.ts';

export const indicatorsHaveUnits: Rule = {
  description: '数のある指標に、単位がある',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const file of source.editions) {
      for (const { keys, indicators } of indicatorGroups(file)) {
        for (const [at, indicator] of indicators.entries()) {
          if (indicator.unit !== undefined) continue;
          const [first] = valuesIn(indicator).filter(({ value }) => value?.kind === 'number');
          if (first === undefined) continue;
          const place = file.at([...keys, 'indicators', at, ...first.keys]);
          yield diagnose('H409', place, { indicator: indicator.name });
        }
      }
    }
  },
};

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
