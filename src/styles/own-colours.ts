/** The colours of the site's own, as a sheet that takes the place of those that it has otherwise. */
export function ownColours({ light, dark }: { readonly light: string; readonly dark: string }): string {
  const colour = `light-dark(${light}, ${dark})`;
  return `@layer tokens{:root{--accent:${colour};--link:${colour}}}`;
}
