/** Whether whoever reads this sees colours, and has not asked for none. */
export function isColored({ isTTY }: { readonly isTTY?: boolean }): boolean {
  return isTTY === true && !process.env.NO_COLOR;
}
