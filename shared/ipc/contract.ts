// The one contract between the window and what answers it: a channel without a schema, or a schema without a channel, does
// not compile. The renderer imports it as types only.
import type * as z from 'zod';
import type { Channel } from './channels.ts';
import { appChannels } from './contract/app-channels.ts';
import { collectChannels } from './contract/collect-channels.ts';
import { homeChannels } from './contract/home-channels.ts';
import { packageChannels } from './contract/package-channels.ts';
import { redactChannels } from './contract/redact-channels.ts';
import { reviewChannels } from './contract/review-channels.ts';
import { verifyChannels } from './contract/verify-channels.ts';
import type { Answer } from './shapes.ts';

export const contract = {
  ...appChannels,
  ...homeChannels,
  ...collectChannels,
  ...reviewChannels,
  ...redactChannels,
  ...packageChannels,
  ...verifyChannels,
} satisfies Record<Channel, { readonly input: z.ZodType; readonly output: z.ZodType }>;

type Contract = typeof contract;

export type Input<C extends Channel> = z.infer<Contract[C]['input']>;
export type Output<C extends Channel> = z.infer<Contract[C]['output']>;

/** One function per channel; what the preload puts on the window, and what every handler table implements. */
export type Calls<Of extends Channel = Channel> = {
  readonly [C in Of]: (input: Input<C>) => Promise<Answer<Output<C>>>;
};
