const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

/** Every class for a colour of a Mermaid drawing, with the property that the stylesheet sets for it. */
export const mermaidClasses: readonly (readonly [name: string, property: string])[] = [
  ...['text-inverse', 'fill-surface', 'fill-muted', 'fill-line'].map((name) => [name, 'fill'] as const),
  ...numbers.map((number) => [`fill-${number}`, 'fill'] as const),
  ...['stroke', 'stroke-ink', 'stroke-surface'].map((name) => [name, 'stroke'] as const),
  ...[...numbers, 'muted'].map((name) => [`stop-${name}`, 'stop-color'] as const),
].map(([name, property]) => [`hensen-${name}`, property]);
