import { round } from './time-axis.ts';

/** A day. */
export function diamond(x: number, middle: number, radius: number, attributes: string): string {
  const [left, right] = [round(x - radius), round(x + radius)];
  return `<path d="M${x} ${middle - radius}L${right} ${middle}L${x} ${middle + radius}L${left} ${middle}z" ${attributes}/>`;
}

/** From a day on, with no end that anybody knows. */
export function onwards(x: number, middle: number, length: number, attributes: string): string {
  const end = round(x + length);
  const neck = round(end - 9);
  return `<path d="M${x} ${middle - 2}H${neck}V${middle - 6}L${end} ${middle}L${neck} ${middle + 6}V${middle + 2}H${x}z" ${attributes}/>`;
}
