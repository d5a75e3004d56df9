/** Whether the output is a terminal and NO_COLOR is not set. */
export function isColored({ isTTY }: { readonly isTTY?: boolean }): boolean {
  return isTTY === true && !process.env.NO_COLOR;
}
