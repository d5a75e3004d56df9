import { files } from '#archive/4-link/addresses/urls.ts';
import { yearsOfChanges } from '#archive/4-link/overview/rows.ts';
import { json } from '#archive/open-data/json.ts';
import { termsData, themesData } from '#archive/open-data/registers.ts';
import { type ShapeName, shapeNames } from '#archive/open-data/shape-names.ts';
import { jsonSchema } from '#archive/open-data/shapes.ts';
import { fileAt, plainFile } from '#layouts/plain-file.ts';
import { allChangeRows, allGists, sharedRegisters, siteSettings } from '#site/this-build.ts';

/** The index of all open data, and the schema of each kind. */
export function getStaticPaths() {
  const index = fileAt('index.json', () =>
    json({
      asOf: siteSettings().asOf,
      municipalities: allGists().map(({ entry }) => entry),
      changesOfYears: yearsOfChanges(allChangeRows()).map(files.changesOfYear),
      themes: themesData(sharedRegisters()),
      terms: termsData(sharedRegisters()),
      schemas: Object.fromEntries(shapeNames.map((name) => [name, files.dataSchema(name)])),
    }),
  );
  // Indented, because people read schemas too.
  const schema = (name: ShapeName) => `${JSON.stringify(jsonSchema(name), null, 1)}\n`;
  return [index, ...shapeNames.map((name) => fileAt(`schemas/${name}.json`, () => schema(name)))];
}

export const GET = plainFile;
