import { round } from './time-axis.ts';

/** The mark of a single day. */
export function diamond(x: number, middle: number, radius: number, attributes: string): string {
  const r = radius;
  return `<path d="M${x} ${round(middle - r)}l${r} ${r}l-${r} ${r}l-${r}-${r}z" ${attributes}/>`;
}

/** An arrow from a day on, for a period whose end is unknown. */
export function onwards(x: number, middle: number, length: number, attributes: string): string {
  const shaft = length - 9;
  return `<path d="M${x} ${round(middle - 2)}h${shaft}v-4l9 6l-9 6v-4h-${shaft}z" ${attributes}/>`;
}
