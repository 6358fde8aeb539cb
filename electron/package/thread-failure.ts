// How what was thrown in a thread reaches the packager: an error's own members do not survive the way to another thread.

/** `code` and `syscall` as Node's file system errors have them; empty where there are none. */
export type ThreadFailure = { readonly message: string; readonly code: string; readonly syscall: string };

export function plainFailure(thrown: unknown): ThreadFailure {
  const { code = '', syscall = '' } = (thrown ?? {}) as NodeJS.ErrnoException;
  return { message: thrown instanceof Error ? thrown.message : String(thrown), code, syscall };
}

export function errorOfFailure({ message, code, syscall }: ThreadFailure): Error {
  return Object.assign(new Error(message), { code, syscall });
}
