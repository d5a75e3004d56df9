import type { Message } from './message.ts';
import { documents } from './messages/documents.ts';
import { evidence } from './messages/evidence.ts';
import { files } from './messages/files.ts';
import { identity } from './messages/identity.ts';
import { indicators } from './messages/indicators.ts';
import { organization } from './messages/organization.ts';
import { references } from './messages/references.ts';
import { reports } from './messages/reports.ts';
import { site } from './messages/site.ts';
import { stages } from './messages/stages.ts';
import { twice } from './messages/twice.ts';
import { values } from './messages/values.ts';

/** All messages by code. A code is permanent: it is never reused for another message. */
export const messages = {
  ...files,
  ...values,
  ...organization,
  ...stages,
  ...identity,
  ...documents,
  ...indicators,
  ...reports,
  ...references,
  ...evidence,
  ...twice,
  ...site,
} as const;

export type Code = keyof typeof messages;

export type Facts<C extends Code> = (typeof messages)[C] extends Message<infer P> ? P : never;
