/** Prints the reason and returns the exit code of a refusal. */
export function refuse(why: string, code = 1): number {
  console.error(why);
  return code;
}
