// What the packager and its compressing thread say to each other. `id` is the number of an entry.
import type { Content } from './content.ts';
import type { ThreadFailure } from './thread-failure.ts';

export type ToCompressThread =
  | { readonly kind: 'open'; readonly id: number; readonly file: string; readonly digest: 'sha256' | 'none' }
  /** The bytes belong to the thread from then on. */
  | { readonly kind: 'block'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'finish'; readonly id: number }
  | { readonly kind: 'abandon'; readonly id: number };

export type FromCompressThread =
  /** So many bytes are compressed; their block comes back, to be filled again. */
  | { readonly kind: 'taken'; readonly id: number; readonly bytes: number; readonly block: ArrayBuffer }
  | { readonly kind: 'content'; readonly id: number; readonly content: Content }
  | { readonly kind: 'abandoned'; readonly id: number }
  | ({ readonly kind: 'failed'; readonly id: number } & ThreadFailure);
