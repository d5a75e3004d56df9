import { z } from 'zod';

/** Reports the issues of a schema that a transformation tried with its input. */
export function passedOn(error: z.ZodError, input: unknown, context: z.RefinementCtx): never {
  // Zod has one type for issues to report and another for those reported, which differ in `input` alone.
  for (const issue of error.issues) context.issues.push({ ...issue, input } as never);
  return z.NEVER;
}
