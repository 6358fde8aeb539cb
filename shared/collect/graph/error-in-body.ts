// Reads Graph's error object from the text of an answer, also from one that came with status 200.
import * as z from 'zod';

export type GraphErrorBody = {
  /** Graph's code, or null where it is empty or could hold something else than a code. */
  readonly graphCode: string | null;
  /** For recognising known texts only: never shown, logged or kept, it may quote names. */
  readonly message: string;
};

const shape = z.object({
  error: z.union([
    z.object({ code: z.string().nullish(), message: z.union([z.string(), z.object({ value: z.string() })]).nullish() }),
    z.string(),
  ]),
});

/** Error bodies are small; what is longer is an answer or a page of HTML. */
export const longestErrorBody = 64 * 1024;

/** Null where the text is no object with an `error` in it. Records beside an error do not make it a success. */
export function readErrorBody(text: string): GraphErrorBody | null {
  const read = shape.safeParse(parse(text));
  if (!read.success) return null;
  const { error } = read.data;
  if (typeof error === 'string') return { graphCode: plainCode(error), message: '' };
  const message = typeof error.message === 'string' ? error.message : (error.message?.value ?? '');
  return { graphCode: plainCode(error.code ?? ''), message };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function plainCode(code: string): string | null {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/.test(code) ? code : null;
}
