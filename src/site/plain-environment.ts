/**
 * Replaces `process.env` by a plain copy. The YAML parser reads a variable (for its debug log) before each token, and each read of the
 * real `process.env` is a system call: a tenth of the time of a check.
 */
export function plainEnvironment(): void {
  process.env = { ...process.env };
}
