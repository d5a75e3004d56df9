/** Where the parts of compiled pages lie, within their folder. */
export const parts = { program: 'program', assets: 'assets', styles: 'styles.json' } as const;

/** The stylesheets of each page, as Astro lists them when it has bundled. */
export type Styles = readonly (readonly [page: string, styles: readonly unknown[]])[];
