import type { Source } from '../1-read/schema/source.ts';
import type { MunicipalitySource, Sourced } from '../1-read/source.ts';
import type { Keys } from '../1-read/yaml/places.ts';

interface SourceNamed {
  readonly file: Sourced<unknown>;
  readonly keys: Keys;
  readonly source: Source;
}

export function* sourcesIn({ charts, reorganizations, editions }: MunicipalitySource): Iterable<SourceNamed> {
  for (const file of [...charts, ...editions]) yield { file, keys: ['source'], source: file.data.source };
  for (const file of reorganizations) {
    if (file.data.source) yield { file, keys: ['source'], source: file.data.source };
    for (const [index, source] of (file.data.sources ?? []).entries())
      yield { file, keys: ['sources', index], source };
  }
}
