/** Where the parts of compiled pages lie, within their folder. */
export const parts = {
  program: 'program',
  assets: 'assets',
  styles: 'styles.json',
  imports: 'imports.json',
} as const;

/** The stylesheets of each page, as Astro lists them when it has bundled. */
export type Styles = readonly (readonly [page: string, styles: readonly unknown[]])[];

/** The scripts that a script needs before it runs, by its file among the assets. */
export type Imports = Readonly<Record<string, readonly string[]>>;
