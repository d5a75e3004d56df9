/** A style sheet that replaces the accent and link colours with those of the site's settings. */
export function ownColours({ light, dark }: { readonly light: string; readonly dark: string }): string {
  const colour = `light-dark(${light}, ${dark})`;
  return `@layer tokens{:root{--accent:${colour};--link:${colour}}}`;
}
