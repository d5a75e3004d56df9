/** File names in the folder of the compiled pages. */
export const parts = {
  program: 'program',
  assets: 'assets',
  styles: 'styles.json',
  imports: 'imports.json',
} as const;

/** The stylesheets of each page, as Astro lists them after bundling. */
export type Styles = readonly (readonly [page: string, styles: readonly unknown[]])[];

/** The files that each script imports, by the script's file in the assets. */
export type Imports = Readonly<Record<string, readonly string[]>>;
