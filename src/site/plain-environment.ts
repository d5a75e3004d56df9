/**
 * The YAML parser asks the environment before each token whether it should tell of it. The process's own is asked of the
 * system each time, which takes a tenth of a check; a copy answers at once.
 */
export function plainEnvironment(): void {
  process.env = { ...process.env };
}
